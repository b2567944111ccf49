import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, git, repositoryOf } from '../../../../test/support/git-project.js';
import { repositoryState } from './repository.js';

const files = { 'src/a.js': 'a\n'.repeat(9), 'b.js': '', '.gitignore': 'dist/\n' };
const stateIn = (root: string, ...paths: string[]) => repositoryState(paths.map((path) => join(root, path)));

describe('repositoryState', () => {
  it('is clean where all is committed, or ignored', () => {
    const root = repositoryOf({ ...files, 'dist/c.js': '' });
    expect(stateIn(root, 'src/a.js', 'src', 'new/folder/c.js')).toEqual({ kind: 'clean' });
    expect(repositoryState([])).toEqual({ kind: 'clean' });
  });

  it('names what is not committed, anywhere in the repository', () => {
    const root = repositoryOf(files);
    rmSync(join(root, 'b.js'));
    renameSync(join(root, 'src/a.js'), join(root, 'src/é "x"\ny.js'));
    git(root, 'add', 'src');
    writeFileSync(join(root, 'new.js'), '');
    expect(stateIn(root, 'src/c.js')).toEqual({
      kind: 'dirty',
      changed: ['b.js', 'src/é "x"\ny.js', 'new.js'],
    });
  });

  it('looks at every repository that a path lies in', () => {
    const root = repositoryOf({ 'one/a.js': '', 'two/a.js': '' }, 'one');
    expect(stateIn(root, 'one/a.js')).toEqual({ kind: 'clean' });
    git(join(root, 'two'), 'init', '--quiet');
    expect(stateIn(root, 'one/a.js', 'two/a.js')).toEqual({ kind: 'dirty', changed: ['a.js'] });
    expect(stateIn(root, 'one/a.js', 'three/a.js')).toEqual({
      kind: 'none',
      reason: 'it is in no git repository',
    });
  });

  it('runs nothing that a repository names', () => {
    const root = repositoryOf(files);
    writeFileSync(join(root, 'hook.sh'), '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n', { mode: 0o755 });
    commit(root);
    git(root, 'config', 'core.fsmonitor', join(root, 'hook.sh'));
    expect(stateIn(root, 'b.js')).toEqual({ kind: 'clean' });
  });

  it('tells what git says of a repository that it cannot read', () => {
    const root = repositoryOf(files);
    writeFileSync(join(root, '.git/config'), '[');
    expect(stateIn(root, 'b.js')).toMatchObject({
      kind: 'none',
      reason: expect.stringMatching(/^git says: .+config/),
    });
  });
});
