import {
  CLIENT_SECRET_PAIRS,
  NOT_THE_SECRET,
  SECRET_WORDS,
  SIGNING_PAIRS,
  SIGNING_WORDS,
} from '../../catalog/secrets.js';
import { wordsOf } from '../evidence/words.js';

/** Which secret a name stands for: `signing` for `JWT_SECRET`, `client` for `client_secret`; undefined for none. */
export function secretNamed(name: string | undefined): 'signing' | 'client' | undefined {
  if (name === undefined) return undefined;
  const words = wordsOf(name);
  if (words.some((word) => NOT_THE_SECRET.has(word))) return undefined;
  const pairs = words.map((word, at) => `${word}-${words[at + 1] ?? ''}`);
  if (pairs.some((pair) => CLIENT_SECRET_PAIRS.has(pair)) || words.includes('clientsecret')) return 'client';
  if (pairs.some((pair) => SIGNING_PAIRS.has(pair))) return 'signing';
  const isSecret = words.some((word) => SECRET_WORDS.has(word));
  return isSecret && words.some((word) => SIGNING_WORDS.has(word)) ? 'signing' : undefined;
}

/** Is it called a secret of whatever kind: `secret`, `appSecret`? */
export function isNamedSecret(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => SECRET_WORDS.has(word)) && !words.some((word) => NOT_THE_SECRET.has(word));
}
