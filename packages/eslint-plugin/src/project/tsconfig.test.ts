import { describe, expect, it } from 'vitest';
import { resolvedIn, type Situation } from '../../../../test/support/resolved-in.js';

/** What is found, `compilerOptions` of a tsconfig.json, empty files, what is imported, the file that leads to. */
type Row = readonly [
  what: string,
  options: object,
  sources: string,
  specifier: string,
  expected: string | undefined,
];

const own: Row[] = [
  ['paths', { paths: { '@/*': ['./src/*'] } }, 'src/b.ts', '@/b', 'src/b.ts'],
  ['the index behind paths', { paths: { '@/*': ['./src/*'] } }, 'src/b/index.ts', '@/b', 'src/b/index.ts'],
  ['an exact path', { paths: { api: ['./src/http.ts'] } }, 'src/http.ts', 'api', 'src/http.ts'],
  ['a folder', { paths: { '@api': ['./src/api'] } }, 'src/api/index.ts', '@api', 'src/api/index.ts'],
  ['no more than an exact path', { paths: { api: ['./api'] } }, 'api/b.ts', 'api/b', undefined],
  ['exact before a star', { paths: { '*': ['./x/*'], b: ['./y/b'] } }, 'x/b.ts y/b.ts', 'b', 'y/b.ts'],
  ['the longest', { paths: { '@/*': ['./x/*'], '@/b/*': ['./y/*'] } }, 'x/b/c.ts y/c.ts', '@/b/c', 'y/c.ts'],
  [
    'a star inside',
    { paths: { '@l/*/api': ['./l/*/src/api'] } },
    'l/x/src/api.ts',
    '@l/x/api',
    'l/x/src/api.ts',
  ],
  ['the second target', { paths: { '@/*': ['./gen/*', './src/*'] } }, 'src/b.ts', '@/b', 'src/b.ts'],
  ['a target by $', { paths: { '@/*': ['./$&/*'] } }, '$&/$1.ts', '@/$1', '$&/$1.ts'],
  ['paths from baseUrl', { paths: { '@/*': ['x/*'] }, baseUrl: 'src' }, 'src/x/b.ts', '@/b', 'src/x/b.ts'],
  ['baseUrl', { baseUrl: './src' }, 'src/store/b.ts', 'store/b', 'src/store/b.ts'],
  ['baseUrl with ${configDir}', { baseUrl: '${configDir}/src' }, 'src/b.ts', 'b', 'src/b.ts'],
  ['no installed file', { paths: { x: ['./node_modules/x/x.ts'] } }, 'node_modules/x/x.ts', 'x', undefined],
  ['no declaration', { paths: { x: ['./types/x'] } }, 'types/x.d.ts', 'x', undefined],
  ['nothing in options of the wrong shape', { paths: ['@/*'], baseUrl: 7 }, 'src/b.ts', '%/b', undefined],
];

const paths = (mapping: object) => ({ compilerOptions: { paths: mapping } });

const together: Situation[] = [
  [
    'a jsconfig',
    { 'jsconfig.json': { compilerOptions: { baseUrl: 'src' } } },
    'src/b.js',
    'src/x/a.js imports b',
    'src/b.js',
  ],
  [
    'past comments and commas',
    {
      'tsconfig.json':
        '{ // "paths": {\n "compilerOptions": { "paths": { "%/*": ["./src/*"], }, /* "a" */ "x": "//" }, }',
    },
    'src/b.ts',
    'a.ts imports %/b',
    'src/b.ts',
  ],
  [
    'what it extends',
    { 'tsconfig.json': { extends: './base' }, 'base.json': paths({ '%/*': ['./src/*'] }) },
    'src/b.ts',
    'a.ts imports %/b',
    'src/b.ts',
  ],
  [
    'what a base means by its own folder',
    { 'apps/x/tsconfig.json': { extends: '../../base.json' }, 'base.json': paths({ '%': ['./l/index.ts'] }) },
    'l/index.ts',
    'apps/x/a.ts imports %',
    'l/index.ts',
  ],
  [
    'what a base means by ${configDir}',
    {
      'app/tsconfig.json': { extends: '../base.json' },
      'base.json': paths({ '%/*': ['${configDir}/src/*'] }),
    },
    'app/src/b.ts',
    'app/a.ts imports %/b',
    'app/src/b.ts',
  ],
  [
    'the last of several bases',
    {
      'tsconfig.json': { extends: ['./x.json', './y.json'] },
      'x.json': paths({ '%/*': ['./x/*'] }),
      'y.json': paths({ '%/*': ['./y/*'] }),
    },
    'x/b.ts y/b.ts',
    'a.ts imports %/b',
    'y/b.ts',
  ],
  [
    'its own paths before inherited ones',
    {
      'tsconfig.json': { extends: './x.json', ...paths({ '%/*': ['./y/*'] }) },
      'x.json': paths({ '%/*': ['./x/*'] }),
    },
    'x/b.ts y/b.ts',
    'a.ts imports %/b',
    'y/b.ts',
  ],
  [
    'its own paths though a base is not installed',
    { 'tsconfig.json': { extends: 'expo/tsconfig.base', ...paths({ '%/*': ['./*'] }) } },
    'b.ts',
    'a.ts imports %/b',
    'b.ts',
  ],
  [
    'an installed base',
    {
      'app/tsconfig.json': { extends: '@x/config' },
      'node_modules/@x/config/tsconfig.json': paths({ '%/*': ['${configDir}/src/*'] }),
    },
    'app/src/b.ts',
    'app/a.ts imports %/b',
    'app/src/b.ts',
  ],
  [
    'what a solution refers to',
    {
      'tsconfig.json': { files: [], references: [{ path: './none' }, { path: './tsconfig.app.json' }, 7] },
      'tsconfig.app.json': paths({ '%/*': ['./src/*'] }),
    },
    'src/b.ts',
    'src/a.ts imports %/b',
    'src/b.ts',
  ],
  [
    'a folder that a solution refers to',
    { 'tsconfig.json': { references: [{ path: './app' }] }, 'app/tsconfig.json': paths({ '%/*': ['./*'] }) },
    'app/b.ts',
    'a.ts imports %/b',
    'app/b.ts',
  ],
  [
    'its way out of a circle',
    {
      'tsconfig.json': { extends: './x.json', references: [{ path: '.' }] },
      'x.json': { extends: './tsconfig.json', ...paths({ '%/*': ['./src/*'] }) },
    },
    'src/b.ts',
    'a.ts imports %/b',
    'src/b.ts',
  ],
  [
    'relative files though it is broken',
    { 'tsconfig.json': '{ "compilerOptions": { "paths": ' },
    'b.ts',
    'a.ts imports ./b',
    'b.ts',
  ],
];

describe('tsconfigMapper', () => {
  it.each(own)('finds %s', (what, compilerOptions, sources, specifier, expected) => {
    const config = { 'tsconfig.json': { compilerOptions } };
    expect(resolvedIn(config, sources, `a.ts imports ${specifier}`)).toBe(expected);
  });

  it.each(together)('finds %s', (_, configured, sources, question, expected) => {
    expect(resolvedIn(configured, sources, question)).toBe(expected);
  });
});
