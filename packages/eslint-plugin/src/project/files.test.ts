import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { startEpoch } from './epoch.js';
import { isFile, noteFiles, readText, setUnsaved, stampOf, unnoted } from './files.js';

let root: string;
beforeEach(() => (root = projectOf({})));

function write(name: string, text: string): string {
  const path = join(root, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('readText', () => {
  it('answers the text without a byte order mark, and a stamp', () => {
    const path = write('a.ts', '\uFEFFexport {};');
    expect(readText(path)).toEqual({ path, text: 'export {};', stamp: stampOf(path) });
  });

  it('hands out the same object while the file stays as it is', () => {
    const path = write('a.ts', 'one');
    expect(readText(path)).toBe(readText(path));
  });

  it('notices another text', () => {
    const path = write('a.ts', 'one');
    const before = readText(path);
    write('a.ts', 'three');
    startEpoch();
    expect(readText(path)?.text).toBe('three');
    expect(readText(path)?.stamp).not.toBe(before?.stamp);
  });

  it('notices by itself, a moment later, a file that appears and one that goes', async () => {
    const path = join(root, 'late.ts');
    expect(readText(path)).toBeUndefined();
    write('late.ts', 'here');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(readText(path)?.text).toBe('here');
    rmSync(path);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(readText(path)).toBeUndefined();
  });

  it.each([
    ['a file over the limit', () => write('big.ts', 'a;\n'.repeat(2_000_000))],
    ['a minified file', () => write('app.min.js', `${'a;'.repeat(3_000)}\n`)],
    ['a minified last line', () => write('last.js', `a;\n${'a;'.repeat(3_000)}`)],
    ['a directory', () => join(write('dir.ts/inner.ts', ''), '..')],
    ['a path below a file', () => join(write('file.ts', ''), 'below.ts')],
    ['a path that no system takes', () => join(root, 'a\0b.ts')],
    ['a link to itself', () => link('self.ts', join(root, 'self.ts'))],
  ])('does not read %s', (_, make) => {
    expect(readText(make())).toBeUndefined();
  });

  it('follows a link to a file', () => {
    write('real.ts', 'real');
    expect(readText(link('linked.ts', join(root, 'real.ts')))?.text).toBe('real');
  });
});

describe('setUnsaved', () => {
  it('puts the text in the editor before the one on the disk, until it is saved', () => {
    const path = write('a.ts', 'saved');
    const saved = readText(path);
    setUnsaved(path, 'typed');
    expect(readText(path)?.text).toBe('typed');
    expect(readText(path)?.stamp).not.toBe(saved?.stamp);
    setUnsaved(path, undefined);
    expect(readText(path)).toEqual(saved);
  });

  it('gives each text a stamp of its own, and the same text the same one', () => {
    const path = join(root, 'new.ts');
    setUnsaved(path, 'one');
    const first = stampOf(path);
    setUnsaved(path, 'one');
    expect(stampOf(path)).toBe(first);
    setUnsaved(path, 'two');
    expect(stampOf(path)).not.toBe(first);
    expect(isFile(path)).toBe(true);
    setUnsaved(path, undefined);
    expect(isFile(path)).toBe(false);
  });

  it('does not offer an unsaved text that is minified', () => {
    const path = join(root, 'pasted.js');
    setUnsaved(path, 'a;'.repeat(3_000));
    expect(readText(path)).toBeUndefined();
    setUnsaved(path, undefined);
  });
});

function link(name: string, target: string): string {
  const path = join(root, name);
  symlinkSync(target, path);
  return path;
}

describe('noteFiles', () => {
  it('tells which files were asked about, there or not, and for how long', () => {
    const path = write('a.ts', 'one');
    readText(path);
    const noted = noteFiles();
    readText(path);
    stampOf(join(root, 'missing.ts'));
    unnoted(() => readText(join(root, 'of-an-index.ts')));
    expect([...noted()]).toEqual([path, join(root, 'missing.ts')]);
    readText(join(root, 'later.ts'));
    expect(noted().size).toBe(2);
  });
});
