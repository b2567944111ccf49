import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../test/support/cpu-time.js';
import vectors from '../test-vectors/tokens.json' with { type: 'json' };
import { hoverMarkdown } from './display/hover-markdown.js';
import { explain } from './explain.js';

const now = 1_764_117_796;
const encode = (content: unknown) =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url');
const tokenOf = (claims: unknown, header: object = { alg: 'HS256', typ: 'JWT' }) =>
  `${encode(header)}.${encode(claims)}.${'a'.repeat(43)}`;

it('tells everything that a hover, a panel and a terminal show', () => {
  const token = tokenOf(
    { iss: 'https://id.example', aud: ['api', 'web'], sub: 'user-1', iat: now - 60, exp: now + 600 },
    { alg: 'HS256', typ: 'at+jwt', kid: 'k1' },
  );
  const explanation = explain(`Bearer ${token}`, { now });
  expect(explanation).toMatchObject({
    state: { kind: 'valid', at: now + 600, text: 'Valid for 10 min' },
    completeness: 'whole',
    flaws: [],
    form: 'jws',
    algorithm: { name: 'HS256', meaning: 'HMAC with SHA-256: whoever can check it can also forge it' },
    type: 'at+jwt',
    keyId: 'k1',
    issuer: 'https://id.example',
    subject: 'user-1',
    audience: ['api', 'web'],
    dates: [
      { claim: 'iat', title: 'Issued', at: now - 60, relative: '1 min ago' },
      { claim: 'exp', title: 'Expires', at: now + 600, relative: 'in 10 min' },
    ],
    isSample: false,
    caution: 'The signature is not verified: this is what the token claims, not what is so.',
  });
  expect(explanation.claims.map(({ name, text }) => [name, text])).toEqual([
    ['iss', '"https://id.example"'],
    ['aud', '["api","web"]'],
    ['sub', '"user-1"'],
    ['iat', String(now - 60)],
    ['exp', String(now + 600)],
  ]);
  expect(explanation.claims[4]).toMatchObject({ meaning: { title: 'Expires' }, at: now + 600, whole: true });
  expect(explanation.header[2]).toMatchObject({ name: 'kid', meaning: { title: 'Key ID' } });
});

it('writes values as they stand, without white space', () => {
  const json = '{ "n" : 12345678901234567890,\n "o" : { "a b" : [ 1, "c  d\\" e" ] } }';
  expect(explain(tokenOf(json), { now }).claims.map(({ text }) => text)).toEqual([
    '12345678901234567890',
    '{"a b":[1,"c  d\\" e"]}',
  ]);
});

it('marks what a finding is about, and only in its part', () => {
  const { claims, header } = explain(
    tokenOf({ typ: 'x', exp: now * 1000, user: { email: 'a@b.example' } }, { alg: 'HS256', typ: 'odd' }),
    { now },
  );
  expect(claims.map(({ name, severity }) => [name, severity])).toEqual([
    ['typ', undefined],
    ['exp', 'error'],
    ['user', 'info'],
  ]);
  expect(header.map(({ severity }) => severity)).toEqual([undefined, 'info']);
});

describe('states', () => {
  const state = (token: string) => explain(token, { now }).state;
  it.each([
    [tokenOf({ exp: now - 7200 }), 'expired'],
    [tokenOf({}), 'unlimited'],
    [tokenOf({ nbf: now + 1 }), 'not-yet'],
    [tokenOf({ exp: 'soon' }), 'unknown'],
    [tokenOf({ sub: 'a', exp: now + 60 }).slice(0, 60), 'unknown'],
    [tokenOf({ exp: now + 60, sub: 'abcdefgh' }).slice(0, 75), 'valid'],
    [tokenOf({ exp: now * 1000 }), 'wrong-unit'],
    [`${encode({ alg: 'dir', enc: 'A256GCM' })}..aXY.Y2lwaGVydGV4dA.dGFn`, 'encrypted'],
    ['nothing', 'unreadable'],
  ])('%#', (token, kind) => {
    expect(state(token).kind).toBe(kind);
  });
});

it('knows the sample of the documentation', () => {
  const sample = tokenOf({ sub: '1234567890', name: 'John Doe', iat: 1516239022 });
  expect(explain(sample, { now }).isSample).toBe(true);
});

describe('neither throws nor hangs', () => {
  it.each(vectors)('$name', ({ token, expected }) => {
    const explanation = explain(token, { now });
    if (expected.ok) expect(explanation.completeness).toBe('whole');
    expect(explanation.state.text).not.toBe('');
  });

  const size = 700_000;
  it.each<[string, string]>([
    ['a claim of a megabyte', tokenOf({ a: 'x'.repeat(size) })],
    ['a name of a megabyte', tokenOf({ ['x'.repeat(size)]: 1 })],
    ['a megabyte of backticks', tokenOf({ iss: '`'.repeat(size) })],
    ['a megabyte of escapes', tokenOf({ sub: '"'.repeat(size / 2), b: ' \n' })],
    ['an issuer of a megabyte', tokenOf({ iss: `https://${'a.'.repeat(size / 2)}`, ver: 1 })],
    [
      'many claims',
      tokenOf(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`c${index}`, index]))),
    ],
    ['many lists', tokenOf({ a: Array.from({ length: 100_000 }, () => [[]]) })],
    ['an audience of many', tokenOf({ aud: Array.from({ length: 100_000 }, () => 'a') })],
    ['deep lists', tokenOf(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    ['deep objects', tokenOf(`{"a":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_001)}`)],
    ['deep lists, cut off', tokenOf(`{"a":${'['.repeat(100_000)}`)],
    [
      'names of prototypes',
      tokenOf('{"__proto__":{"exp":1},"constructor":{"exp":1},"toString":1,"hasOwnProperty":1}'),
    ],
    ['a key id of a megabyte', tokenOf({}, { alg: 'HS256', kid: '$('.repeat(size / 4) })],
    ['a megabyte of e-mail', tokenOf({ a: `${'a.'.repeat(size / 2)}@` })],
    ['ten megabytes', `${encode({ alg: 'HS256' })}.${'e'.repeat(10_000_000)}`],
  ])('%s', (_name, token) => {
    let isReadable = false;
    const time = cpuTimeMs(() => {
      const explanation = explain(token, { now });
      for (const masked of [false, true]) hoverMarkdown(explanation, { masked });
      isReadable = explanation.completeness !== 'unreadable';
    });
    // Five times what the slowest takes on a busy machine.
    expect(time).toBeLessThan(5_000);
    expect(isReadable).toBe(true);
  });

  it('takes no date from a prototype', () => {
    const { state } = explain(tokenOf('{"__proto__":{"exp":1}}'), { now });
    expect(state.kind).toBe('unlimited');
  });
});
