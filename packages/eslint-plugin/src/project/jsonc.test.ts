import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../../test/support/cpu-time.js';
import { parseObject } from './jsonc.js';

describe('parseObject', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['{ // note\n "a": 1, /* "b": 2, */ }', { a: 1 }],
    ['{ "a": ["x", "y",\n ], }', { a: ['x', 'y'] }],
    [
      '{ "a": "// no note", "b": "/* none */", "c": ",}" /**/, }',
      { a: '// no note', b: '/* none */', c: ',}' },
    ],
    ['{ "a": "\\"//", } // end', { a: '"//' }],
    ['{ "@/*": ["./src/*"], }', { '@/*': ['./src/*'] }],
    ['{ "a": 1 /* never closed', {}],
    ['{ "a": "never closed }', {}],
    ['[1]', {}],
    ['null', {}],
    ['', {}],
    [undefined, {}],
  ])('reads %s', (text, expected) => {
    expect(parseObject(text)).toEqual(expected);
  });

  it.each(['/*', '"', ',', ', ', '//', '"\\'])(
    'takes a time that grows with the text, be it nothing but %j',
    (piece) => {
      const text = piece.repeat(200_000);
      expect(cpuTimeMs(() => parseObject(text))).toBeLessThan(2_000);
    },
  );
});
