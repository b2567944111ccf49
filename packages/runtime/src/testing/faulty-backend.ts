import type { Backend } from '../store/backend.js';
import type { StoreFailure } from '../store/outcome.js';

/** A keychain that fails when it is told to. What it holds outlives whoever uses it, like the disk of a device. */
export class FaultyBackend implements Backend {
  readonly name = 'test keychain';
  readonly log: string[] = [];
  /** What every operation fails with, until it is cleared. */
  failure: StoreFailure | undefined;
  /** Operations that begin with this text, `set app__`, fail. */
  failing: string | undefined;
  /** Nothing is ever answered. */
  hangs = false;
  private held: { readonly operation: string; readonly released: Promise<void> } | undefined;

  constructor(readonly disk = new Map<string, string>()) {}

  async get(key: string) {
    const failed = await this.begin(`get ${key}`);
    if (failed) return failed;
    const value = this.disk.get(key);
    return value === undefined ? ({ status: 'empty' } as const) : ({ status: 'found', value } as const);
  }

  async set(key: string, value: string) {
    const failed = await this.begin(`set ${key}`);
    if (failed) return failed;
    this.disk.set(key, value);
    return { status: 'done' } as const;
  }

  async remove(key: string) {
    const failed = await this.begin(`remove ${key}`);
    if (failed) return failed;
    this.disk.delete(key);
    return { status: 'done' } as const;
  }

  /**
   * The next operation that begins with this text is done only when the test says so.
   *
   * @returns Lets it go on.
   */
  hold(operation: string): () => void {
    let release!: () => void;
    this.held = { operation, released: new Promise((resolve) => (release = resolve)) };
    return release;
  }

  /** What happens before anything is read or written, and what it fails with. */
  protected async begin(operation: string): Promise<{ readonly status: StoreFailure } | undefined> {
    this.log.push(operation);
    if (this.held && operation.startsWith(this.held.operation)) {
      const { released } = this.held;
      this.held = undefined;
      await released;
    }
    if (this.hangs) await new Promise(() => undefined);
    // No operation of a real keychain is done at once.
    await Promise.resolve();
    const status =
      this.failing !== undefined && operation.startsWith(this.failing) ? 'unavailable' : this.failure;
    return status && { status };
  }
}

/** What AsyncStorage is to an app: a map that answers later. */
export class PlainMap {
  constructor(readonly disk = new Map<string, string>()) {}

  async getItem(key: string) {
    await Promise.resolve();
    return this.disk.get(key) ?? null;
  }

  async setItem(key: string, value: string) {
    await Promise.resolve();
    this.disk.set(key, value);
  }

  async removeItem(key: string) {
    await Promise.resolve();
    this.disk.delete(key);
  }
}
