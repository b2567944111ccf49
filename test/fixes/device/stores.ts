/** One plain-text store of a device, such as AsyncStorage's, or one MMKV instance. Values are what a thief would read. */
export class PlainStore {
  private readonly values = new Map<string, unknown>();
  /** What the values are encrypted with, if they are. */
  encryptionKey: string | undefined;

  constructor(
    readonly name: string,
    private readonly written: (value: unknown, store: PlainStore) => void,
  ) {}

  get(key: string): unknown {
    return this.values.get(key);
  }

  set(key: string, value: unknown): void {
    this.values.set(key, value);
    this.written(value, this);
  }

  delete(key: string): boolean {
    return this.values.delete(key);
  }

  clear(): void {
    this.values.clear();
  }

  keys(): string[] {
    return [...this.values.keys()];
  }

  /** Everything that is stored, as one text. */
  text(): string {
    return JSON.stringify([...this.values]);
  }
}
