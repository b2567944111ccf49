import { describe, expect, it } from 'vitest';
import { indentedJson } from './indented-json.js';

describe('JSON in lines', () => {
  it.each([
    [{}],
    [[]],
    [{ a: 1, b: [1, { c: 'x, {y}: "z"' }], d: {}, e: [] }],
    [{ 'a"b\\': '\\"', n: null, t: true, '[': -1.5e9 }],
  ])('looks as everybody sets it out: %j', (value) => {
    const compact = JSON.stringify(value);
    expect(indentedJson(compact)).toBe(JSON.stringify(value, null, 2));
  });

  it('keeps the digits of large numbers', () => {
    expect(indentedJson('{"id":12345678901234567890}')).toBe('{\n  "id": 12345678901234567890\n}');
  });

  it('sets out what is cut off, and takes no time on what is deep or long', () => {
    expect(indentedJson('{"a":"b')).toBe('{\n  "a": "b');
    expect(indentedJson('['.repeat(100_000)).length).toBeLessThanOrEqual(100_001);
    expect(indentedJson(`"${'x'.repeat(1_000_000)}"`, 10)).toBe('"xxxxxxxxx…');
  });
});
