import { describe, expect, it } from 'vitest';
import { lintedAs, pathOf } from './places.js';

const folders = ['/work', '/work/inner', '/other'];

describe('lintedAs', () => {
  it.each([
    ['file:///work/a.ts', 'typescript', { path: '/work/a.ts', cwd: '/work', isFile: true }],
    ['file:///work/inner/a.vue', 'vue', { path: '/work/inner/a.vue', cwd: '/work/inner', isFile: true }],
    ['file:///workshop/a.js', 'javascript', { path: '/workshop/a.js', cwd: '/workshop', isFile: true }],
    [
      'file:///work/a%20b/%5Bid%5D.tsx',
      'typescriptreact',
      { path: '/work/a b/[id].tsx', cwd: '/work', isFile: true },
    ],
    ['file:///work/script', 'javascript', { path: '/work/script.js', cwd: '/work', isFile: false }],
    ['untitled:Untitled-1', 'typescriptreact', { path: '/work/Untitled-1.tsx', cwd: '/work', isFile: false }],
    ['vscode-vfs://github/x/a.svelte', 'svelte', { path: '/work/a.svelte', cwd: '/work', isFile: false }],
    ['untitled:', 'javascript', { path: '/work/untitled.js', cwd: '/work', isFile: false }],
  ])('%s (%s)', (uri, language, expected) => {
    expect(lintedAs(uri, language, folders)).toEqual(expected);
  });

  it.each([
    ['file:///work/.env', 'dotenv'],
    ['file:///work/a.json', 'json'],
    ['file:///work/a.d.ts', 'typescript'],
    ['file:///work/node_modules/x/a.js', 'javascript'],
    ['untitled:Untitled-1', 'plaintext'],
    ['untitled:Untitled-1', 'constructor'],
  ])('is none for %s (%s)', (uri, language) => {
    expect(lintedAs(uri, language, folders)).toBeUndefined();
  });
});

it.each(['', 'x', 'file:///%', 'file:///%2F', 'http://a/b.ts', 'untitled:a.ts'])('%j is no path', (uri) => {
  expect(pathOf(uri)).toBeUndefined();
});
