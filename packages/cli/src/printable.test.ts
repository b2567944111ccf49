import { expect, it } from 'vitest';
import { printable } from './printable.js';

it('leaves ordinary text alone', () => {
  expect(printable('src/é/鍵/😀.ts: a “token”…')).toBe('src/é/鍵/😀.ts: a “token”…');
});

it('takes the sting out of escapes, reversed order and line breaks', () => {
  expect(printable('a\x1B[31mb\x07\x9Bc')).toBe('a\uFFFD[31mb\uFFFD\uFFFDc');
  expect(printable('a\u202Eb\u2066c')).toBe('a\uFFFDb\uFFFDc');
  expect(printable('a\r\n\tb\0')).toBe('a b\uFFFD');
  expect(printable('a\uD800b')).toBe('a\uFFFDb');
});
