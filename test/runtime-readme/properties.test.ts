import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../layers/source-files.js';

const page = readFileSync(`${ROOT}/packages/runtime/docs/properties.md`, 'utf8');
const rows = page
  .split('\n')
  .map((line) => line.split(' | '))
  .filter(([number = '']) => /^\| \d+ /.test(number))
  .map(([number = '', , tests = '']) => ({ number: Number(number.slice(2)), tests }));

describe('the page of properties', () => {
  it('has all 45, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
  });

  it.each(rows)('names tests for $number that are there', ({ tests }) => {
    const named = [...tests.matchAll(/`([\w./-]+\.ts)`: (.+?)(?=; `|\. [A-Z]| *\|?$)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file = '', name = ''] of named) {
      const path = `${ROOT}/packages/runtime/src/${file}`;
      expect(existsSync(path), file).toBe(true);
      expect(readFileSync(path, 'utf8'), `${file}: ${name}`).toContain(name.trim());
    }
  });
});
