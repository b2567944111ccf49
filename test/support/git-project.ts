import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectOf } from './project.js';

/** Runs git, as somebody with a name; returns what it prints. */
export function git(cwd: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Writes files into a new directory and commits them; `folder` in it is the repository. Returns the directory. */
export function repositoryOf(files: Record<string, string>, folder = ''): string {
  const root = projectOf(files);
  git(join(root, folder), 'init', '--quiet');
  commit(join(root, folder));
  return root;
}

/** Commits all that has changed. */
export function commit(repository: string): void {
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', 'As it is');
}
