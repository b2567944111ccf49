import { join } from 'node:path';
import { Linter } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../test/support/project.js';
import { allRows } from '../../catalog/index.js';
import { allows } from './versions.js';

describe('allows', () => {
  it.each([
    ['2 - 3', [2, 3], [1, 4]],
    ['>=4', [4, 5], [3]],
    ['<4', [3], [4]],
    ['2.0.0 - 2.0.x', [2], [1, 3]],
    ['<1.8', [0, 1], [2]],
    ['<=15', [15], [16]],
    ['3', [3], [2, 4]],
  ])('%s', (range, inside, outside) => {
    expect(inside.filter((major) => !allows(range, major))).toEqual([]);
    expect(outside.filter((major) => allows(range, major))).toEqual([]);
  });

  it('reads every range of the catalogue', () => {
    for (const { versions } of allRows)
      if (versions !== undefined)
        expect(versions).toMatch(/^(?:\d+[\d.x]* - \d+[\d.x]*|(?:>=|<=|<)?\d+(?:\.\d+)?(?:\.x)?)$/);
  });
});

describe('a row that holds for some versions', () => {
  const CODE =
    "import { PublicClientApplication } from '@azure/msal-browser'; new PublicClientApplication({ cache: { cacheLocation: 'localStorage' } })";

  it.each([
    ['^3.0.0', 1],
    ['^4.0.0', 0],
    ['*', 1],
  ])('is asked for %s', (version, reports) => {
    const manifest = JSON.stringify({ name: 'app', dependencies: { '@azure/msal-browser': version } });
    const cwd = projectOf({ 'package.json': manifest, 'auth.js': CODE });
    const found = new Linter({ cwd }).verify(CODE, standalone, { filename: join(cwd, 'auth.js') });
    expect(found).toHaveLength(reports);
  });
});
