import { describe, expect, it } from 'vitest';
import { IMPORT_ROWS } from './runtime-packages.js';
import { PATH_ROWS } from './runtime-paths.js';

describe('what imports tell', () => {
  const patterns = IMPORT_ROWS.flatMap((row) =>
    row.packages.map((pattern) => ({ pattern, names: row.names })),
  );

  it('is said once of each package', () => {
    const whole = patterns.filter(({ names }) => !names).map(({ pattern }) => pattern);
    expect(whole.filter((pattern, at) => whole.indexOf(pattern) !== at)).toEqual([]);
  });

  it('is said once of each export', () => {
    const exports = patterns.flatMap(({ pattern, names }) =>
      (names ?? []).map((name) => `${pattern} ${name}`),
    );
    expect(exports.filter((each, at) => exports.indexOf(each) !== at)).toEqual([]);
  });

  it('is said of names that can be imported', () => {
    for (const { pattern } of patterns) expect(pattern).toMatch(/^[\w@$#./:-]+\*?$/);
  });
});

it('is a framework that says where a path runs', () => {
  for (const { what, within } of PATH_ROWS) expect(within.length, what).toBeGreaterThan(0);
});
