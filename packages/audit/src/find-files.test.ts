import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../test/support/project.js';
import { AuditError } from './audit-error.js';
import { findFiles } from './find-files.js';

async function found(root: string, paths = ['.']) {
  const { files, notAnalysed, ...rest } = await findFiles(paths, root, () => undefined);
  return {
    ...rest,
    files: [...files.keys()].map((path) => relative(root, path)).sort(),
    notAnalysed: notAnalysed.map((entry) => ({ ...entry, filePath: relative(root, entry.filePath) })),
  };
}

describe('which files are source', () => {
  it('lists every extension that has a parser, and no declarations', async () => {
    const names = ['a.js', 'b.mjs', 'c.cjs', 'd.jsx', 'e.ts', 'f.mts', 'g.cts', 'h.tsx', 'i.vue', 'j.svelte'];
    const others = ['k.d.ts', 'l.d.mts', 'm.d.css.ts', 'n.json', 'README.md', 'Makefile'];
    const root = projectOf(Object.fromEntries([...names, ...others].map((name) => [`src/${name}`, ''])));
    expect((await found(root)).files).toEqual(names.map((name) => `src/${name}`));
  });

  it('leaves out dependencies, build output and what is minified by its name', async () => {
    const root = projectOf({
      'src/app.js': '',
      'src/vendor.min.js': '',
      'src/jquery-min.js': '',
      'node_modules/a/index.js': '',
      'packages/b/node_modules/c/index.js': '',
      'packages/b/dist/index.js': '',
      '.next/server/page.js': '',
      'android/app/build/x.js': '',
      'ios/Pods/x.js': '',
      '.storybook/main.js': '',
    });
    expect(await found(root)).toEqual({
      files: ['.storybook/main.js', 'src/app.js'],
      minified: 2,
      notAnalysed: [],
    });
  });

  it('takes www for build output only where it is built from src', async () => {
    const root = projectOf({
      'ionic/capacitor.config.ts': '',
      'ionic/src/main.ts': '',
      'ionic/www/main.js': '',
      'cordova/config.xml': '',
      'cordova/www/index.js': '',
    });
    expect((await found(root)).files).toEqual([
      'cordova/www/index.js',
      'ionic/capacitor.config.ts',
      'ionic/src/main.ts',
    ]);
  });
});

describe('paths the user names', () => {
  it('takes them whatever they are called', async () => {
    const root = projectOf({ 'build/a.js': '', 'node_modules/b/c.js': '', 'd.min.js': '', 'e.d.ts': '' });
    const { files } = await findFiles(
      ['build', 'node_modules/b', 'd.min.js', 'e.d.ts'],
      root,
      () => undefined,
    );
    expect(
      Object.fromEntries(Array.from(files, ([path, { named }]) => [relative(root, path), named])),
    ).toEqual({
      'build/a.js': false,
      'node_modules/b/c.js': false,
      'd.min.js': true,
      'e.d.ts': true,
    });
  });

  it('lists a file once, however often it is named', async () => {
    const root = projectOf({ 'src/a.js': '' });
    expect((await found(root, ['.', 'src', 'src/a.js', join(root, 'src')])).files).toEqual(['src/a.js']);
  });

  it('says which of them is no source', async () => {
    const root = projectOf({ 'notes.txt': '', 'a.js': '' });
    expect((await found(root, ['notes.txt', 'a.js'])).notAnalysed).toEqual([
      { filePath: 'notes.txt', reason: 'not a JavaScript, TypeScript, Vue or Svelte file' },
    ]);
  });

  it('stops if one does not exist, without a stack trace in the message', async () => {
    const root = projectOf({ 'a.js': '' });
    symlinkSync('nowhere', join(root, 'broken'));
    symlinkSync('loop', join(root, 'loop'));
    await expect(found(root, ['a.js', 'missing'])).rejects.toThrow(
      new AuditError('Cannot open missing: no such file or directory.'),
    );
    await expect(found(root, ['broken'])).rejects.toThrow('Cannot open the link broken: no such file');
    await expect(found(root, ['loop'])).rejects.toThrow('Cannot open the link loop: too many symbolic links');
    await expect(found(root, [''])).rejects.toThrow('A path is empty.');
  });
});

describe('.gitignore', () => {
  it('is honoured in every folder, the innermost and the last line first', async () => {
    const root = projectOf({
      '.gitignore': '*.gen.js\n/only-here.js\nprivate/\n!private/inside.js\n# comment\n',
      'a.gen.js': '',
      'only-here.js': '',
      'deep/only-here.js': '',
      'deep/.gitignore': '!kept.gen.js\nlocal.js\n',
      'deep/kept.gen.js': '',
      'deep/lost.gen.js': '',
      'deep/local.js': '',
      'local.js': '',
      'private/inside.js': '',
      'deep/private/inside.js': '',
      '[id]/.gitignore': 'x.js\n',
      '[id]/x.js': '',
      '[id]/y.js': '',
    });
    expect((await found(root)).files).toEqual([
      '[id]/y.js',
      'deep/kept.gen.js',
      'deep/only-here.js',
      'local.js',
    ]);
  });

  it('lets an inner file take back a folder', async () => {
    const root = projectOf({
      '.gitignore': 'generated/\n*.tmp.js\n',
      'packages/a/.gitignore': '!generated/\n',
      'packages/a/generated/api.js': '',
      'packages/b/generated/api.js': '',
    });
    expect((await found(root)).files).toEqual(['packages/a/generated/api.js']);
  });

  it('counts above the given path up to the root of the repository, and not outside one', async () => {
    const files = { '.gitignore': '*.gen.js\n', 'repo/.gitignore': 'local.js\n' };
    const sources = { 'repo/src/a.gen.js': '', 'repo/src/local.js': '', 'repo/src/b.js': '' };
    const root = projectOf({ ...files, ...sources });
    expect((await found(root, ['repo/src'])).files).toHaveLength(3);
    mkdirSync(join(root, 'repo/.git'));
    expect((await found(root, ['repo/src'])).files).toEqual(['repo/src/a.gen.js', 'repo/src/b.js']);
  });

  it('does not speak about a folder that the user names', async () => {
    const root = projectOf({ '.git/HEAD': '', '.gitignore': 'examples/\n', 'examples/deep/a.js': '' });
    expect((await found(root)).files).toEqual([]);
    expect((await found(root, ['examples'])).files).toEqual(['examples/deep/a.js']);
    expect((await found(root, ['examples/deep/a.js'])).files).toEqual(['examples/deep/a.js']);
  });
});

describe('what a walk may meet', () => {
  it('does not follow links: none, broken or circular', async () => {
    const root = projectOf({ 'src/a.js': '' });
    symlinkSync('..', join(root, 'src/circle'));
    symlinkSync('nowhere.js', join(root, 'src/broken.js'));
    symlinkSync('a.js', join(root, 'src/again.js'));
    expect(await found(root)).toEqual({ files: ['src/a.js'], minified: 0, notAnalysed: [] });
  });

  it('goes on behind a folder without read permission', async () => {
    const root = projectOf({ 'a.js': '', 'locked/b.js': '', 'z.js': '' });
    chmodSync(root, 0o755);
    chmodSync(join(root, 'locked'), 0o000);
    const { files, notAnalysed } = await asOrdinaryUser(() => found(root));
    expect(files).toEqual(['a.js', 'z.js']);
    expect(notAnalysed).toEqual([{ filePath: 'locked', reason: 'cannot be read: permission denied' }]);
  });
});

/** Permissions do not stop root. */
async function asOrdinaryUser<T>(act: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
