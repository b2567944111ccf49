import { STAND_IN_WORDS, WAITS_TO_BE_REPLACED } from '../../catalog/secrets.js';
import { wordsOf } from '../evidence/words.js';

/** A constant that is nowhere seen in use must have this many characters, and this many different ones. */
const MIN_LENGTH = 10;
const MIN_DISTINCT = 7;

/**
 * Could this text, found under a secret's name and nowhere seen in use, be the secret itself? Not if it is made of
 * the words that stand where a secret will come, nor if it is an address, a path, a sentence or a name.
 */
export function looksLikeSecret(text: string): boolean {
  if (text.length < MIN_LENGTH || new Set(text).size < MIN_DISTINCT) return false;
  if (isStandIn(text) || /\s|:\/\/|^[./~]|^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(text)) return false;
  // Stripe's client secrets belong to one payment.
  if (/^(?:pi|seti|cs)_\w+_secret/.test(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d_.-]/].filter((kind) => kind.test(text)).length;
  return kinds >= 2 && !isName(text);
}

/** `oauth2.client_secret`, `required|min:8`: words, some with a number, joined as names and keys are. */
function isName(text: string): boolean {
  return text
    .split(/[_.:|,-]/)
    .every((part) => part.length <= 20 && /^[A-Za-z]*\d{0,2}[A-Za-z]*$/.test(part));
}

/** Is this written where a secret will have to stand: `your-client-secret`, `<secret>`, `xxxx`? */
export function isStandIn(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || WAITS_TO_BE_REPLACED.test(trimmed)) return true;
  const words = wordsOf(trimmed);
  return words.length > 0 && words.every((word) => STAND_IN_WORDS.has(word));
}

/** A key that is no secret: a public key, a certificate, the address of one. */
export function isPublicKey(text: string): boolean {
  return /-----BEGIN (?:[A-Z]+ )?PUBLIC KEY|-----BEGIN CERTIFICATE|^https?:\/\//.test(text);
}
