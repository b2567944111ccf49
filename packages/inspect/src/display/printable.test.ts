import { describe, expect, it } from 'vitest';
import { printable, spelledOut } from './printable.js';

it('leaves ordinary text alone', () => {
  const text = 'src/é/鍵/😀.ts: a “token”… 👩‍👩‍👧';
  expect(printable(text)).toBe(text);
  expect(spelledOut(text)).toBe(text);
});

it('takes the sting out of escapes, reversed order and line breaks', () => {
  expect(printable('a\x1B[31mb\x07\x9Bc')).toBe('a\uFFFD[31mb\uFFFD\uFFFDc');
  expect(printable('a\u202Eb\u2066c')).toBe('a\uFFFDb\uFFFDc');
  expect(printable('a\r\n\tb\0')).toBe('a b\uFFFD');
  expect(printable('a\uD800b')).toBe('a\uFFFDb');
});

describe('spelledOut', () => {
  it('shows what cannot be seen', () => {
    expect(spelledOut('a\x1B[31mb\x9B\nc')).toBe(String.raw`a\u001b[31mb\u009b\u000ac`);
    expect(spelledOut('a\u202Eb\u200Bc\uFEFF')).toBe(String.raw`a\u202eb\u200bc\ufeff`);
    expect(spelledOut('\u{E0041}\uD800')).toBe(String.raw`\udb40\udc41\ud800`);
  });

  it('leaves JSON the same JSON', () => {
    const value = { 'a\u202E': 'b\u2028\x9B\u{E0041}"\\' };
    const json = spelledOut(JSON.stringify(value));
    expect(json).toMatch(/^[ -~]*$/);
    expect(JSON.parse(json)).toEqual(value);
  });
});
