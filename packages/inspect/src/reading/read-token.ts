import { decodeToken, MAX_TOKEN_LENGTH, type TokenForm } from '../decode.js';
import { findTokens } from '../find-tokens.js';
import { encodingProblemOf } from '../part-problem.js';
import { flawOf, type Flaw } from './flaws.js';
import { readPart, type PartReading, type ReadPart } from './part.js';
import { shortSignatureOf } from './signature.js';
import { unwrapped } from './unwrap.js';

/** How much of a token could be read. Only a `whole` one is a token: the others are shown, and never accepted. */
export type Completeness = 'whole' | 'partial' | 'unreadable';

/** What a text says when it is read as a token by somebody who wants to see as much as there is. */
export interface Reading {
  completeness: Completeness;
  /** The token, without what it was wrapped in. */
  token: string;
  /** `undefined` where too little is left to tell. */
  form?: TokenForm;
  header?: ReadPart;
  claims?: ReadPart;
  /** The third part of a signed token as it stands; `undefined` where it is missing. */
  signature?: string;
  /** Why the token is not whole; empty where it is. */
  flaws: Flaw[];
}

/**
 * Reads the first token in a text or, where there is none, the whole text as a broken one: out of quotes and the like, in the other alphabet, cut off, with bytes that
 * are no text. `completeness` is `whole` if and only if `decodeToken` accepts what was unwrapped. Never throws.
 */
export function readToken(text: string): Reading {
  const [span] = findTokens(text);
  if (span === undefined) return readUnwrapped(unwrapped(text));
  return readUnwrapped(span.token + continuationOf(text, span.token, span.end));
}

/** Reads all the tokens in a text; where there is none, the whole of it as one that is broken. */
export function readTokens(text: string): Reading[] {
  const spans = findTokens(text);
  if (spans.length > 0) {
    return spans.map(({ token, end }) => readUnwrapped(token + continuationOf(text, token, end)));
  }
  const reading = readToken(text);
  return reading.completeness === 'unreadable' ? [] : [reading];
}

function readUnwrapped(token: string): Reading {
  const decoding = decodeToken(token);
  const parts = token.slice(0, MAX_TOKEN_LENGTH).split('.', 6);
  const [headerPart = '', claimsPart = '', signature] = parts;
  if (decoding.ok) {
    const header = withoutFlaws(readPart(headerPart, 'header'));
    if (decoding.form === 'jwe') return { completeness: 'whole', token, form: 'jwe', header, flaws: [] };
    const claims = withoutFlaws(readPart(claimsPart, 'claims'));
    return {
      completeness: 'whole',
      token,
      form: 'jws',
      header,
      claims,
      signature: decoding.signature,
      flaws: [],
    };
  }
  const tooLong = token.length > MAX_TOKEN_LENGTH ? [flawOf('too-long')] : [];
  const only = parts.length === 1 ? claimsAlone(headerPart) : undefined;
  const broken = only ?? brokenToken(parts, headerPart, claimsPart, signature);
  const isReadable = [broken.header, broken.claims].some(
    (part) => part !== undefined && part.members.length > 0,
  );
  return {
    ...broken,
    completeness: isReadable ? 'partial' : 'unreadable',
    token,
    flaws: [...tooLong, ...broken.flaws],
  };
}

type Parts = Omit<Reading, 'completeness' | 'token'>;

function brokenToken(
  parts: string[],
  headerPart: string,
  claimsPart: string,
  signature: string | undefined,
): Parts {
  const header = readPart(headerPart, 'header');
  const flaws = [...header.flaws];
  const isEncrypted = typeof valueOf(header, 'enc') === 'string';
  if (typeof valueOf(header, 'alg') !== 'string' && header.members.length > 0)
    flaws.push(flawOf('no-algorithm'));
  if (parts.length === 5 || isEncrypted) {
    if (!isEncrypted) flaws.push(flawOf('no-encryption'));
    if (parts.length < 5) flaws.push(flawOf('parts-missing'));
    if (parts.length > 5) flaws.push(flawOf('parts-extra'));
    return { form: 'jwe', header: withoutFlaws(header), flaws };
  }
  const claims = readPart(claimsPart, 'claims');
  flaws.push(...claims.flaws);
  if (signature === undefined) flaws.push(flawOf('signature-missing'));
  else if (encodingProblemOf(signature) !== undefined) flaws.push(flawOf('signature-unreadable'));
  if (parts.length > 3) flaws.push(flawOf('parts-extra'));
  return {
    ...(header.members.length + claims.members.length > 0 && { form: 'jws' as const }),
    ...(header.text !== '' && { header: withoutFlaws(header) }),
    ...(claims.text !== '' && { claims: withoutFlaws(claims) }),
    ...(signature !== undefined && { signature }),
    flaws,
  };
}

/** A single part that is no header: somebody copied the claims alone. */
function claimsAlone(part: string): Parts | undefined {
  const claims = readPart(part, 'claims');
  if (claims.members.length === 0 || claims.members.some(({ name }) => name === 'alg')) return undefined;
  const flaws = [flawOf('part-missing', 'header'), ...claims.flaws, flawOf('signature-missing')];
  return { form: 'jws', claims: withoutFlaws(claims), flaws };
}

/** The rest of a signature that goes on in the next lines, each nothing but base64url. */
function continuationOf(text: string, token: string, end: number): string {
  const [headerPart = '', , signature = ''] = token.split('.');
  const alg = valueOf(readPart(headerPart, 'header'), 'alg');
  const nextLine = /\\?\r?\n[ \t]*([\w-]+)[ \t]*(?=\r?\n|$)/y;
  nextLine.lastIndex = end;
  let rest = '';
  while (shortSignatureOf(alg, signature + rest) !== undefined && signature !== '') {
    const [, line] = nextLine.exec(text) ?? [];
    if (line === undefined) break;
    rest += line;
  }
  return rest;
}

function valueOf({ members }: ReadPart, name: string): unknown {
  return members.findLast((member) => member.name === name)?.value;
}

function withoutFlaws({ text, members }: PartReading): ReadPart {
  return { text, members };
}
