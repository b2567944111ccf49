import { PlainStore } from './stores.js';

export type Platform = 'ios' | 'android' | 'web';

/** What outlives every start of an app. Plain and secure stores are apart: tokens belong into the latter. */
export class Device {
  /** What the keychain holds, by service or key. */
  readonly secure = new Map<string, unknown>();
  private readonly plain = new Map<string, PlainStore>();
  /** What was ever written in plain text, in this order. */
  readonly plainWrites: string[] = [];

  constructor(readonly platform: Platform) {}

  /** A plain store by its name; made when it is first asked for. */
  store(name: string): PlainStore {
    let store = this.plain.get(name);
    if (!store) {
      store = new PlainStore(name, (value) => this.plainWrites.push(textOf(value)));
      this.plain.set(name, store);
    }
    return store;
  }

  forget(name: string): void {
    this.plain.delete(name);
  }

  /** Which plain stores hold one of these texts now. */
  holding(texts: readonly string[]): string[] {
    return [...this.plain.values()]
      .filter((store) => texts.some((text) => store.text().includes(text)))
      .map(({ name }) => name);
  }

  /** The number of writes in plain text that held one of these texts, after the first `from` writes. */
  leaks(texts: readonly string[], from = 0): string[] {
    return this.plainWrites.slice(from).filter((write) => texts.some((text) => write.includes(text)));
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
