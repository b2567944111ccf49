import { describe, expect, it } from 'vitest';
import vectors from '../../test-vectors/tokens.json' with { type: 'json' };
import { readToken } from '../reading/read-token.js';
import type { TokenFinding } from './finding.js';
import { findingsIn } from './judge.js';

const now = 1_764_117_796;
const HOUR = 3600;
const DAY = 24 * HOUR;
const SIGNATURES: Record<string, number> = { HS256: 32, RS256: 256, ES256: 64 };
const encode = (content: unknown) =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url');

/** A token with a signature of the length that its algorithm makes. */
function tokenOf(claims: unknown, header: Record<string, unknown> = {}): string {
  const full = { alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header };
  const signature = Buffer.alloc(SIGNATURES[full.alg] ?? 64, 7).toString('base64url');
  return `${encode(full)}.${encode(claims)}.${signature}`;
}

const findingsOf = (token: string) => findingsIn(readToken(token), now);
const idsOf = (token: string) => findingsOf(token).map(({ id }) => id);
const sound = { iss: 'https://issuer.example', sub: 'user-1', aud: 'api', iat: now - 60, exp: now + 600 };

describe('is silent over sound tokens', () => {
  const access = { ...sound, client_id: 'app', jti: 'a1', scope: 'read' };
  it.each<[string, string]>([
    ['a plain one', tokenOf(sound)],
    ['HMAC', tokenOf(sound, { alg: 'HS256' })],
    ['an access token', tokenOf(access, { typ: 'at+jwt' })],
    ['its long name', tokenOf(access, { typ: 'application/AT+JWT' })],
    ['an access token of 75 minutes', tokenOf({ ...access, exp: now + 75 * 60 })],
    [
      'an ID token of a day',
      tokenOf({ ...sound, nonce: 'n', exp: now + DAY - 60, email_verified: true, name: 'Z' }),
    ],
    ['a refresh token of a month', tokenOf({ ...sound, typ: 'Refresh', exp: now + 30 * DAY })],
    ['an expired one', tokenOf({ ...sound, iat: now - 2 * HOUR, exp: now - HOUR })],
    ['a clock that is a little fast', tokenOf({ ...sound, iat: now + 120 })],
    [
      'a proof with its key',
      tokenOf(
        { jti: 'a', htm: 'GET', htu: 'https://a.example', iat: now },
        { alg: 'ES256', typ: 'dpop+jwt', jwk: { kty: 'EC', x: 'a', y: 'b' } },
      ),
    ],
    ['a security event', tokenOf({ iss: 'a', iat: now, events: {} }, { typ: 'secevent+jwt' })],
    ['certificates', tokenOf(sound, { x5c: ['MII'], x5t: 'a' })],
    ['an exp of 0, which says never', tokenOf({ ...sound, exp: 0 })],
    ['a date that is no date', tokenOf({ ...sound, pwd_exp: '0', updated_at: '2020-01-01' })],
    [
      'names that sound like secrets',
      tokenOf({ ...sound, pwd_url: 'https://a.example', password_changed: true, secret: '', at_hash: 'a' }),
    ],
    ['a service account', tokenOf({ ...sound, sub: 'robot@project.iam.gserviceaccount.com' })],
    ['an encrypted one', `${encode({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })}.a2V5.aXY.Y2lwaGVydGV4dA.dGFn`],
  ])('%s', (_name, token) => {
    expect(findingsOf(token)).toEqual([]);
  });
});

describe('finds', () => {
  it.each<[string, string, string[]]>([
    ['none', tokenOf(sound, { alg: 'none' }), ['alg-none']],
    ['none in other letters', tokenOf(sound, { alg: 'nOnE' }), ['alg-none']],
    ['a stripped signature', tokenOf(sound).replace(/[^.]*$/, ''), ['unsigned']],
    ['a short signature', tokenOf(sound).slice(0, -10), ['short-signature']],
    ['an unknown algorithm', tokenOf(sound, { alg: 'rs256' }), ['unknown-algorithm']],
    ['no expiry', tokenOf({ ...sound, exp: undefined }), ['no-expiry']],
    ['an access token of two hours', tokenOf({ ...sound, scope: 'a', exp: now + 2 * HOUR }), ['long-life']],
    ['a token of a year', tokenOf({ ...sound, exp: now + 365 * DAY }), ['long-life']],
    ['a long life without iat', tokenOf({ sub: 'a', exp: now + 90 * DAY }), ['long-life']],
    [
      'a refresh token of years',
      tokenOf({ ...sound, token_use: 'refresh', exp: now + 800 * DAY }),
      ['long-life'],
    ],
    [
      'HS with jku',
      tokenOf(sound, { alg: 'HS256', jku: 'https://a.example/jwks' }),
      ['hmac-with-public-key'],
    ],
    ['HS with x5c', tokenOf(sound, { alg: 'HS256', x5c: ['MII'] }), ['hmac-with-public-key']],
    ['an embedded key', tokenOf(sound, { jwk: { kty: 'RSA', n: 'a', e: 'AQAB' } }), ['key-in-header']],
    ['a key address', tokenOf(sound, { x5u: 'https://a.example' }), ['key-in-header']],
    [
      'a private key',
      tokenOf({ iat: now }, { typ: 'dpop+jwt', jwk: { kty: 'EC', d: 'a' } }),
      ['private-key'],
    ],
    ['an unusual type', tokenOf(sound, { typ: 'session' }), ['unusual-type']],
    ['a critical extension', tokenOf(sound, { crit: ['b64'], b64: true }), ['critical-extension']],
    ['crit without its extension', tokenOf(sound, { crit: ['b64'] }), ['invalid-crit']],
    ['an empty crit', tokenOf(sound, { crit: [] }), ['invalid-crit']],
    ['a crit of registered names', tokenOf(sound, { crit: ['alg'] }), ['invalid-crit']],
    ['a key id that is a path', tokenOf(sound, { kid: '../../dev/null' }), ['suspicious-key-id']],
    ['a key id that is a query', tokenOf(sound, { kid: "x' UNION SELECT 'a" }), ['suspicious-key-id']],
    ['a password', tokenOf({ ...sound, user: { Password: 'hunter2' } }), ['secret-in-claims']],
    ['a password hash', tokenOf({ ...sound, p: `$2b$10$${'a'.repeat(53)}` }), ['secret-in-claims']],
    [
      'a private key in the claims',
      tokenOf({ ...sound, cnf: { jwk: { kty: 'EC', d: 'a' } } }),
      ['secret-in-claims'],
    ],
    ['a PEM key', tokenOf({ ...sound, x: '-----BEGIN RSA PRIVATE KEY-----\nMII' }), ['secret-in-claims']],
    ['a key of a cloud', tokenOf({ ...sound, x: 'AKIAIOSFODNN7EXAMPLE' }), ['secret-in-claims']],
    [
      'personal data',
      tokenOf({ ...sound, email: 'zoe@mail.example', 'https://a.example/phone_number': '+1' }),
      ['personal-data'],
    ],
    ['an address by its look', tokenOf({ ...sound, sub: 'zoe@mail.example' }), ['personal-data']],
    [
      'a bank account by its look',
      tokenOf({ ...sound, acc: 'DE89 3704 0044 0532 0130 00' }),
      ['personal-data'],
    ],
    ['a token in a token', tokenOf({ ...sound, upstream: tokenOf(sound) }), ['nested-token']],
    ['a token for content', tokenOf(tokenOf(sound), { cty: 'JWT' }), ['nested-token']],
    ['exp before iat', tokenOf({ ...sound, exp: now - 120 }), ['never-valid']],
    ['exp at nbf', tokenOf({ ...sound, nbf: now + 600 }), ['never-valid']],
    ['iat in the future', tokenOf({ ...sound, iat: now + 500 }), ['issued-in-future']],
    ['milliseconds', tokenOf({ ...sound, exp: now * 1000 }), ['wrong-unit']],
    ['a duration for a date', tokenOf({ ...sound, exp: 3600 }), ['duration-for-date']],
    ['a date in a string', tokenOf({ ...sound, exp: String(now) }), ['not-a-date']],
    ['a name twice', tokenOf(`{"exp":${now + 60},"sub":"a","sub":"b"}`), ['duplicate-names']],
    ['a large one', tokenOf({ ...sound, a: 'x'.repeat(4000) }), ['large']],
    ['an access token with claims missing', tokenOf(sound, { typ: 'at+jwt' }), ['incomplete-access-token']],
    [
      'weak encryption',
      `${encode({ alg: 'RSA1_5', enc: 'A256GCM' })}.a2V5.aXY.Y2lwaGVydGV4dA.dGFn`,
      ['rsa1-5'],
    ],
    [
      'costly passwords',
      `${encode({ alg: 'PBES2-HS256+A128KW', enc: 'A256GCM', p2c: 9e9 })}.a2V5.aXY.Y2lwaGVydGV4dA.dGFn`,
      ['costly-password'],
    ],
  ])('%s', (_name, token, ids) => {
    expect(idsOf(token)).toEqual(ids);
  });

  it('by severity', () => {
    const severity = (token: string) => findingsOf(token)[0]?.severity;
    expect(severity(tokenOf({ ...sound, scope: 'a', exp: now + 2 * HOUR }))).toBe('info');
    expect(severity(tokenOf({ ...sound, scope: 'a', exp: now + 2 * DAY }))).toBe('warning');
    expect(severity(tokenOf({ ...sound, exp: now + 7 * DAY }))).toBe('info');
    expect(severity(tokenOf({ ...sound, a: 'x'.repeat(9000) }))).toBe('warning');
  });

  it('the worst first, with evidence', () => {
    const token = tokenOf({ ...sound, email: 'zoe@mail.example', exp: now + 400 * DAY }, { alg: 'none' });
    expect(findingsOf(token).map(({ id, severity }) => [id, severity])).toEqual([
      ['alg-none', 'error'],
      ['long-life', 'warning'],
      ['personal-data', 'info'],
    ]);
    expect(findingsOf(token)[1]?.message).toBe(
      'A token that lives for 13 months: so long can a thief use it.',
    );
    expect(findingsOf(token)[2]).toMatchObject({ names: ['email'], part: 'claims' });
  });

  it('names each place once, with its path', () => {
    const [finding] = findingsOf(tokenOf({ ...sound, user: { emails: ['a@b.example', 'c@d.example'] } }));
    expect(finding?.names).toEqual(['user.emails']);
  });

  it('names twice in the header too', () => {
    const token = `${encode('{"alg":"HS256","kid":"a","kid":"b"}')}.${encode(sound)}.${'a'.repeat(43)}`;
    expect(findingsOf(token)).toMatchObject([{ id: 'duplicate-names', part: 'header', names: ['kid'] }]);
  });
});

it('says nothing of what was cut off', () => {
  const token = tokenOf({ ...sound, password: 'hunter2' });
  const cut = token.slice(0, token.lastIndexOf('.') - 4);
  expect(idsOf(cut)).toEqual([]);
  expect(idsOf('no token')).toEqual([]);
});

it('says in sentences, without a word of the token', () => {
  const secret = 'Zq9SecretWord';
  const tokens = [
    tokenOf({ [`${secret}@x.example`]: `${secret}@x.example`, exp: secret, password: secret }, { typ: secret, kid: `../${secret}`, alg: secret, crit: [secret], jku: secret }), // prettier-ignore
    tokenOf({ nbf: 1e12, iat: 9e9, sub: secret, a: tokenOf({ sub: secret }), b: 'x'.repeat(9000) }, { typ: 'at+jwt', alg: 'HS256', jwk: { kty: secret, d: secret } }), // prettier-ignore
  ];
  const findings: TokenFinding[] = tokens.flatMap(findingsOf);
  expect(findings.length).toBeGreaterThan(12);
  for (const { message, remedy, source } of findings) {
    expect(message).toMatch(/^[A-Z`].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    expect(new URL(source.link).protocol).toBe('https:');
    expect(message + remedy + source.title).not.toContain(secret);
  }
});

it('over the vectors', () => {
  const found = vectors.map(({ name, token }) => `${name}: ${idsOf(token).join(', ') || '–'}`);
  expect(found).toMatchInlineSnapshot(`
    [
      "a plain token: long-life",
      "no claims: no-expiry",
      "characters that base64url spells with - and _: no-expiry",
      "two-byte characters: no-expiry",
      "three-byte characters: no-expiry",
      "Arabic and Hebrew: no-expiry",
      "emoji, joined and with skin tone: no-expiry",
      "escaped characters: no-expiry",
      "an escaped lone surrogate: no-expiry",
      "a per cent sign: no-expiry",
      "line separators inside a string: no-expiry",
      "a control character, escaped: no-expiry",
      "nested claims: no-expiry",
      "several audiences: no-expiry",
      "registered claims of the wrong type are shown as they are: not-a-date",
      "claims written over several lines: long-life",
      "Windows line ends: no-expiry",
      "duplicate keys: the last wins: no-expiry, duplicate-names, duplicate-names",
      "alg none, no signature: alg-none, long-life",
      "signature cut off: unsigned, long-life",
      "an unknown algorithm: short-signature, long-life",
      "a full header: short-signature, key-in-header, long-life, incomplete-access-token, critical-extension",
      "unused bits set in the last character: no-expiry",
      "long claims: no-expiry, large",
      "hostile: markup: no-expiry",
      "hostile: Markdown: no-expiry",
      "hostile: command links: no-expiry",
      "hostile: reversed and invisible characters: no-expiry",
      "hostile: colours of the terminal: no-expiry",
      "hostile: deep nesting: no-expiry",
      "an encrypted token: –",
      "an encrypted token without a key part: –",
      "empty text: –",
      "one part: –",
      "two parts: long-life",
      "four parts: long-life",
      "six parts: –",
      "a version number: –",
      "a member chain: –",
      "padding: –",
      "the other base64 alphabet: –",
      "a slash: short-signature, long-life",
      "Bearer before it: long-life",
      "a line end after it: long-life",
      "a letter outside ASCII: short-signature, long-life",
      "a header of impossible length: long-life",
      "claims of impossible length: –",
      "a signature of impossible length: short-signature, long-life",
      "an empty header: –",
      "a header in Latin-1: long-life",
      "a header of words: –",
      "a header that is null: –",
      "a header that is an array: –",
      "a header without alg: long-life",
      "alg null: long-life",
      "alg a number: long-life",
      "five parts without enc: short-signature",
      "enc not a string: –",
      "empty claims: –",
      "claims in Latin-1: –",
      "claims cut inside a character: –",
      "an overlong UTF-8 sequence: –",
      "a surrogate in UTF-8: –",
      "a code point beyond Unicode: –",
      "claims in UTF-16: –",
      "a byte order mark: –",
      "claims of words: –",
      "claims cut off: –",
      "a trailing comma: –",
      "a raw line end in a string: –",
      "claims that are null: –",
      "claims that are an array: –",
      "claims that are a number: –",
      "claims that are a string: –",
      "claims that are true: –",
    ]
  `);
});
