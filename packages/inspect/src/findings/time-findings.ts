import { tokenKinds, typesWithoutExpiry, type TokenKind } from '../catalog/token-types.js';
import { durationInWords, relativeInWords } from '../time/duration.js';
import { unitOf } from '../time/unit.js';
import { asvs, rfc, type Evidence, type TokenFinding } from './finding.js';

/** A clock may be this far off, seconds: RFC 7519 section 4.1.4 allows "no more than a few minutes". */
const CLOCK_TOLERANCE = 300;
const YEAR_1980 = 315_532_800;
const DATES = ['exp', 'nbf', 'iat', 'auth_time'] as const;

/** What is wrong with the dates of a token. */
export function* timeFindings(evidence: Evidence): Generator<TokenFinding> {
  const { claims, reading, type } = evidence;
  if (reading.form !== 'jws' || reading.claims === undefined) return;
  yield* unitFindings(claims);
  yield* durationFindings(claims);
  // A claim that was cut off may be `exp`.
  const isComplete = reading.flaws.every(({ part }) => part !== 'claims');
  if (!Object.hasOwn(claims, 'exp') && isComplete && !typesWithoutExpiry.has(type)) {
    yield {
      id: 'no-expiry',
      severity: 'warning',
      message: 'There is no `exp`: once stolen, the token is good for ever.',
      remedy: 'Issue tokens that expire, an access token within minutes.',
      source: asvs('9.2.1'),
    };
  }
  yield* orderFindings(evidence);
  yield* lengthFindings(evidence);
}

function* unitFindings(claims: Record<string, unknown>): Generator<TokenFinding> {
  const present = DATES.filter((name) => Object.hasOwn(claims, name));
  const noNumbers = present.filter(
    (name) => typeof claims[name] !== 'number' || !Number.isFinite(claims[name]),
  );
  if (noNumbers.length > 0) {
    yield {
      id: 'not-a-date',
      severity: 'error',
      message: `${listed(noNumbers)} must be a number of seconds, and is not: libraries reject it, or take it for something else.`,
      remedy: 'Write dates as numbers, in seconds since 1970.',
      names: noNumbers,
      source: rfc(7519, '2'),
    };
  }
  const wrong = present.filter((name) => dateOf(claims, name) === undefined && !noNumbers.includes(name));
  const [first] = wrong;
  if (first !== undefined) {
    yield {
      id: 'wrong-unit',
      severity: 'error',
      message: `${listed(wrong)} is in ${unitOf(claims[first] as number)}: read as seconds, that is thousands of years away.`,
      remedy: 'Write seconds: divide `Date.now()` by 1000 and round down.',
      names: wrong,
      source: rfc(7519, '2'),
    };
  }
}

/** A duration where a time should be: `exp: 3600`. Some issuers write 0 for never. */
function* durationFindings({ exp }: Record<string, unknown>): Generator<TokenFinding> {
  if (typeof exp !== 'number' || exp <= 0 || exp >= YEAR_1980) return;
  yield {
    id: 'duration-for-date',
    severity: 'error',
    message: `\`exp\` is ${durationInWords(exp)} after the beginning of 1970: a duration where a time should be.`,
    remedy: 'Add the time of issue to it.',
    names: ['exp'],
    source: rfc(7519, '4.1.4'),
  };
}

function* orderFindings({ claims, now }: Evidence): Generator<TokenFinding> {
  const [exp, nbf, iat] = [dateOf(claims, 'exp'), dateOf(claims, 'nbf'), dateOf(claims, 'iat')];
  const start = (['iat', 'nbf'] as const).find((name) => {
    const from = name === 'iat' ? iat : nbf;
    return exp !== undefined && exp >= YEAR_1980 && from !== undefined && exp <= from;
  });
  if (start !== undefined) {
    yield {
      id: 'never-valid',
      severity: 'error',
      message: `\`exp\` is not after \`${start}\`: the token was never valid.`,
      remedy: 'Set `exp` to the time of issue plus the life of the token.',
      names: ['exp', start],
      source: rfc(7519, '4.1.4'),
    };
  }
  if (iat !== undefined && iat > now + CLOCK_TOLERANCE) {
    yield {
      id: 'issued-in-future',
      severity: 'warning',
      message: `\`iat\` is in the future: issued ${relativeInWords(iat, now)}.`,
      remedy: 'Set the clocks; if they are right, the token is made up.',
      names: ['iat'],
      source: rfc(7519, '4.1.6'),
    };
  }
}

function* lengthFindings({ claims, now, type }: Evidence): Generator<TokenFinding> {
  const exp = dateOf(claims, 'exp');
  if (exp === undefined) return;
  const from = dateOf(claims, 'iat') ?? dateOf(claims, 'nbf');
  const life = exp - (from ?? now);
  const kind = kindOf(claims, type);
  if (life <= kind.longLife) return;
  const fact = from === undefined ? 'still lives for' : 'lives for';
  yield {
    id: 'long-life',
    severity: life > kind.tooLongLife ? 'warning' : 'info',
    message: `${kind.title} that ${fact} ${durationInWords(life)}: so long can a thief use it.`,
    remedy:
      kind.name === 'refresh'
        ? 'Let it expire sooner when it is not used, and replace it at each use.'
        : 'Issue it for minutes, and refresh it.',
    names: ['exp'],
    source: kind.name === 'refresh' ? rfc(9700, '4.14.2') : rfc(6750, '5.3'),
  };
}

/** What a token is used for, by what only such a token says. */
function kindOf(claims: Record<string, unknown>, type: string): TokenKind {
  const use = [type, claims.typ, claims.token_use, claims.token_type, claims.type]
    .filter((value) => typeof value === 'string')
    .map((value) => value.toLowerCase());
  if (use.some((value) => /^(?:refresh|offline|refresh_token|rt\+jwt)$/.test(value)))
    return tokenKinds.refresh;
  if (use.some((value) => /^(?:access|access_token|at\+jwt|bearer)$/.test(value))) return tokenKinds.access;
  const isAccess = ['scope', 'scp', 'client_id'].some((name) => Object.hasOwn(claims, name));
  return isAccess && !Object.hasOwn(claims, 'nonce') ? tokenKinds.access : tokenKinds.other;
}

/** A date in seconds; `undefined` where it is missing, no number, or in another unit. */
function dateOf(claims: Record<string, unknown>, name: string): number | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return unitOf(value) === 'seconds' ? value : undefined;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
