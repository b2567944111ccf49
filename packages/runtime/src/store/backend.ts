import type { ReadOutcome, WriteOutcome } from './outcome.js';

/**
 * Where a token store keeps its entries: one implementation for each keychain.
 *
 * A backend translates what its platform does into outcomes. It never throws and never rejects, never writes anywhere
 * else when its platform fails, and need not care for concurrency: the store runs one operation at a time.
 */
export interface Backend {
  /** For messages: `react-native-keychain`, `Secret Service`. */
  readonly name: string;
  /** @param key Of `[A-Za-z0-9._-]`, never empty. */
  get(key: string): Promise<ReadOutcome>;
  /** Replaces what is there. After `done` the whole value can be read back. */
  set(key: string, value: string): Promise<WriteOutcome>;
  remove(key: string): Promise<WriteOutcome>;
}
