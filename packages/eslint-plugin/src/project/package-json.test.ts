import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { startEpoch } from './epoch.js';
import { nearestPackage } from './package-json.js';

let root: string;
beforeEach(() => (root = projectOf({})));

function write(files: Record<string, string | object>): void {
  for (const [name, contents] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof contents === 'string' ? contents : JSON.stringify(contents));
  }
}

describe('nearestPackage', () => {
  it('reads the nearest one, for a file and for a directory', () => {
    write({
      'package.json': { name: 'root', workspaces: ['apps/*'] },
      'apps/web/package.json': {
        name: 'web',
        type: 'module',
        dependencies: { axios: '1' },
        devDependencies: { vite: '7' },
        peerDependencies: { react: '19' },
        optionalDependencies: { fsevents: '2' },
      },
      'apps/web/src/a.ts': '',
    });
    const web = nearestPackage(join(root, 'apps/web/src/a.ts'));
    expect(web).toMatchObject({ directory: join(root, 'apps/web'), name: 'web', type: 'module' });
    expect([...(web?.dependencies ?? [])]).toEqual(['axios', 'vite', 'react', 'fsevents']);
    expect(nearestPackage(join(root, 'apps/web/src'))).toBe(web);
    expect(nearestPackage(join(root, 'apps'))).toMatchObject({
      name: 'root',
      workspaces: ['apps/*'],
      type: 'commonjs',
    });
  });

  it('passes a package.json that only marks a folder', () => {
    write({ 'package.json': { name: 'root' }, 'src/package.json': { type: 'module' }, 'src/a.ts': '' });
    expect(nearestPackage(join(root, 'src/a.ts'))?.name).toBe('root');
  });

  it.each([
    ['broken JSON', '{ "name": '],
    ['an empty file', ''],
    ['no object', '[1]'],
  ])('knows where a package ends though its package.json holds %s', (_, text) => {
    write({ 'package.json': { name: 'root' }, 'app/package.json': text, 'app/a.ts': '' });
    const found = nearestPackage(join(root, 'app/a.ts'));
    expect(found).toEqual({
      directory: join(root, 'app'),
      dependencies: new Set(),
      workspaces: [],
      type: 'commonjs',
      raw: {},
    });
  });

  it('takes fields of the wrong shape for absent', () => {
    write({ 'package.json': { name: 7, dependencies: ['axios'], workspaces: 'all', type: 1 } });
    expect(nearestPackage(root)).toMatchObject({ workspaces: [], type: 'commonjs' });
    expect(nearestPackage(root)?.dependencies.size).toBe(0);
    expect(nearestPackage(root)).not.toHaveProperty('name');
  });

  it('reads the workspaces of yarn with nohoist', () => {
    write({ 'package.json': { name: 'root', workspaces: { packages: ['packages/*', 3], nohoist: ['**'] } } });
    expect(nearestPackage(root)?.workspaces).toEqual(['packages/*']);
  });

  it('does not look beyond the root of the repository', () => {
    write({ 'package.json': { name: 'outer' }, 'repo/.git/HEAD': '', 'repo/src/a.ts': '' });
    expect(nearestPackage(join(root, 'repo/src/a.ts'))).toBeUndefined();
    write({
      'package.json': { name: 'outer' },
      'worktree/.git': 'gitdir: elsewhere',
      'worktree/src/a.ts': '',
    });
    expect(nearestPackage(join(root, 'worktree/src/a.ts'))).toBeUndefined();
  });

  it('notices a change', () => {
    write({ 'package.json': { name: 'before' } });
    expect(nearestPackage(root)?.name).toBe('before');
    write({ 'package.json': { name: 'afterwards' } });
    startEpoch();
    expect(nearestPackage(root)?.name).toBe('afterwards');
  });
});
