import { algorithms } from './catalog/algorithms.js';
import { meaningOfClaim, meaningOfParameter, type Meaning } from './dictionary.js';
import type { AlgorithmLine, DateLine, ExplainedMember, Explanation, State } from './explanation.js';
import type { TokenFinding } from './findings/finding.js';
import { findingsIn } from './findings/judge.js';
import type { PartName } from './reading/flaws.js';
import { objectOf, type Member } from './reading/members.js';
import { readToken, type Reading } from './reading/read-token.js';
import { relativeInWords } from './time/duration.js';
import { lifetimeOf } from './time/lifetime.js';
import { secondsMeant } from './time/unit.js';
import { isSampleToken } from './well-known.js';

/** What {@link explain} must be told. */
export interface ExplainOptions {
  /** The time to judge by, in seconds since 1970. */
  now: number;
}

/**
 * Explains a token to people, whole or broken: its state, what its claims mean, what is worth saying about it.
 * Verifies nothing, and never throws.
 *
 * @param token A text with a token in it, or what was read of one.
 */
export function explain(token: string | Reading, { now }: ExplainOptions): Explanation {
  const reading = typeof token === 'string' ? readToken(token) : token;
  const headerMembers = reading.header?.members ?? [];
  const claimMembers = reading.claims?.members ?? [];
  const header = wholeValues(headerMembers);
  const claims = wholeValues(claimMembers);
  const findings = findingsIn(reading, now);
  const inPart = (part: PartName) => findings.filter((finding) => finding.part === part);
  const algorithm = algorithmOf(header);
  const explained = claimMembers.map((member) =>
    explainedMember(member, meaningOfClaim(member.name, claims.iss), inPart('claims')),
  );
  return {
    state: stateOf(reading, claims, now),
    completeness: reading.completeness,
    flaws: reading.flaws,
    ...(reading.form !== undefined && { form: reading.form }),
    ...(algorithm !== undefined && { algorithm }),
    ...(typeof header.typ === 'string' && { type: header.typ }),
    ...(typeof header.kid === 'string' && { keyId: header.kid }),
    ...(typeof claims.iss === 'string' && { issuer: claims.iss }),
    ...(typeof claims.sub === 'string' && { subject: claims.sub }),
    ...audienceOf(claims),
    dates: datesOf(explained, now),
    header: headerMembers.map((member) =>
      explainedMember(member, meaningOfParameter(member.name), inPart('header')),
    ),
    claims: explained,
    ...(reading.signature !== undefined && { signature: reading.signature }),
    findings,
    isSample: isSampleToken({ ok: true, form: 'jws', header: { alg: '' }, claims, signature: '' }),
    caution: cautionOf(reading),
  };
}

function stateOf(reading: Reading, claims: Record<string, unknown>, now: number): State {
  if (reading.completeness === 'unreadable') return { kind: 'unreadable', text: 'Not a readable token' };
  if (reading.form === 'jwe') {
    return { kind: 'encrypted', text: 'Encrypted: only the holder of the key can read the claims' };
  }
  const cutClaims = reading.flaws.some(({ part, id }) => part === 'claims' && id !== 'other-alphabet');
  if (cutClaims && !Object.hasOwn(claims, 'exp')) {
    return { kind: 'unknown', text: 'Expiry unknown: the claims are incomplete' };
  }
  const { state, at, text } = lifetimeOf(claims, now);
  return { kind: state, ...(at !== undefined && { at }), text };
}

function cautionOf({ form, completeness, signature }: Reading): string {
  if (completeness === 'unreadable') return 'Nothing could be read.';
  if (form === 'jwe') return 'Not decrypted and not verified: the header is what the sender claims.';
  if (!signature) return 'Not verified: there is no signature, anybody can have written this.';
  return 'The signature is not verified: this is what the token claims, not what is so.';
}

function algorithmOf({ alg, enc }: Record<string, unknown>): AlgorithmLine | undefined {
  if (typeof alg !== 'string') return undefined;
  const known = algorithms.get(alg);
  return {
    name: alg,
    ...(typeof enc === 'string' && { encryption: enc }),
    ...(known && { meaning: known.meaning, link: known.link }),
  };
}

function audienceOf({ aud }: Record<string, unknown>): { audience?: string[] } {
  const values = Array.isArray(aud) ? (aud as unknown[]) : [aud];
  const audience = values.filter((value) => typeof value === 'string');
  return audience.length > 0 ? { audience } : {};
}

function explainedMember(
  { name, text, value, whole }: Member,
  meaning: Meaning | undefined,
  findings: readonly TokenFinding[],
): ExplainedMember {
  const isDate = meaning?.kind === 'seconds' && whole && typeof value === 'number' && Number.isFinite(value);
  const isAbout = (path: string) => path === name || path.startsWith(`${name}.`);
  const severity = findings.find(({ names }) => names?.some(isAbout))?.severity;
  return {
    name,
    text: withoutSpace(text),
    value,
    whole,
    ...(meaning !== undefined && { meaning }),
    ...(isDate && { at: secondsMeant(value) }),
    ...(severity !== undefined && { severity }),
  };
}

function datesOf(claims: readonly ExplainedMember[], now: number): DateLine[] {
  const dates = claims.flatMap(({ name, meaning, at }) =>
    at === undefined || meaning === undefined
      ? []
      : [{ claim: name, title: meaning.title, at, relative: relativeInWords(at, now) }],
  );
  return dates.sort((a, b) => a.at - b.at);
}

/** JSON without the white space between its tokens. */
function withoutSpace(json: string): string {
  return /\s/.test(json) ? json.replace(/("[^"\\]*(?:\\.[^"\\]*)*"?)|\s+/g, '$1') : json;
}

function wholeValues(members: readonly Member[]): Record<string, unknown> {
  return objectOf(members.filter(({ whole }) => whole));
}
