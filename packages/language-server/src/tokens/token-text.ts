/** The seam to what a token says: everything shown of one comes through here. */
import { decodeToken, findTokens, type TokenSpan } from '@jwt-hygiene/inspect';
import type { ServerSettings } from '../protocol.js';

/** Longer texts, in UTF-16 code units, are not looked through for lenses. */
const LONGEST = 5_000_000;
/** Beyond this on either side of the cursor nothing belongs to its token. */
const WINDOW = 1_000_000;
const TOKEN_CHARACTER = /[\w.-]/;

/** The token that an offset lies in. Looks at its surroundings only, however long the line. */
export function tokenAt(text: string, offset: number): TokenSpan | undefined {
  let start = offset;
  while (start > 0 && offset - start < WINDOW && TOKEN_CHARACTER.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && end - offset < WINDOW && TOKEN_CHARACTER.test(text[end] ?? '')) end++;
  const span = findTokens(text.slice(start, end)).find(
    (each) => start + each.start <= offset && offset <= start + each.end,
  );
  return span && { ...span, start: span.start + start, end: span.end + start };
}

export function tokensIn(text: string): TokenSpan[] {
  return text.length > LONGEST ? [] : findTokens(text);
}

/** One line: the token's state and its algorithm. Nothing in it is the token's own text but what is checked here. */
export function stateLine(token: string, now: Date): string {
  const decoding = decodeToken(token);
  if (!decoding.ok) return 'Not a whole token';
  const { alg } = decoding.header;
  const algorithm = /^[\w+-]{1,20}$/.test(alg) ? alg : 'unusual algorithm';
  if (decoding.form === 'jwe') return `Encrypted | ${algorithm}`;
  const { exp } = decoding.claims;
  const seconds = typeof exp === 'number' ? exp - now.getTime() / 1_000 : undefined;
  const state = seconds === undefined ? 'No expiry' : seconds > 0 ? 'Valid' : 'Expired';
  return `${state} | ${algorithm}`;
}

/** What a hover shows, as Markdown. */
export function tokenMarkdown(token: string, _redact: ServerSettings['redact'], now: Date): string {
  return `**${stateLine(token, now)}**\n\nSignature not verified.`;
}
