import { tokenLifetime } from '../claims/lifetime.js';
import type { PlainStorage } from '../store/async-storage.js';
import { place } from '../store/migrate.js';
import { movedBefore, noteMoved } from '../store/moved-mark.js';
import type { Preparation } from '../store/token-store.js';
import { recordText } from './record.js';
import { tokensIn } from './tokens.js';
import type { TokenResponse, Tokens } from './tokens.js';

export interface MigrateSessionOptions {
  /** The session's key in the store, if it has another than `session`. */
  readonly key?: string;
  /** In milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Moves the tokens of a user who is signed in out of a plain-text storage into a session, once, so that an update signs
 * nobody out. The old copies are removed when the session can be read back; where the keychain fails they stay, and it
 * is tried again. A session that is already there wins, but over tokens that a version brought back has stored since; see
 * `migrateFrom`.
 *
 * @param keys The old keys.
 * @param read The tokens in the old values, in the order of the keys; `null` is one that is not there. What it throws,
 * and what holds no token, is nothing to move: then nothing is removed.
 */
export function migrateSession<Keys extends readonly string[]>(
  storage: PlainStorage,
  keys: readonly [...Keys],
  read: (...values: { [Each in keyof Keys]: string | null }) => TokenResponse | undefined,
  { key = 'session', now = Date.now }: MigrateSessionOptions = {},
): Preparation {
  let isDone = false;
  return async (entries) => {
    if (isDone) return undefined;
    const before = await movedBefore(storage);
    const values: unknown[] = [];
    for (const each of keys) values.push((await storage.getItem(each)) ?? null);
    const tokens = tokensAmong(
      () => read(...(values as { [Each in keyof Keys]: string | null })),
      now() / 1000,
    );
    if (tokens) {
      const isNewer = keys.every((each) => before.includes(each));
      const failed = await place(entries, key, recordText({ ...tokens, v: 1, gen: now() }, true), isNewer);
      if (failed) return failed;
      for (const each of keys) await storage.removeItem(each);
    }
    await noteMoved(storage, keys, before);
    isDone = true;
    return undefined;
  };
}

function tokensAmong(read: () => TokenResponse | undefined, now: number): Tokens | undefined {
  try {
    const { refreshToken, refresh_token = refreshToken, ...rest } = read() ?? {};
    const tokens = tokensIn({ ...rest, refresh_token }, now);
    // An old one is of no use where there is another to come.
    const isOver = tokenLifetime(tokens?.accessToken, { now, refreshSkew: 0 }).state === 'expired';
    if (tokens && !(isOver && tokens.refreshToken)) return tokens;
    return refresh_token ? { refreshToken: refresh_token, issuedAt: now, context: rest.context } : undefined;
  } catch {
    return undefined;
  }
}
