import { jwtDecode } from 'jwt-decode';
import type { Claims } from './claims.js';
import type { Header } from './header.js';
import { contentProblemOf, encodingProblemOf } from './part-problem.js';
import type { Problem } from './problems.js';

/** How a token is serialised: `jws` is signed (three parts), `jwe` is encrypted (five parts). */
export type TokenForm = 'jws' | 'jwe';

/** What a text says when it is read as a token: its content, or why it is none. */
export type Decoding = DecodedJws | DecodedJwe | NotAToken;

/** A signed token. `signature` is its third part as it stands, empty in an unsigned token. */
export interface DecodedJws {
  ok: true;
  form: 'jws';
  header: Header;
  claims: Claims;
  signature: string;
}

/** An encrypted token: without the key, only its header can be read. */
export interface DecodedJwe {
  ok: true;
  form: 'jwe';
  header: Header;
}

/** Not a token; `problems[problem]` says it in a sentence. */
export interface NotAToken {
  ok: false;
  problem: Problem;
}

/**
 * The longest text that is read, in UTF-16 code units. Servers refuse request headers of a few kilobytes; jwt-decode
 * takes seconds for tens of megabytes, and garbles characters once its working string exceeds what the engine allows.
 */
export const MAX_TOKEN_LENGTH = 1_000_000;

/**
 * Reads a token strictly and without trust: no signature is verified and no claim validated.
 *
 * Never throws. Anything but a compact JWS whose header and claims are JSON objects, or a compact JWE whose header
 * is one, is refused with a problem: surrounding space, `Bearer `, padding, the other base64 alphabet, bad UTF-8.
 *
 * @param token Checked at run time too, so that a value of unknown type may be handed over.
 */
export function decodeToken(token: string): Decoding {
  if (typeof token !== 'string') return notAToken('not-a-string');
  if (token.length > MAX_TOKEN_LENGTH) return notAToken('too-long');
  const parts = token.split('.', 6);
  const form = formOf(parts.length);
  if (form === undefined) return notAToken('wrong-part-count');
  for (const part of parts) {
    const problem = encodingProblemOf(part);
    if (problem !== undefined) return notAToken(problem);
  }
  const [headerPart = '', claimsPart = '', signature = ''] = parts;
  const header = decodeHeader(headerPart);
  if (typeof header === 'string') return notAToken(header);
  if (form === 'jwe') {
    return typeof header.enc === 'string' ? { ok: true, form, header } : notAToken('header-without-enc');
  }
  const problem = contentProblemOf(claimsPart);
  if (problem !== undefined) return notAToken(`claims-${problem}`);
  return { ok: true, form, header, claims: jwtDecode<Claims>(token), signature };
}

/**
 * Reads the header of a token, or says why it is none.
 *
 * @param part The token's first part, as strict base64url.
 */
export function decodeHeader(part: string): Header | Problem {
  const problem = contentProblemOf(part);
  if (problem !== undefined) return `header-${problem}`;
  const header = jwtDecode<Header>(part, { header: true });
  return typeof header.alg === 'string' ? header : 'header-without-alg';
}

function formOf(partCount: number): TokenForm | undefined {
  if (partCount === 3) return 'jws';
  return partCount === 5 ? 'jwe' : undefined;
}

function notAToken(problem: Problem): NotAToken {
  return { ok: false, problem };
}
