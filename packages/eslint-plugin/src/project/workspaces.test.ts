import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../../test/support/cpu-time.js';
import { projectOf } from '../../../../test/support/project.js';
import { resolvedIn, type Contents } from '../../../../test/support/resolved-in.js';
import { workspacePackages } from './workspaces.js';

/** What declares the workspace, in files at its root; every case has a package `@x/kit` in `packages/kit`. */
const declarations: (readonly [string, Contents])[] = [
  ['npm', { 'package.json': { workspaces: ['packages/*'] } }],
  ['one folder', { 'package.json': { workspaces: ['./packages/kit/'] } }],
  ['yarn with nohoist', { 'package.json': { workspaces: { packages: ['packages/*'], nohoist: ['**'] } } }],
  ['a deep pattern', { 'package.json': { workspaces: ['**'] } }],
  ['a deep pattern with an end', { 'package.json': { workspaces: ['**/kit'] } }],
  ['choices', { 'package.json': { workspaces: ['./{apps,packages}/k*t'] } }],
  [
    'pnpm',
    {
      'pnpm-workspace.yaml':
        '# all\npackages:\n  # ours\n  - \'packages/*\' # here\n  - "!old/*"\ncatalog:\n  - x\n',
    },
  ],
  [
    'pnpm without indentation',
    { 'pnpm-workspace.yaml': 'catalog:\n  react: 19\npackages:\n- apps/*\n\n- packages/**\n' },
  ],
  ['pnpm with brackets', { 'pnpm-workspace.yaml': 'packages: ["apps/*", packages/*]' }],
  ['lerna', { 'lerna.json': { packages: ['packages/*'] } }],
  ['lerna by default', { 'lerna.json': '{}' }],
];

const others: (readonly [string, Contents])[] = [
  ['is left out', { 'package.json': { workspaces: ['packages/*', '!packages/kit'] } }],
  ['is left out by choices', { 'package.json': { workspaces: ['packages/*', '!packages/{kit,x}'] } }],
  ['is not selected', { 'package.json': { workspaces: ['packages/*x'] } }],
  ['lies deeper', { 'package.json': { workspaces: ['*'] } }],
  ['is declared in broken YAML', { 'pnpm-workspace.yaml': 'packages: [' }],
  ['is declared in broken JSON', { 'package.json': '{ "workspaces": ["packages/*"' }],
  [
    'has a broken package.json',
    { 'package.json': { workspaces: ['*/*'] }, 'packages/kit/package.json': '{"name":' },
  ],
];

const kit = { 'packages/kit/package.json': { name: '@x/kit' } };
const question = 'apps/web/a.ts imports @x/kit';

describe('a package of the workspace', () => {
  it.each(declarations)('is found as %s declares it', (what, declaration) => {
    expect(resolvedIn({ ...kit, ...declaration }, 'packages/kit/index.ts', question)).toBe(
      'packages/kit/index.ts',
    );
  });

  it.each(others)('is unknown where it %s', (what, declaration) => {
    expect(resolvedIn({ ...kit, ...declaration }, 'packages/kit/index.ts', question)).toBeUndefined();
  });

  it.each(['file:../kit', 'link:../kit', 'portal:../kit'])('is found by the dependency %s', (range) => {
    const manifest = { 'app/package.json': { devDependencies: { k: range } } };
    expect(resolvedIn(manifest, 'kit/index.ts', 'app/a.ts imports k')).toBe('kit/index.ts');
  });

  it('is found in its own files by its own name', () => {
    const manifest = { 'package.json': { name: 'me', exports: { './b': './src/b.js' } } };
    expect(resolvedIn(manifest, 'src/b.ts', 'src/x/a.ts imports me/b')).toBe('src/b.ts');
  });

  it('is found where paths name the place it is linked from', () => {
    const paths = { 'kit/*': ['./node_modules/@x/kit/src/*'] };
    const files = {
      ...kit,
      'package.json': { workspaces: ['packages/*'] },
      'web/tsconfig.json': { compilerOptions: { paths } },
    };
    const found = resolvedIn(files, 'packages/kit/src/b.ts', 'web/a.ts imports kit/b');
    expect(found).toBe('packages/kit/src/b.ts');
  });

  it('holds the configuration that another extends', () => {
    const base = { compilerOptions: { paths: { '%/*': ['${configDir}/src/*'] } } };
    const files = {
      ...kit,
      'package.json': { workspaces: ['packages/*'] },
      'packages/kit/base.json': base,
      'web/tsconfig.json': { extends: '@x/kit/base.json' },
    };
    expect(resolvedIn(files, 'web/src/b.ts', 'web/a.ts imports %/b')).toBe('web/src/b.ts');
  });
});

describe('an installed package', () => {
  const manifest = { 'package.json': { name: 'app', dependencies: { axios: '1' } } };

  it.each([
    ['', 'axios'],
    ['node_modules/axios/index.js', 'axios'],
    ['node_modules/@x/y/index.js', '@x/y/z'],
    ['axios/index.ts', 'axios'],
    ['', 'node:fs'],
    ['', 'https://esm.sh/axios'],
    ['', ''],
  ])('among "%s" is none of ours: %s', (sources, specifier) => {
    expect(resolvedIn(manifest, sources, `a.ts imports ${specifier}`)).toBeUndefined();
  });
});

describe('workspacePackages', () => {
  it('does not follow links, which may lead in circles', () => {
    const root = projectOf({ 'package.json': '{"workspaces":["**"]}', 'x/package.json': '{"name":"x"}' });
    symlinkSync(root, join(root, 'x', 'around'));
    expect(workspacePackages(join(root, 'x'))).toEqual(new Map([['x', join(root, 'x')]]));
  });

  it('gives up on patterns that would walk a whole disk', () => {
    const root = projectOf({
      'package.json': JSON.stringify({ workspaces: Array(40).fill('**/**/**/**/**') }),
      ...Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`a/b${index}/c/d/e/f/g/x.ts`, ''])),
    });
    const spent = cpuTimeMs(() => {
      expect(workspacePackages(root).size).toBe(0);
    });
    expect(spent).toBeLessThan(2_000);
  });
});
