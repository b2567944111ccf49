import { describe, expect, it } from 'vitest';
import { resolvedIn, type Situation } from '../../../../test/support/resolved-in.js';

/** What is found, what the package says, its files, what is imported of it, the file that leads to. */
type Row = readonly [
  what: string,
  manifest: object,
  sources: string,
  specifier: string,
  expected: string | undefined,
];

const entries: Row[] = [
  ['main', { main: 'src/api.ts' }, 'src/api.ts', 'kit', 'src/api.ts'],
  ['a main that is not built', { main: './dist/index.js' }, 'src/index.ts', 'kit', 'src/index.ts'],
  [
    'the source of a main that is built',
    { main: './dist/index.js' },
    'dist/index.js src/index.ts',
    'kit',
    'src/index.ts',
  ],
  ['a build without its source', { main: './dist/index.js' }, 'dist/index.js', 'kit', 'dist/index.js'],
  [
    'the source of a build with folders',
    { main: 'lib/commonjs/api.js' },
    'src/commonjs/api.ts',
    'kit',
    'src/commonjs/api.ts',
  ],
  [
    'the source of a bundle with its own name',
    { module: 'dist/kit.esm.js' },
    'src/index.tsx',
    'kit',
    'src/index.tsx',
  ],
  ['the source of types', { types: './dist/start.d.ts' }, 'src/start.ts', 'kit', 'src/start.ts'],
  [
    'source before main',
    { main: 'lib/index.js', source: 'src/start.ts' },
    'src/start.ts src/index.ts',
    'kit',
    'src/start.ts',
  ],
  [
    'react-native',
    { main: 'dist/x.js', 'react-native': 'src/native.ts' },
    'src/native.ts',
    'kit',
    'src/native.ts',
  ],
  ['a main that is a folder', { main: './app' }, 'app/index.ts', 'kit', 'app/index.ts'],
  ['the index where nothing is said', {}, 'index.js', 'kit', 'index.js'],
  ['an entry of the wrong type', { main: 7, exports: 7 }, 'src/index.js', 'kit', 'src/index.js'],
  ['exports', { exports: './src/start.ts' }, 'src/start.ts', 'kit', 'src/start.ts'],
  [
    'exports with conditions',
    { exports: { '.': { types: './t.d.ts', import: { default: './dist/x.mjs' } } } },
    'src/x.mts',
    'kit',
    'src/x.mts',
  ],
  ['exports in a list', { exports: { '.': [{ deno: './none.ts' }, './x.js'] } }, 'x.js', 'kit', 'x.js'],
  [
    'the condition source first',
    { exports: { '.': { import: './dist/a.js', source: './b.ts' } } },
    'src/a.ts b.ts',
    'kit',
    'b.ts',
  ],
  [
    'an exported subpath',
    { exports: { './client': './src/sdk.ts' } },
    'src/sdk.ts',
    'kit/client',
    'src/sdk.ts',
  ],
  [
    'a pattern',
    { exports: { './*': './src/*.ts', './ui/*': './ui/*.tsx' } },
    'ui/b.tsx src/ui/b.ts',
    'kit/ui/b',
    'ui/b.tsx',
  ],
  [
    'a pattern with an end',
    { exports: { './*.js': './src/*.js' } },
    'src/a/b.ts',
    'kit/a/b.js',
    'src/a/b.ts',
  ],
  [
    'a subpath that is not exported',
    { exports: { '.': './index.ts' } },
    'auth/store.ts',
    'kit/auth/store',
    'auth/store.ts',
  ],
  ['a subpath of a build', {}, 'src/auth.ts', 'kit/dist/auth', 'src/auth.ts'],
  [
    'a subpath that is excluded',
    { exports: { './*': './src/*.ts', './x': null } },
    'src/b.ts',
    'kit/b',
    'src/b.ts',
  ],
  ['no style sheet', { exports: { './style': './dist/kit.css' } }, 'dist/kit.css', 'kit/style', undefined],
];

describe('packageEntry', () => {
  it.each(entries)('finds %s', (what, manifest, sources, specifier, expected) => {
    const own = { 'package.json': { name: 'kit', ...manifest } };
    expect(resolvedIn(own, sources, `test/a.ts imports ${specifier}`)).toBe(expected);
  });
});

const imports: Situation[] = [
  [
    'a file',
    { 'package.json': { imports: { '#store': './src/store.js' } } },
    'src/store.ts',
    'src/x/a.ts imports #store',
    'src/store.ts',
  ],
  [
    'a pattern, with conditions, in a build',
    { 'package.json': { imports: { '#db/*': { browser: './none/*.js', default: './dist/db/*.js' } } } },
    'src/db/b.ts',
    'a.ts imports #db/b',
    'src/db/b.ts',
  ],
  [
    'a package of the workspace',
    {
      'package.json': { workspaces: ['kit'], imports: { '#kit': 'kit' } },
      'kit/package.json': { name: 'kit' },
    },
    'kit/index.ts',
    'a.ts imports #kit',
    'kit/index.ts',
  ],
  [
    'nothing in a circle',
    { 'package.json': { imports: { '#a': '#b', '#b': '#a' } } },
    '',
    'a.ts imports #a',
    undefined,
  ],
  [
    'nothing in an installed package',
    { 'package.json': { imports: { '#a': 'axios' } } },
    '',
    'a.ts imports #a',
    undefined,
  ],
  [
    'nothing where only the folder above says it',
    { 'package.json': { imports: { '#a': './a.ts' } }, 'app/package.json': { type: 'module' } },
    'a.ts',
    'app/b.ts imports #a',
    undefined,
  ],
];

describe('importTargets', () => {
  it.each(imports)('finds %s', (_, configured, sources, question, expected) => {
    expect(resolvedIn(configured, sources, question)).toBe(expected);
  });
});
