import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { entriesOf, familyOf, hasFile } from './directories.js';
import { layout, startEpoch } from './epoch.js';
import { isDirectory } from './files.js';

describe('entriesOf', () => {
  it('tells files, directories and links to directories apart, and leaves out broken links', () => {
    const root = projectOf({ 'a.ts': '', 'dir/b.ts': '' });
    symlinkSync(join(root, 'a.ts'), join(root, 'linked.ts'));
    symlinkSync(root, join(root, 'around'));
    symlinkSync(join(root, 'nowhere'), join(root, 'broken'));
    symlinkSync(join(root, 'self'), join(root, 'self'));
    expect([...entriesOf(root)].sort()).toEqual([
      ['a.ts', 'file'],
      ['around', 'linked-directory'],
      ['dir', 'directory'],
      ['linked.ts', 'file'],
    ]);
    expect(isDirectory(join(root, 'around'))).toBe(true);
    expect(isDirectory(join(root, 'dir'))).toBe(true);
    expect(isDirectory(join(root, 'a.ts'))).toBe(false);
  });

  it.each([
    ['a file', 'a.ts'],
    ['nothing', 'none'],
    ['something below a file', 'a.ts/b'],
    ['a path that no system takes', 'a\0b'],
  ])('is empty for %s', (_, name) => {
    expect(entriesOf(join(projectOf({ 'a.ts': '' }), name)).size).toBe(0);
  });

  it('sees a file that appears right after the directory was read', () => {
    const root = projectOf({ 'a.ts': '' });
    expect(hasFile(root, 'b.ts')).toBe(false);
    writeFileSync(join(root, 'b.ts'), '');
    startEpoch();
    expect(hasFile(root, 'b.ts')).toBe(true);
  });

  it('goes by the exact name, so that an answer is the same on every system', () => {
    const root = projectOf({ 'Api.ts': '' });
    expect(hasFile(root, 'Api.ts')).toBe(true);
    expect(hasFile(root, 'api.ts')).toBe(false);
  });

  it('advances the layout when names have changed, and only then', () => {
    const root = projectOf({ 'a.ts': '' });
    entriesOf(root);
    const before = layout();
    writeFileSync(join(root, 'a.ts'), 'another text');
    startEpoch();
    entriesOf(root);
    expect(layout()).toBe(before);
    writeFileSync(join(root, 'b.ts'), '');
    startEpoch();
    entriesOf(root);
    expect(layout()).toBeGreaterThan(before);
  });
});

describe('familyOf', () => {
  it.each([
    ['store', ['store.native.ts', 'store.ts']],
    ['store.native', ['store.native.ts', 'store.ts']],
    ['stor', []],
    ['.env', ['.env.local']],
  ])('of %s', (name, expected) => {
    const names = ['store.ts', 'store.native.ts', 'storage.ts', '.env.local', 'store/index.ts'];
    const root = projectOf(Object.fromEntries(names.map((each) => [each, ''])));
    expect([...familyOf(root, name)].sort()).toEqual(expected);
  });
});
