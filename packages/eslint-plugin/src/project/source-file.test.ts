import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { resolvedIn } from '../../../../test/support/resolved-in.js';
import { isSourceName, platformOf, platformVariants } from './source-file.js';

/** What is found, the files there are, the import, the file it leads to. */
type Row = readonly [what: string, sources: string, question: string, expected: string | undefined];

const relative: Row[] = [
  ['a file without extension', 'src/b.ts', 'src/a.ts imports ./b', 'src/b.ts'],
  ['a file of the folder above', 'b.tsx', 'src/a.ts imports ../b', 'b.tsx'],
  ['TypeScript before JavaScript', 'b.js b.ts', 'a.ts imports ./b', 'b.ts'],
  ['a file before a folder', 'b.js b/index.ts', 'a.ts imports ./b', 'b.js'],
  ['the folder where a slash says so', 'b.js b/index.ts', 'a.ts imports ./b/', 'b/index.ts'],
  ['a folder', 'b/index.jsx', 'a.ts imports ./b', 'b/index.jsx'],
  ['its own folder', 'src/index.ts src.ts', 'src/a.ts imports .', 'src/index.ts'],
  ['the folder above', 'src/index.ts src.ts', 'src/b/a.ts imports ..', 'src/index.ts'],
  ['the built name of a source', 'b.ts', 'a.ts imports ./b.js', 'b.ts'],
  ['the built name of a component', 'b.tsx', 'a.ts imports ./b.js', 'b.tsx'],
  ['the built name of an .mts', 'b.mts', 'a.mts imports ./b.mjs', 'b.mts'],
  ['the built name of a .cts', 'b.cts', 'a.cts imports ./b.cjs', 'b.cts'],
  ['a .js that is one', 'b.js', 'a.ts imports ./b.js', 'b.js'],
  ['a TypeScript extension', 'b.ts', 'a.ts imports ./b.ts', 'b.ts'],
  ['a name with a dot', 'b.service.ts', 'a.ts imports ./b.service', 'b.service.ts'],
  ['a Vue component', 'B.vue', 'a.ts imports ./B.vue', 'B.vue'],
  ['a Svelte component', 'B.svelte', 'a.ts imports ./B', 'B.svelte'],
  ['a query of Vite', 'b.ts', 'a.ts imports ./b?worker', 'b.ts'],
  ['a style sheet', 'b.css', 'a.ts imports ./b.css', undefined],
  ['a declaration', 'b.d.ts', 'a.ts imports ./b', undefined],
  ['a file in another spelling', 'Api.ts', 'a.ts imports ./api', undefined],
  ['an installed file', 'node_modules/x/b.js', 'a.ts imports ./node_modules/x/b.js', undefined],
  ['nothing', '', 'a.ts imports ./b', undefined],
  ['JSON', 'b.json', 'a.ts imports ./b.json', undefined],
  ['JSON without extension', 'b.json', 'a.ts imports ./b', undefined],
];

const platforms: Row[] = [
  ['the plain file first', 's.ts s.native.ts', 'a.ts imports ./s', 's.ts'],
  ['native where there is no plain one', 's.native.ts s.web.ts', 'a.ts imports ./s', 's.native.ts'],
  ['ios before android', 's.android.ts s.ios.js', 'a.ts imports ./s', 's.ios.js'],
  ['web for a web file', 's.ts s.web.ts', 'a.web.tsx imports ./s', 's.web.ts'],
  ['plain for a web file', 's.ts s.native.ts', 'a.web.tsx imports ./s', 's.ts'],
  ['native for an ios file', 's.ts s.native.ts', 'a.ios.tsx imports ./s', 's.native.ts'],
  ['the index of a folder', 's/index.native.ts', 'a.ts imports ./s', 's/index.native.ts'],
];

describe.each([
  ['a relative import', relative],
  ['an import with platforms', platforms],
])('%s', (_, rows) => {
  it.each(rows)('finds %s', (what, sources, question, expected) => {
    expect(resolvedIn({}, sources, question)).toBe(expected);
  });
});

describe('platformVariants', () => {
  it.each([
    ['s.ts', 's.native.ts s.web.tsx'],
    ['s.native.ts', 's.ts s.web.tsx'],
    ['s.web.tsx', 's.ts s.native.ts'],
    ['other.ts', ''],
    ['s.css', ''],
  ])('of %s', (name, expected) => {
    const names = ['s.ts', 's.native.ts', 's.web.tsx', 's.test.ts', 's.css', 'other.ts'];
    const root = projectOf(Object.fromEntries(names.map((each) => [each, ''])));
    const variants = expected.split(' ').filter(Boolean);
    expect(platformVariants(join(root, name))).toEqual(variants.map((each) => join(root, each)));
  });
});

describe('a name', () => {
  it.each(['a.ts', 'a.native.tsx', 'a.d.js', 'a.vue', 'a.b.mjs'])('%s is source', (name) => {
    expect(isSourceName(name)).toBe(true);
  });

  it.each(['a.d.ts', 'a.d.mts', 'a.json', 'a.css', '.ts', 'ts', 'a.tsx.snap'])('%s is not', (name) => {
    expect(isSourceName(name)).toBe(false);
  });

  it.each([
    ['a.web.ts', 'web'],
    ['a.ios.jsx', 'ios'],
    ['a.ts', undefined],
    ['web.ts', undefined],
    ['web.config.ts', undefined],
  ])('%s is for %s', (name, platform) => {
    expect(platformOf(name)).toBe(platform);
  });
});
