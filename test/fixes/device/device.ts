import { Disk } from './disk.js';
import { PlainStore } from './stores.js';

export type Platform = 'ios' | 'android' | 'web';

/** What outlives every start of an app. Plain and secure stores are apart: tokens belong into the latter. */
export class Device {
  /** What the keychain holds, by service or key. */
  readonly secure = new Map<string, unknown>();
  private readonly plain = new Map<string, PlainStore>();
  /** What was ever written in plain text, in this order. */
  private readonly plainWrites: string[] = [];

  /** What an app on a desktop keeps in files. */
  readonly disk = new Disk((text) => void this.plainWrites.push(text));

  constructor(readonly platform: Platform) {}

  /** A plain store by its name; made when it is first asked for. */
  store(name: string): PlainStore {
    let store = this.plain.get(name);
    if (!store) {
      store = new PlainStore(name, (value, { encryptionKey }) => {
        if (!this.isSecret(encryptionKey)) this.plainWrites.push(textOf(value));
      });
      this.plain.set(name, store);
    }
    return store;
  }

  forget(name: string): void {
    this.plain.delete(name);
  }

  /** The app is removed and installed anew: what lies in the keychain of iOS outlives that. */
  reinstall(): void {
    this.plain.clear();
    this.disk.empty();
  }

  /** Which plain stores hold one of these texts now. */
  holding(texts: readonly string[]): string[] {
    const stores = [...this.plain.values()]
      .filter(({ encryptionKey }) => !this.isSecret(encryptionKey))
      .map((store) => [store.name, store.text()] as const);
    return [...stores, ...this.disk.texts()]
      .filter(([, stored]) => texts.some((text) => stored.includes(text)))
      .map(([name]) => name);
  }

  /** What was ever written in plain text and held one of these texts. */
  leaks(texts: readonly string[]): string[] {
    return this.plainWrites.filter((write) => texts.some((text) => write.includes(text)));
  }

  /** Encryption is worth as much as the place of its key: one that lies in the app's code keeps nothing. */
  private isSecret(encryptionKey: string | undefined): boolean {
    if (encryptionKey === undefined) return false;
    return [...this.secure.values()].some((value) => textOf(value).includes(encryptionKey));
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
