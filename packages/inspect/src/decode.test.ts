import { describe, expect, it } from 'vitest';
import vectors from '../test-vectors/tokens.json' with { type: 'json' };
import { decodeToken } from './decode.js';
import { problems } from './problems.js';

const encode = (content: unknown) =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url');
const signed = (claims: unknown) => `${encode({ alg: 'HS256' })}.${encode(claims)}.c2lnbmF0dXJl`;

describe('the vectors', () => {
  it.each(vectors)('$name', ({ token, expected }) => {
    expect(decodeToken(token)).toStrictEqual(expected);
  });

  it('have a name of their own each, and meet every problem a short text can have', () => {
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
    const met = new Set(vectors.map(({ expected }) => expected.problem));
    expect(Object.keys(problems).filter((problem) => !met.has(problem))).toEqual([
      'not-a-string',
      'too-long',
    ]);
  });
});

describe('values that are no strings', () => {
  const values = [
    undefined,
    null,
    0,
    12n,
    true,
    Symbol('token'),
    {},
    ['a.b.c'],
    () => 'a.b.c',
    Object(signed({})),
  ];
  it.each(values.map((value) => [value]))('%s', (value) => {
    expect(decodeToken(value as string)).toEqual({ ok: false, problem: 'not-a-string' });
  });
});

describe('size', () => {
  it('reads a token of nearly a million characters', () => {
    const claims = { text: '長'.repeat(245_000) };
    expect(decodeToken(signed(claims))).toMatchObject({ ok: true, claims });
  });

  it('refuses a longer one', () => {
    expect(decodeToken(signed({ text: 'x'.repeat(1_000_000) }))).toEqual({ ok: false, problem: 'too-long' });
  });

  it('survives nesting a hundred thousand deep', () => {
    const depth = 100_000;
    expect(decodeToken(signed(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`)).ok).toBe(true);
    expect(decodeToken(signed(`{"a":${'['.repeat(depth)}`))).toEqual({
      ok: false,
      problem: 'claims-not-json',
    });
  });
});

it('keeps a "__proto__" claim a claim', () => {
  const decoding = decodeToken(signed('{"__proto__":{"admin":true}}'));
  expect(decoding).toMatchObject({ ok: true });
  expect('admin' in ((decoding as { claims?: object }).claims ?? {})).toBe(false);
  expect('admin' in {}).toBe(false);
});

describe('generated tokens', () => {
  const random = generator(20261125);
  const pick = (characters: string[]) => characters[Math.floor(random() * characters.length)] ?? '';
  const alphabets = [
    'aZ09 "\\/',
    'äéßøñ',
    'жщю',
    '漢字かな한',
    '\u{1F600}\u{1F9D1}\u{20000}\u{10FFFF}',
    '\0\n\u2028\uFEFF',
  ];
  const textOf = (characters: string[]) =>
    Array.from({ length: random() * 40 }, () => pick(characters)).join('');

  it.each(alphabets)('read back what was written (%j)', (alphabet) => {
    for (let round = 0; round < 200; round++) {
      const claims = {
        [textOf([...alphabet])]: textOf([...alphabet]),
        list: [textOf([...alphabet]), random()],
      };
      expect(decodeToken(signed(claims))).toStrictEqual({
        ok: true,
        form: 'jws',
        header: { alg: 'HS256' },
        claims,
        signature: 'c2lnbmF0dXJl',
      });
    }
  });

  it('agree with an independent reader after one character has changed', () => {
    const characters = [...'ABCXYZabcxyz059-_', '.', '=', '+', '/', ' ', 'é', '\u{1F600}'];
    const outcomes = { read: 0, refused: 0 };
    for (let round = 0; round < 5000; round++) {
      const token = signed({ name: 'Zoë \u{1F600}', n: Math.floor(random() * 100) });
      const at = Math.floor(random() * token.length);
      const changed = token.slice(0, at) + pick(characters) + token.slice(at + (random() < 0.5 ? 1 : 0));
      const decoding = decodeToken(changed);
      const [header, claims] = changed.split('.', 2).map(independentlyRead);
      if (decoding.ok) expect(decoding).toMatchObject({ header, claims });
      else if (decoding.problem.startsWith('claims-')) expect(claims).toBeUndefined();
      outcomes[decoding.ok ? 'read' : 'refused']++;
    }
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(500);
  });
});

/** Reads a part by other means: Node's decoder rather than jwt-decode. */
function independentlyRead(part: string): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Buffer.from(part, 'base64url'),
    );
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? (value ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** A small repeatable source of numbers in [0, 1) (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
