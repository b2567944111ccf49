import { personalLooks, personalNames, secretLooks, secretNames } from '../catalog/sensitive-names.js';
import { accessTokenClaims, ACCESS_TOKEN_LINK } from '../catalog/registered-claims.js';
import { decodeToken } from '../decode.js';
import { duplicateNames } from '../reading/members.js';
import { isSampleToken } from '../well-known.js';
import { rfc, type Evidence, type TokenFinding } from './finding.js';
import { hasPrivateKey } from './header-findings.js';
import { entriesOf, type Entry } from './entries.js';

/** Where a cookie ends, and where the request header of common servers does, in bytes. */
const COOKIE_LIMIT = 4096;
const HEADER_LIMIT = 8192;
/** Longer texts are not looked at: no secret is that long. */
const LONGEST = 20_000;

/** What the claims hold that they should not, and what is strange about their form. */
export function* contentFindings(evidence: Evidence): Generator<TokenFinding> {
  yield* duplicateFindings(evidence);
  yield* sensitiveFindings(evidence);
  yield* accessTokenFindings(evidence);
  const { length } = evidence.reading.token;
  if (length > COOKIE_LIMIT) {
    const limits = length > HEADER_LIMIT ? 'a cookie nor into the headers of common servers' : 'a cookie';
    yield {
      id: 'large',
      severity: length > HEADER_LIMIT ? 'warning' : 'info',
      message: `The token has ${length} characters and fits ${length > HEADER_LIMIT ? 'neither into' : 'not into'} ${limits}.`,
      remedy: 'Keep what the API needs, and look the rest up.',
      source: rfc(6265, '6.1'),
    };
  }
}

function* duplicateFindings({ reading }: Evidence): Generator<TokenFinding> {
  for (const part of ['header', 'claims'] as const) {
    const names = duplicateNames(reading[part]?.members ?? []);
    if (names.length === 0) continue;
    yield {
      id: 'duplicate-names',
      severity: 'warning',
      message: `A name occurs twice in the ${part}: some readers take the first value, others the last.`,
      remedy: 'Reject it; whoever signs must write each name once.',
      names,
      part,
      source: rfc(7519, '4'),
    };
  }
}

function* sensitiveFindings({ reading, claims, header }: Evidence): Generator<TokenFinding> {
  const entries = [...entriesOf(claims)];
  const nested = entries.filter(({ value }) => isToken(value));
  const secret = entries.filter((entry) => !nested.includes(entry) && isSecret(entry));
  if (secret.length > 0) {
    yield {
      id: 'secret-in-claims',
      severity: 'error',
      message: 'A secret stands in the claims, which everybody can read who holds the token.',
      remedy: 'Change the secret, and keep it on the server.',
      names: pathsOf(secret),
      source: rfc(7519, '12'),
    };
  }
  const text = reading.claims?.text.trim() ?? '';
  if (nested.length > 0 || isToken(text) || isNestedType(header.cty)) {
    yield {
      id: 'nested-token',
      severity: nested.length > 0 ? 'warning' : 'info',
      message:
        nested.length > 0
          ? 'Another token stands in the claims: whoever gets this one has both.'
          : 'The content is another token.',
      remedy:
        nested.length > 0
          ? 'Hand tokens over one by one, each to whom it is for.'
          : 'Decode the inner token too.',
      ...(nested.length > 0 && { names: pathsOf(nested) }),
      source: rfc(7519, '5.2'),
    };
  }
  const personal = isSampleToken({ ok: true, form: 'jws', header: { alg: '' }, claims, signature: '' })
    ? []
    : entries.filter((entry) => !secret.includes(entry) && isPersonal(entry));
  if (personal.length > 0) {
    yield {
      id: 'personal-data',
      severity: 'info',
      message: 'Personal data stand in the claims, which everybody can read who holds the token.',
      remedy: 'Leave out what the receiver does not need, keep the token out of logs, or encrypt it.',
      names: pathsOf(personal),
      source: rfc(7519, '12'),
    };
  }
}

function* accessTokenFindings({ claims, type, reading }: Evidence): Generator<TokenFinding> {
  if (type !== 'at+jwt' || reading.completeness !== 'whole') return;
  const missing = accessTokenClaims.filter((name) => !Object.hasOwn(claims, name));
  if (missing.length === 0) return;
  yield {
    id: 'incomplete-access-token',
    severity: 'warning',
    message: `\`typ\` is “at+jwt”, but ${missing.map((name) => `\`${name}\``).join(', ')} must not be missing.`,
    remedy: 'Add what is missing, or another type.',
    source: { title: 'RFC 9068, section 2.2', link: ACCESS_TOKEN_LINK },
  };
}

/** Each path once: a list has one for all its elements. */
function pathsOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ path }) => path))];
}

function isSecret({ name, value }: Entry): boolean {
  if (hasPrivateKey(value)) return true;
  if (typeof value !== 'string' || value === '' || value.length > LONGEST) return false;
  return secretNames.has(plain(name)) || secretLooks.some((look) => look.test(value));
}

function isPersonal({ name, value }: Entry): boolean {
  if (value === null || value === '' || typeof value === 'boolean') return false;
  if (personalNames.has(plain(name))) return true;
  return typeof value === 'string' && value.length < 200 && personalLooks.some((look) => look.test(value));
}

/** `https://app.example/given_name` is `givenname`: the end of a namespaced name, without separators. */
function plain(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
  return last.toLowerCase().replace(/[^a-z\d]/g, '');
}

function isToken(value: unknown): boolean {
  return typeof value === 'string' && /^e[yw]/.test(value) && decodeToken(value).ok;
}

function isNestedType(cty: unknown): boolean {
  return typeof cty === 'string' && /^(?:application\/)?jwt$/i.test(cty);
}
