import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../../test/support/cpu-time.js';
import { duplicateNames, membersOf, objectOf } from './members.js';

const written = (json: string) =>
  membersOf(json)?.members.map(({ name, value, whole }) => [name, value, whole]);

it('keeps order, repeated names and the digits of large numbers', () => {
  const { members, ending } = membersOf('{"b":1, "2":2,\r\n"1":12345678901234567890 ,"b":null}') ?? {};
  expect(ending).toBe('closed');
  expect(members?.map(({ name, text }) => [name, text])).toEqual([
    ['b', '1'],
    ['2', '2'],
    ['1', '12345678901234567890'],
    ['b', 'null'],
  ]);
  expect(duplicateNames(members ?? [])).toEqual(['b']);
});

it('reads what JSON.parse reads', () => {
  const values = [{}, { a: {} }, { a: '"\\', 'b"\\': ['}', { c: '\\"' }], d: true, e: -1.5e3 }, { '': '' }];
  for (const value of values) {
    for (const json of [JSON.stringify(value), ` ${JSON.stringify(value, null, 2)}\n`]) {
      const { members = [], ending } = membersOf(json) ?? {};
      expect(ending).toBe('closed');
      expect(objectOf(members)).toEqual(value);
    }
  }
});

it('takes "__proto__" for a name like any', () => {
  const { members = [] } = membersOf('{"__proto__":{"admin":true},"constructor":1}') ?? {};
  const object = objectOf(members);
  expect(Object.keys(object)).toEqual(['__proto__', 'constructor']);
  expect('admin' in object).toBe(false);
});

it.each(['', '[]', '"{}"', 'null', '  x{}'])('is undefined for %j', (json) => {
  expect(membersOf(json)).toBeUndefined();
});

describe('cut off', () => {
  it('anywhere: shows what came before, and never a value that is not there', () => {
    const value = { s: 'a"\\é\n', n: 1234, t: true, l: [1, 'x', { y: [2] }], o: { p: 'q', r: { z: 3 } } };
    const json = JSON.stringify(value);
    for (let length = 1; length < json.length; length++) {
      const { members = [], ending } = membersOf(json.slice(0, length)) ?? {};
      expect(ending).toBe('cut');
      for (const { name, value: read, whole } of members) {
        const meant = value[name as keyof typeof value];
        if (whole) expect(read).toEqual(meant);
        else if (typeof meant === 'string') expect(meant.startsWith(read as string)).toBe(true);
        else if (typeof meant !== 'object') expect(read).toBeUndefined();
      }
      expect(members.slice(0, -1).every(({ whole }) => whole)).toBe(true);
    }
  });

  it.each([
    ['{"a":1,"b":"hel', [['a', 1, true], ['b', 'hel', false]]], // prettier-ignore
    ['{"exp":19000', [['exp', undefined, false]]],
    ['{"a":"x\\u00', [['a', 'x', false]]],
    ['{"a":[1,{"b":2,"c":"d', [['a', [1, { b: 2 }], false]]],
    ['{"a":{"b":[1,2],"c"', [['a', { b: [1, 2] }, false]]],
    ['{"a":', []],
    ['{"a', []],
    ['{', []],
  ])('%s', (json, expected) => {
    expect(written(json)).toEqual(expected);
  });
});

it.each([
  ['{"a":1,}', [['a', 1, true]]],
  ['{"a":1 "b":2}', [['a', 1, true]]],
  ['{"a":1}}', [['a', 1, true]]],
  ['{"a":tru}', [['a', undefined, false]]],
  ['{"a":[1}]}', [['a', undefined, false]]],
  ["{'a':1}", []],
  ['{"a" 1}', []],
])('broken: %s', (json, expected) => {
  expect(membersOf(json)?.ending).toBe('broken');
  expect(written(json)).toEqual(expected);
});

describe('takes time by length only', () => {
  const size = 1_000_000;
  it.each([
    ['backslashes', `{"a":"${'\\'.repeat(size)}`],
    ['escaped quotes', `{"a":"${'\\"'.repeat(size / 2)}`],
    ['open lists', `{"a":${'['.repeat(size)}`],
    ['open objects', `{"a":${'{"a":'.repeat(size / 5)}`],
    ['elements', `{"a":[${'[1],'.repeat(size / 4)}`],
    ['members', `{${'"a":1,'.repeat(size / 6)}`],
    ['names', `{${'"a",'.repeat(size / 4)}`],
    ['a long string', `{"a":"${'x'.repeat(size)}"}`],
  ])('%s', (_name, json) => {
    let read: ReturnType<typeof membersOf>;
    expect(cpuTimeMs(() => (read = membersOf(json)))).toBeLessThan(5_000);
    expect(read).toBeDefined();
  });
});
