import { decodeHeader, MAX_TOKEN_LENGTH, type TokenForm } from './decode.js';
import type { Header } from './header.js';
import { encodingProblemOf, partIncludes } from './part-problem.js';

/** Where a token stands in a text. */
export interface TokenSpan {
  /** Offset of the first character, in UTF-16 code units. */
  start: number;
  /** Offset after the last character. */
  end: number;
  /** The text between the two. */
  token: string;
  form: TokenForm;
}

/** Longer headers are not looked for; one with a certificate chain takes about 10,000 characters. */
const MAX_HEADER_LENGTH = 65_536;

/** Places tried in one run of base64url characters; bounds the work, whatever the text. */
const MAX_TRIES = 4;

/** Dots in an encrypted token, the form with more parts. */
const MOST_DOTS = 4;

/**
 * Finds what looks like a token in any text, in order and without overlap.
 *
 * A span counts if its first part decodes to a header with an `alg`. It may follow base64url characters, as in
 * `%20eyJ…` or `\neyJ…`; its last part goes on as far as such characters do. The claims are not read: whether the
 * span is a whole token, `decodeToken` says. An empty signature counts only where `alg` is `none`, so that a token
 * cut short by an ellipsis does not. Takes time proportional to the length of the text.
 */
export function findTokens(text: string): TokenSpan[] {
  return spansIn(text, tokenAt);
}

/** A token at an offset of a text, or the beginning of one. */
export interface TokenAt extends TokenSpan {
  /** Whether it has all its parts; a log often cuts off the last ones. */
  whole: boolean;
}

/**
 * The token that an offset lies in or directly behind, as {@link findTokens} finds it; where there is none, a header
 * and the beginning of what follows it. Looks only at what can belong to one token, five parts and a million characters
 * on either side, however long the text is.
 */
export function findTokenAt(text: string, offset: number): TokenAt | undefined {
  const from = startOfRun(text, offset);
  const end = endOfRun(text, offset);
  const run = text.slice(from, end);
  const at = (spans: TokenSpan[]) =>
    spans.find((span) => from + span.start <= offset && offset <= from + span.end);
  const whole = at(findTokens(run));
  const span = whole ?? at(spansIn(run, beginningAt));
  if (span === undefined) return undefined;
  return { ...span, start: from + span.start, end: from + span.end, whole: whole !== undefined };
}

type SpanAt = (text: string, start: number, headerEnd: number) => TokenSpan | undefined;

function spansIn(text: string, spanAt: SpanAt): TokenSpan[] {
  const spans: TokenSpan[] = [];
  // The first characters of base64url for `{"`, also with white space between.
  const headerStart = /ey[AI-L]|ew[0ko]/g;
  let partEnd = 0;
  let tries = 0;
  for (let match = headerStart.exec(text); match !== null; match = headerStart.exec(text)) {
    const start = match.index;
    if (start >= partEnd) {
      partEnd = endOfPart(text, start);
      tries = 0;
    }
    if (text[partEnd] !== '.' || tries === MAX_TRIES) {
      headerStart.lastIndex = partEnd;
    } else if (partEnd - start > MAX_HEADER_LENGTH) {
      headerStart.lastIndex = partEnd - MAX_HEADER_LENGTH;
    } else {
      tries++;
      const span = spanAt(text, start, partEnd);
      if (span !== undefined) spans.push(span);
      headerStart.lastIndex = span?.end ?? start + 1;
    }
  }
  return spans;
}

function tokenAt(text: string, start: number, headerEnd: number): TokenSpan | undefined {
  const header = headerAt(text, start, headerEnd);
  if (header === undefined) return undefined;
  const parts = partsFrom(text, headerEnd + 1);
  const form = typeof header.enc === 'string' ? 'jwe' : 'jws';
  const length = form === 'jwe' ? jweLength(parts) : jwsLength(parts, header);
  if (length === undefined) return undefined;
  const end = headerEnd + length;
  return { start, end, token: text.slice(start, end), form };
}

/** A header and what follows it, up to five parts, some of them missing. */
function beginningAt(text: string, start: number, headerEnd: number): TokenSpan | undefined {
  const header = headerAt(text, start, headerEnd);
  if (header === undefined) return undefined;
  const form = typeof header.enc === 'string' ? 'jwe' : 'jws';
  const following = partsFrom(text, headerEnd + 1).slice(0, form === 'jwe' ? 4 : 2);
  if (following.join('') === '') return undefined;
  const end = headerEnd + 1 + following.join('.').length;
  return { start, end, token: text.slice(start, end), form };
}

function headerAt(text: string, start: number, headerEnd: number): Header | undefined {
  const part = text.slice(start, headerEnd);
  if (encodingProblemOf(part) !== undefined || !partIncludes(part, '"alg"')) return undefined;
  const header = decodeHeader(part);
  return typeof header === 'string' ? undefined : header;
}

/** Length of what follows the header of a signed token: claims and signature, each with its dot. */
function jwsLength([claims, signature]: string[], { alg }: Header): number | undefined {
  if (!claims || signature === undefined) return undefined;
  if (signature === '' && alg.toLowerCase() !== 'none') return undefined;
  return claims.length + signature.length + 2;
}

/** The same for an encrypted token, whose key part is empty where the key is agreed directly. */
function jweLength([key, iv, ciphertext, tag]: string[]): number | undefined {
  if (key === undefined || !iv || !ciphertext || !tag) return undefined;
  return key.length + iv.length + ciphertext.length + tag.length + 4;
}

/** The parts after the header, four at most: enough for either form. */
function partsFrom(text: string, start: number): string[] {
  const parts: string[] = [];
  for (let from = start; parts.length < 4; from++) {
    const end = endOfPart(text, from);
    parts.push(text.slice(from, end));
    if (text[end] !== '.') break;
    from = end;
  }
  return parts;
}

function endOfPart(text: string, start: number): number {
  const part = /[\w-]*/y;
  part.lastIndex = start;
  part.test(text);
  return part.lastIndex;
}

/** The end of the last of five parts from here on, or of the characters that parts are made of. */
function endOfRun(text: string, offset: number): number {
  const last = Math.min(text.length, offset + MAX_TOKEN_LENGTH);
  let end = offset;
  for (let dots = 0; end < last && isTokenCharacter(text.charCodeAt(end)); end++) {
    if (text[end] === '.' && ++dots > MOST_DOTS) break;
  }
  return end;
}

/** The start of the first of five parts up to here, or of the characters that parts are made of. */
function startOfRun(text: string, offset: number): number {
  const first = Math.max(0, offset - MAX_TOKEN_LENGTH);
  let start = offset;
  for (let dots = 0; start > first && isTokenCharacter(text.charCodeAt(start - 1)); start--) {
    if (text[start - 1] === '.' && ++dots > MOST_DOTS) break;
  }
  return start;
}

/** A to Z, a to z, 0 to 9, `-`, `.`, `_`. */
function isTokenCharacter(code: number): boolean {
  const letter = code | 32;
  const isDigit = code >= 48 && code <= 57;
  return (letter >= 97 && letter <= 122) || isDigit || code === 45 || code === 46 || code === 95;
}
