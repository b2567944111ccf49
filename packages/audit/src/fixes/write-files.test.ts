import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import type { FileChange } from './changes.js';
import { writeFiles, WriteError } from './write-files.js';

let root: string;
beforeEach(() => (root = projectOf({ 'a.js': 'a\n', 'b.js': 'b\n' })));

const change = (name: string, before: string | undefined, after = 'new\n'): FileChange => ({
  path: join(root, name),
  before,
  after,
});
const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** Nothing is as it was not before. */
function expectUntouched(): void {
  expect(readdirSync(root).sort()).toEqual(['a.js', 'b.js']);
  expect(read('a.js')).toBe('a\n');
}

describe('writeFiles', () => {
  it('writes files, those that are new in new folders', () => {
    writeFiles([change('a.js', 'a\n'), change('x/y/c.js', undefined, '')]);
    expect([read('a.js'), read('b.js'), read('x/y/c.js')]).toEqual(['new\n', 'b\n', '']);
    expect(readdirSync(root).sort()).toEqual(['a.js', 'b.js', 'x']);
    expect(readdirSync(join(root, 'x/y'))).toEqual(['c.js']);
  });

  it('keeps permissions, and replaces what a link leads to', () => {
    chmodSync(join(root, 'a.js'), 0o751);
    symlinkSync('a.js', join(root, 'link.js'));
    writeFiles([change('link.js', 'a\n')]);
    expect(read('a.js')).toBe('new\n');
    expect(statSync(join(root, 'a.js')).mode & 0o777).toBe(0o751);
    expect(readlinkSync(join(root, 'link.js'))).toBe('a.js');
  });

  it('makes new files as the system makes them', () => {
    writeFiles([change('c.js', undefined)]);
    writeFileSync(join(root, 'd.js'), '');
    expect(lstatSync(join(root, 'c.js')).mode).toBe(lstatSync(join(root, 'd.js')).mode);
  });

  it.each([
    ['has changed', () => change('b.js', 'before\n'), /b\.js has changed since it was read\.$/],
    ['is gone', () => change('c.js', 'c\n'), /^Cannot write .*c\.js: no such file or directory\.$/],
    ['is there already', () => change('b.js', undefined), /b\.js exists already\.$/],
    ['has a file for a folder', () => change('b.js/c.js', undefined), /^Cannot write .*: not a directory\.$/],
    ['has no possible name', () => change('n'.repeat(300), undefined), /^Cannot write .*: name too long\.$/],
  ])('writes nothing where a file %s', (_, bad, message) => {
    const writing = () => writeFiles([change('a.js', 'a\n'), change('x/y.js', undefined), bad()]);
    expect(writing).toThrow(WriteError);
    expect(writing).toThrow(message);
    expectUntouched();
  });

  it.each([
    ['b.js', /^Cannot write .*b\.js: it is read-only\.$/],
    ['.', /is read-only\.$/],
  ])('writes nothing where %s is read-only', (name, message) => {
    const { mode } = statSync(join(root, name));
    chmodSync(join(root, name), mode & ~0o222);
    expect(() => writeFiles([change('a.js', 'a\n'), change('b.js', 'b\n')])).toThrow(message);
    chmodSync(join(root, name), mode);
    expectUntouched();
  });

  it('leaves a link that leads nowhere', () => {
    symlinkSync('nowhere.js', join(root, 'link.js'));
    expect(() => writeFiles([change('link.js', undefined)])).toThrow(/link\.js exists already\.$/);
    expect(existsSync(join(root, 'nowhere.js'))).toBe(false);
  });

  it('puts back what is written where a later file cannot be', () => {
    // `x` becomes a folder for the last one, after it was seen that nothing is there.
    const changes = [
      change('a.js', 'a\n'),
      change('c.js', undefined),
      change('x', undefined),
      change('x/y.js', undefined),
    ];
    expect(() => writeFiles(changes)).toThrow(/^Cannot write .*x: illegal operation on a directory\.$/);
    expectUntouched();
  });

  it('keeps what somebody else puts into a new folder', () => {
    mkdirSync(join(root, 'x'));
    writeFileSync(join(root, 'x/theirs.js'), '');
    expect(() => writeFiles([change('x/y.js', undefined), change('b.js', 'before\n')])).toThrow(WriteError);
    expect(readdirSync(join(root, 'x'))).toEqual(['theirs.js']);
  });
});
