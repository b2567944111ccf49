import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { sourcesBelow } from './source-list.js';

function listed(files: readonly string[], packages: 'outer' | 'all' = 'all'): string[] | undefined {
  const root = projectOf(Object.fromEntries(files.map((name) => [name, ''])));
  return sourcesBelow(root, packages)?.map((path) => relative(root, path).replaceAll('\\', '/'));
}

describe('sourcesBelow', () => {
  it('lists source files, in an order that is the same everywhere', () => {
    expect(listed(['z.ts', 'b/c.vue', 'B.svelte', 'a/y.mjs', 'b/a/x.tsx'])).toEqual([
      'B.svelte',
      'z.ts',
      'a/y.mjs',
      'b/c.vue',
      'b/a/x.tsx',
    ]);
  });

  it.each([
    'types.d.ts',
    'style.css',
    'data.json',
    'vendor.min.js',
    'app.bundle.js',
    'dist/index.js',
    'build/index.js',
    'coverage/block.js',
    'node_modules/x/index.js',
    'src/node_modules/x/index.js',
    'ios/Pods/x/index.js',
    '.next/server.js',
    '.git/hooks/x.js',
    'packages/x/package.json',
  ])('leaves out %s', (name) => {
    expect(listed([name])).toEqual([]);
  });

  it('keeps a folder of ours that is called like an output, but not the output of a package inside', () => {
    const files = ['src/build/a.ts', 'packages/x/package.json', 'packages/x/dist/a.js', 'packages/x/a.ts'];
    expect(listed(files)).toEqual(['packages/x/a.ts', 'src/build/a.ts']);
  });

  it('leaves out packages inside where it is asked for one package', () => {
    const files = ['a.ts', 'package.json', 'packages/x/package.json', 'packages/x/a.ts', 'packages/y/a.ts'];
    expect(listed(files, 'outer')).toEqual(['a.ts', 'packages/y/a.ts']);
  });

  it('does not follow a link to a folder, which may lead in circles', () => {
    const root = projectOf({ 'a/b.ts': '' });
    symlinkSync(root, join(root, 'a', 'around'));
    expect(sourcesBelow(root, 'all')).toEqual([join(root, 'a/b.ts')]);
  });

  it.each([
    ['files', ['a.ts', 'b.ts', 'c.ts']],
    ['folders', ['a/x.md', 'b/x.md', 'c/x.md']],
  ])('is unknown over its limit of %s', (_, names) => {
    const root = projectOf(Object.fromEntries(names.map((name) => [name, ''])));
    expect(sourcesBelow(root, 'all', 2)).toBeUndefined();
    expect(sourcesBelow(root, 'all', 4)).toBeDefined();
  });

  it('is empty for a directory that is not there', () => {
    expect(sourcesBelow(join(projectOf({}), 'none'), 'all')).toEqual([]);
  });
});
