import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../../test/support/cpu-time.js';
import vectors from '../../test-vectors/tokens.json' with { type: 'json' };
import { decodeToken } from '../decode.js';
import { objectOf } from './members.js';
import { readToken, readTokens } from './read-token.js';

const encode = (content: unknown) =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url');
const header = encode({ alg: 'HS256', typ: 'JWT' });
const claims = { sub: 'user-1', iss: 'https://issuer.example', exp: 1_900_000_000 };
const signature = 'c2lnbmF0dXJlLXRoYXQtbm9ib2R5LWhhcy1jaGVja2Vk';
const token = `${header}.${encode(claims)}.${signature}`;
const jwe = `${encode({ alg: 'dir', enc: 'A256GCM' })}..aXY.Y2lwaGVydGV4dA.dGFn`;
const claimsOf = (text: string) => objectOf(readToken(text).claims?.members ?? []);
const flawsOf = (text: string) => readToken(text).flaws.map(({ id, part }) => (part ? `${part}: ${id}` : id));

describe('the vectors', () => {
  it.each(vectors)('$name', ({ token, expected }) => {
    const reading = readToken(token);
    if (!expected.ok) {
      expect(reading.completeness === 'whole').toBe(decodeToken(reading.token).ok);
      if (reading.completeness !== 'whole') expect(reading.flaws).not.toEqual([]);
      return;
    }
    expect(reading).toMatchObject({ completeness: 'whole', token, form: expected.form, flaws: [] });
    expect(objectOf(reading.header?.members ?? [])).toEqual(expected.header);
    if (expected.claims) expect(objectOf(reading.claims?.members ?? [])).toEqual(expected.claims);
  });
});

describe('finds the token in what it was copied with', () => {
  const cases: Record<string, string> = {
    'white space': `\n\t ${token} \r\n`,
    quotes: `"${token}",`,
    'a backtick': `\`${token}\``,
    Bearer: `Bearer ${token}`,
    'a header line': `Authorization: Bearer ${token}\r\n`,
    'a variable': `export TOKEN='${token}';`,
    'a URL': `https://app.example/#access_token=${token}&token_type=Bearer`,
    'URL encoding': `Bearer%20${token.replaceAll('.', '%2E')}%22`,
    'escaped line ends': `"${token}\\n"`,
    'lines of an e-mail': (token.match(/.{1,40}/g) ?? []).join('\r\n'),
    'indented lines': (token.match(/.{1,64}/g) ?? []).join('\n    '),
    'escapes at line ends': (token.match(/.{1,48}/g) ?? []).join('\\\n'),
    'a concatenation': `'${(token.match(/.{1,48}/g) ?? []).join("' +\n  '")}'`,
    'a signature in two lines': `${token.slice(0, -20)}\n${token.slice(-20)}\n`,
    'spaces of a PDF': (token.match(/.{1,50}/g) ?? []).join(' '),
    'a sentence after it': `${token}\nand some words`,
    'a list of tokens': `${token}\n${token}`,
    'stray characters before it': `eyJ!${token}`,
    'more parts behind it': `${token}.more`,
  };
  it.each(Object.entries(cases))('%s', (_name, text) => {
    expect(readToken(text)).toMatchObject({ token, completeness: 'whole', flaws: [] });
  });

  it('also an encrypted one', () => {
    expect(readToken(`Bearer ${jwe}`)).toMatchObject({ token: jwe, completeness: 'whole', form: 'jwe' });
  });
});

describe('shows what can be shown of a broken one', () => {
  it.each<[string, string, object, string[]]>([
    ['without signature', `${header}.${encode(claims)}`, claims, ['signature-missing']],
    ['padded', `${header}.${encode(claims)}==.${signature}`, claims, ['claims: other-alphabet']],
    [
      'cut off in the claims',
      `${header}.${encode(claims).slice(0, 40)}`,
      { sub: 'user-1', iss: 'https:/' },
      ['claims: cut', 'signature-missing'],
    ],
    [
      'cut off by an ellipsis',
      `${header}.${encode(claims).slice(0, 40)}...`,
      { sub: 'user-1', iss: 'https:/' },
      ['claims: cut', 'signature-missing'],
    ],
    [
      'a foreign character',
      `${header}.${encode(claims).slice(0, 41)}é${encode(claims).slice(41)}.${signature}`,
      { sub: 'user-1', iss: 'https:/' },
      ['claims: foreign-character', 'claims: cut'],
    ],
    ['the claims alone', encode(claims), claims, ['header: part-missing', 'signature-missing']],
    ['the header alone', header, {}, ['claims: part-missing', 'signature-missing']],
    [
      'bytes that are not UTF-8',
      `${header}.${Buffer.from('{"sub":"a\xE9b","n":1}', 'latin1').toString('base64url')}.${signature}`,
      { sub: 'a\uFFFDb', n: 1 },
      ['claims: not-utf8'],
    ],
    [
      'a byte order mark',
      `${header}.${encode('\uFEFF{"a":1}')}.${signature}`,
      { a: 1 },
      ['claims: byte-order-mark'],
    ],
    ['a list for claims', `${header}.${encode([1])}.${signature}`, {}, ['claims: not-object']],
    ['no algorithm', `${encode({ typ: 'JWT' })}.${encode(claims)}.${signature}`, claims, ['no-algorithm']],
  ])('%s', (_name, text, expected, flaws) => {
    expect(claimsOf(text)).toEqual(expected);
    expect(flawsOf(text)).toEqual(flaws);
  });

  it('a character lost or added', () => {
    const lost = `${header.slice(0, -1)}.${encode(claims)}.${signature}`;
    expect(readToken(lost)).toMatchObject({ completeness: 'partial' });
    expect(claimsOf(lost)).toEqual(claims);
  });

  it('an encrypted one with parts missing', () => {
    const cut = jwe.split('.').slice(0, 3).join('.');
    expect(readToken(cut)).toMatchObject({ completeness: 'partial', form: 'jwe' });
    expect(flawsOf(cut)).toEqual(['parts-missing']);
  });

  it('nothing of a text that is no token', () => {
    for (const text of ['', ' ', 'hello', 'a.b.c', '1.2.3', '....', '%', '%E0%A4%A', '\uD800', 'eyJ', 'null'])
      expect(readToken(text), text).toMatchObject({ completeness: 'unreadable' });
  });
});

describe('is whole if and only if decodeToken accepts it', () => {
  it('after any one character has changed', () => {
    const outcomes = new Set<string>();
    for (let at = 0; at < token.length; at++) {
      for (const character of ['', 'A', '.', '=', '+', ' ', 'é', '"', '\n']) {
        const reading = readToken(token.slice(0, at) + character + token.slice(at + 1));
        expect(reading.completeness === 'whole').toBe(decodeToken(reading.token).ok);
        expect(reading.flaws.length > 0).toBe(reading.completeness !== 'whole');
        outcomes.add(reading.completeness);
      }
    }
    expect(outcomes).toContain('partial');
  });

  it('wherever it is cut off', () => {
    for (let length = 0; length < token.length - signature.length; length++) {
      const reading = readToken(token.slice(0, length));
      expect(reading.completeness).not.toBe('whole');
      for (const { name, value, whole } of reading.claims?.members ?? []) {
        if (whole) expect(value).toBe(claims[name as keyof typeof claims]);
      }
    }
  });
});

describe('readTokens', () => {
  it('reads all of them, wherever they stand', () => {
    const text = `2026-11-25 [auth] old=${token} new="${jwe}"\n${token}\n`;
    expect(readTokens(text).map((reading) => reading.token)).toEqual([token, jwe, token]);
  });

  it('reads one over several lines, and one that is broken', () => {
    expect(readTokens((token.match(/.{1,60}/g) ?? []).join('\n'))).toMatchObject([{ token }]);
    expect(readTokens(token.slice(0, 60))).toMatchObject([{ completeness: 'partial' }]);
  });

  it('is empty where there is none', () => {
    expect(readTokens('no token here, 1.2.3')).toEqual([]);
  });
});

it('takes its time by the length of the text, whatever stands in it', () => {
  const size = 300_000;
  const pieces = [
    'a',
    '.',
    'eyJ',
    'eyJ.',
    `${header}.`,
    ' ',
    '\n',
    'eyJh \n',
    '%41',
    '\\n',
    `"+"`,
    `' +\n '`,
    '`\n`',
  ];
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(size / piece.length));
    expect(
      cpuTimeMs(() => readTokens(text)),
      JSON.stringify(piece),
    ).toBeLessThan(2_000);
  }
}, 60_000);
