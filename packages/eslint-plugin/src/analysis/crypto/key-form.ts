import type { Node } from '../code/expression.js';
import {
  PRIVATE_WORDS,
  PUBLIC_PREFIX,
  PUBLIC_WORDS,
  SECRET_WORDS,
  SIGNING_WORDS,
} from '../../catalog/keys.js';
import { wordsOf } from '../evidence/words.js';

/** What kind of key an expression is, as far as its form tells. */
export type KeyKind =
  /** Shared by those who sign and those who verify. */
  | 'secret'
  /** The half of a pair that anybody may have; `pair`: one half or the other, or a set of them. */
  | 'public'
  | 'private'
  | 'pair'
  | 'empty'
  | 'unknown';

/**
 * Whose key it is. `app`: it comes with the code, its build or its settings. `user`: somebody types it. `device`: it
 * was made or is kept here. `caller`: whoever calls, and that is not in view.
 */
export type KeyOwner = 'app' | 'user' | 'device' | 'caller' | 'unknown';

export interface KeyForm {
  readonly kind: KeyKind;
  readonly owner: KeyOwner;
  /** What the message says of it: `process.env.REACT_APP_JWT_SECRET`. */
  readonly because: string;
  readonly node: Node;
}

/** The words for a secret that stands in the code, whose text is never shown. */
export const TEXT = 'a text in the code';

/** The kind that a key's name tells; the prefix that makes a variable public says nothing of the key. */
export function kindOfName(name: string): KeyKind {
  const words = wordsOf(name.replace(PUBLIC_PREFIX, ''));
  const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  if (has(SECRET_WORDS)) return 'secret';
  if (has(PRIVATE_WORDS)) return 'private';
  if (has(PUBLIC_WORDS)) return 'public';
  return words.includes('key') && has(SIGNING_WORDS) ? 'secret' : 'unknown';
}

/** The kind of a key that is a text in the code. */
export function kindOfText(text: string): KeyKind {
  if (text.trim() === '') return 'empty';
  const pem = /-----BEGIN ([A-Z ]*)-----/.exec(text)?.[1];
  if (pem !== undefined) return pem.includes('PRIVATE') ? 'private' : 'public';
  // A JWK or a set of them, as text.
  if (/^\s*\{[^]*"(?:kty|keys)"/.test(text)) return /"kty"\s*:\s*"oct"/.test(text) ? 'secret' : 'pair';
  return 'secret';
}
