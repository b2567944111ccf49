import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../test/support/cpu-time.js';
import vectors from '../test-vectors/tokens.json' with { type: 'json' };
import { findTokenAt, findTokens } from './find-tokens.js';

const encode = (content: unknown) =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url');
const header = encode({ alg: 'HS256', typ: 'JWT' });
const jws = `${header}.${encode({ sub: 'user-1' })}.c2ln-bmF0_XJl`;
const jwe = `${encode({ alg: 'dir', enc: 'A256GCM' })}..aXY.Y2lwaGVydGV4dA.dGFn`;
const unsigned = `${encode({ alg: 'none' })}.${encode({ sub: 'user-1' })}.`;
const tokensIn = (text: string) => findTokens(text).map(({ token }) => token);

describe('finds a token', () => {
  const places: Record<string, (token: string) => string> = {
    alone: (token) => token,
    'in single quotes': (token) => `const t = '${token}';`,
    'in double quotes': (token) => `{"access_token":"${token}","n":1}`,
    'in a template': (token) => `\`${token}\``,
    'in brackets': (token) => `(${token})[${token}]`,
    'in markup': (token) => `<input value=${token}>`,
    'after Bearer': (token) => `Authorization: Bearer ${token}\r\n`,
    'after Bearer in a URL': (token) => `?authorization=Bearer%20${token}&x=1`,
    'in a query string': (token) => `https://app.example/cb?token=${token}&state=a.b.c#top`,
    'in a fragment': (token) => `https://app.example/#${token}`,
    'in a path': (token) => `https://app.example/invite/${token}/accept`,
    'in an encoded query string': (token) => `next=%2Fcb%3Ftoken%3D${token}%26a%3Db`,
    'in encoded JSON': (token) => `%7B%22token%22%3A%22${token}%22%7D`,
    'in an .env line': (token) => `A=1\nAPI_TOKEN=${token}\nB=2`,
    'in a cookie': (token) => `Cookie: a=b; session=${token}; c=d`,
    'in a log line': (token) => `2026-11-25T15:29:00.123Z [auth.service] token: ${token}, ok`,
    'after an escaped line end': (token) => `"first line\\n${token}\\nlast"`,
    'after an escaped character': (token) => `"token\\u003d${token}\\u0026x"`,
    'after a colour of the terminal': (token) => `\u001b[32m${token}\u001b[0m`,
    'after an underscore': (token) => `token_${token}`,
    'after a dot': (token) => `session.${token}`,
    'after a letter outside ASCII': (token) => `é${token}é`,
    'after emoji': (token) => `\u{1F511}${token}\u{1F511}`,
    'after something that starts like one': (token) => `eyJ-eyJ_${token}`,
  };
  const forms = { jws, jwe, unsigned };
  describe.each(Object.entries(forms))('%s', (name, token) => {
    it.each(Object.entries(places))('%s', (_place, place) => {
      const text = place(token);
      const spans = findTokens(text);
      expect(spans).not.toHaveLength(0);
      for (const span of spans) {
        expect(span.token).toBe(token);
        expect(text.slice(span.start, span.end)).toBe(token);
        expect(span.form).toBe(name === 'jwe' ? 'jwe' : 'jws');
      }
    });
  });

  it('at the end of a sentence, and before another word', () => {
    expect(tokensIn(`It is ${jws}. Next.`)).toEqual([jws]);
    expect(tokensIn(`${jws}...`)).toEqual([jws]);
    expect(tokensIn(`${jws}.json`)).toEqual([jws]);
    expect(tokensIn(`It is ${jwe}.`)).toEqual([jwe]);
  });

  it('several times, in order', () => {
    const text = `${jws} ${jwe}\n${unsigned},${jws}.${jws}`;
    expect(tokensIn(text)).toEqual([jws, jwe, unsigned, jws, jws]);
    const starts = findTokens(text).map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('whose header is written over several lines', () => {
    for (const space of ['\n  ', '\r\n\t', ' ', '\t']) {
      const token = `${encode(`{${space}"alg":"HS256"${space}}`)}.e30.c2ln`;
      expect(tokensIn(`"${token}"`)).toEqual([token]);
    }
  });

  it('without overlap', () => {
    expect(tokensIn(`${header}.${header}.${header}.c2ln`)).toEqual([`${header}.${header}.${header}`]);
  });

  it('with a header as long as certificates make it, and no longer', () => {
    const withHeaderOf = (length: number) =>
      `${encode({ x5c: ['M'.repeat(length)], alg: 'RS256' })}.e30.c2ln`;
    expect(tokensIn(withHeaderOf(40_000))).toEqual([withHeaderOf(40_000)]);
    expect(tokensIn(withHeaderOf(60_000))).toEqual([]);
  });
});

describe('takes no look-alike', () => {
  it.each([
    '',
    'module.exports.foo',
    'keyIds.keyLists.keyLengths',
    'eyJustALook.alike.here',
    '1.2.3 10.0.0.1 v20.19.0-rc.1',
    'www.example.com/a.b.c?d=e.f.g',
    'eyJhbGciOiJIUzI1NiJ9',
    `${header}.${encode({ a: 1 })}`,
    `${header}..c2ln`,
    `${header}...`,
    `${header}.eyJzdWIi...`,
    `${header}.eyJzdWIiOiIxMjM0.`,
    `${header} . e30 . c2ln`,
    `${header}.e30\n.c2ln`,
    `${encode({ typ: 'JWT' })}.e30.c2ln`,
    `${encode({ alg: 256 })}.e30.c2ln`,
    `${encode([{ alg: 'HS256' }])}.e30.c2ln`,
    `${encode('{"alg":"HS256"')}.e30.c2ln`,
    `${header}A.e30.c2ln`,
    jwe.split('.').slice(0, 4).join('.'),
    `${jwe.split('.')[0]}.....`,
  ])('%s', (text) => {
    expect(findTokens(text)).toEqual([]);
  });
});

describe('the vectors', () => {
  // Decodes, but looks like a token cut short by an ellipsis.
  const notLookedFor = ['signature cut off'];
  it.each(vectors.filter(({ expected }) => expected.ok))('$name', ({ name, token, expected }) => {
    const spans = findTokens(`x="${token}"`);
    if (notLookedFor.includes(name)) expect(spans).toEqual([]);
    else expect(spans).toEqual([{ start: 3, end: 3 + token.length, token, form: expected.form }]);
  });
});

describe('time grows with the text, not with its square', { timeout: 60_000 }, () => {
  const size = 5_000_000;
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
  const blob = (length: number) => 'eyJh'.repeat(length / 4);
  const nested = encode('{"alg":  '.repeat(5_000));
  it.each<[string, () => string]>([
    ['one word', () => fill('a')],
    ['dots', () => fill('.')],
    ['letters and dots', () => fill('a.')],
    ['starts of headers', () => fill('eyJ')],
    ['starts of headers and a dot', () => fill('eyJ') + '.e30.c2ln'],
    ['starts of headers with dots', () => fill('eyJ.')],
    ['long runs that end in a dot', () => fill(`${blob(60_000)}.`)],
    ['nested JSON that never closes', () => fill(`${nested}.`)],
    ['headers without claims', () => fill(`${header} `)],
    ['headers with a dot', () => fill(`${header}. `)],
    ['headers of encrypted tokens, one after another', () => fill(`${jwe.split('.')[0]}.`)],
    ['a header and endless claims', () => `${header}.${fill('eyJ')}`],
    ['prose', () => fill('The quick brown fox, key.lengths and all, jumps. ')],
  ])('%s', (_name, make) => {
    const text = make();
    expect(cpuTimeMs(() => findTokens(text))).toBeLessThan(5_000);
  });

  it('finds every token on one long line', () => {
    const line = `{"t":"${jws}"},`;
    const count = Math.ceil(size / line.length);
    const time = cpuTimeMs(() => {
      expect(findTokens(line.repeat(count))).toHaveLength(count);
    });
    expect(time).toBeLessThan(8_000);
  });

  it('finds the token at the end of a long word', () => {
    expect(tokensIn(`${fill('a')}${jws}`)).toEqual([jws]);
  });
});

describe('findTokenAt', () => {
  const line = `a.b "${jws}",${jwe} ${unsigned} ${header}.${encode({ sub: 'user-1' })}… x`;

  it('agrees with findTokens at every offset', () => {
    const spans = findTokens(line);
    expect(spans).toHaveLength(3);
    for (let offset = 0; offset <= line.length; offset++) {
      const expected = spans.find(({ start, end }) => start <= offset && offset <= end);
      const found = findTokenAt(line, offset);
      if (expected) expect(found).toEqual({ ...expected, whole: true });
      else expect(found?.whole).not.toBe(true);
    }
  });

  it('finds the beginning of one that was cut off', () => {
    const cut = `${header}.${encode({ sub: 'user-1' })}`;
    const start = line.indexOf(`${cut}…`);
    expect(findTokenAt(line, start + 5)).toEqual({
      start,
      end: start + cut.length,
      token: cut,
      form: 'jws',
      whole: false,
    });
    expect(findTokenAt(jwe.slice(0, -8), 3)).toMatchObject({ form: 'jwe', whole: false });
    expect(findTokenAt(`${header}.`, 3)).toBeUndefined();
    expect(findTokenAt(header, 3)).toBeUndefined();
  });

  it('is undefined outside of the text', () => {
    for (const offset of [-1, 10_000, Infinity, NaN]) expect(findTokenAt(line, offset)).toBeUndefined();
  });

  const size = 5_000_000;
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
  it.each([
    ['one word', () => fill('a')],
    ['dots', () => fill('a.')],
    ['starts of headers', () => fill('eyJ')],
    ['starts of headers with dots', () => fill('eyJ.')],
    ['headers', () => fill(`${header}.`)],
    ['tokens', () => fill(`{"t":"${jws}"},`)],
    ['nested JSON that never closes', () => fill(`${encode('{"alg":  '.repeat(5_000))}.`)],
  ])('takes a moment on a line of 5 MB: %s', (_name, make) => {
    const text = make();
    for (const offset of [10, size / 2, text.length - 10]) {
      // Some 20 ms on an idle machine.
      expect(cpuTimeMs(() => findTokenAt(text, offset))).toBeLessThan(500);
    }
  });
});
