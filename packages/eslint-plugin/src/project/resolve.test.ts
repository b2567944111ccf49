import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../../test/support/cpu-time.js';
import { projectOf } from '../../../../test/support/project.js';
import { startEpoch } from './epoch.js';
import { setUnsaved } from './files.js';
import { resolveImport } from './resolve.js';

const paths = (target: string) => JSON.stringify({ compilerOptions: { paths: { '@/*': [target] } } });

describe('resolveImport over time', () => {
  it('follows another configuration', () => {
    const root = projectOf({ 'tsconfig.json': paths('./x/*'), 'x/b.ts': '', 'yy/b.ts': '' });
    const importer = join(root, 'a.ts');
    expect(resolveImport('@/b', importer)).toBe(join(root, 'x/b.ts'));
    writeFileSync(join(root, 'tsconfig.json'), paths('./yy/*'));
    startEpoch();
    expect(resolveImport('@/b', importer)).toBe(join(root, 'yy/b.ts'));
  });

  it('follows a configuration that is not saved yet', () => {
    const root = projectOf({ 'tsconfig.json': paths('./x/*'), 'x/b.ts': '', 'y/b.ts': '', 'z/b.ts': '' });
    const importer = join(root, 'a.ts');
    expect(resolveImport('@/b', importer)).toBe(join(root, 'x/b.ts'));
    setUnsaved(join(root, 'tsconfig.json'), paths('./y/*'));
    expect(resolveImport('@/b', importer)).toBe(join(root, 'y/b.ts'));
    setUnsaved(join(root, 'tsconfig.json'), paths('./z/*'));
    expect(resolveImport('@/b', importer)).toBe(join(root, 'z/b.ts'));
    setUnsaved(join(root, 'tsconfig.json'), undefined);
    expect(resolveImport('@/b', importer)).toBe(join(root, 'x/b.ts'));
  });

  it('follows a base that was installed later', () => {
    const root = projectOf({ 'tsconfig.json': '{ "extends": "./base.json" }', 'x/b.ts': '' });
    const importer = join(root, 'a.ts');
    expect(resolveImport('@/b', importer)).toBeUndefined();
    writeFileSync(join(root, 'base.json'), paths('./x/*'));
    startEpoch();
    expect(resolveImport('@/b', importer)).toBe(join(root, 'x/b.ts'));
  });

  it('sees a file that appears, and one that goes', () => {
    const root = projectOf({ 'a.ts': '' });
    const importer = join(root, 'a.ts');
    expect(resolveImport('./b', importer)).toBeUndefined();
    writeFileSync(join(root, 'b.ts'), '');
    startEpoch();
    expect(resolveImport('./b', importer)).toBe(join(root, 'b.ts'));
    rmSync(join(root, 'b.ts'));
    startEpoch();
    expect(resolveImport('./b', importer)).toBeUndefined();
  });

  it('answers a repeated question without asking the disk', () => {
    const root = projectOf({ 'b.ts': '' });
    const importer = join(root, 'a.ts');
    resolveImport('./b', importer);
    const spent = cpuTimeMs(() => {
      for (let count = 0; count < 100_000; count++) resolveImport('./b', importer);
    });
    expect(spent).toBeLessThan(1_000);
  });
});
