import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether a repository can bring back files that are overwritten. */
export type RepositoryState =
  | { readonly kind: 'clean' }
  /** `changed`: paths relative to the root of the repository. */
  | { readonly kind: 'dirty'; readonly changed: readonly string[] }
  /** `reason`: a clause. */
  | { readonly kind: 'none'; readonly reason: string };

/** The state of the git repositories that paths lie in, there or not yet: the first that is not clean tells. */
export function repositoryState(paths: readonly string[]): RepositoryState {
  const asked = new Set<string>();
  for (const folder of new Set(paths.map(existingFolder))) {
    const top = git(folder, 'rev-parse', '--show-toplevel');
    if ('reason' in top) return { kind: 'none', ...top };
    const root = top.output.replace(/\r?\n$/, '');
    if (asked.has(root)) continue;
    asked.add(root);
    const status = git(root, 'status', '--porcelain=v1', '-z');
    if ('reason' in status) return { kind: 'none', ...status };
    const changed = changedIn(status.output);
    if (changed.length > 0) return { kind: 'dirty', changed };
  }
  return { kind: 'clean' };
}

function existingFolder(path: string): string {
  return isDirectory(path) ? path : existingFolder(dirname(path));
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory() || dirname(path) === path;
  } catch {
    return dirname(path) === path;
  }
}

function git(
  directory: string,
  ...args: string[]
): { readonly output: string } | { readonly reason: string } {
  // Asking takes no locks, and runs no program that the repository names.
  const safe = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-C', directory];
  const { error, status, stdout, stderr } = spawnSync('git', [...safe, ...args], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (error) {
    const isMissing = 'code' in error && error.code === 'ENOENT';
    return { reason: isMissing ? 'git is not installed' : `git does not answer (${error.message})` };
  }
  if (status === 0) return { output: stdout };
  const isOutside = stderr.includes('not a git repository');
  return { reason: isOutside ? 'it is in no git repository' : `git says: ${stderr.split('\n', 1).join('')}` };
}

/** Paths of `status --porcelain -z`; the former name of what was renamed follows as an entry of its own. */
function changedIn(output: string): string[] {
  const entries = output.split('\0').filter((entry) => entry !== '');
  const changed: string[] = [];
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? '';
    changed.push(entry.slice(3));
    if (/^(?:[RC].|.[RC]) /.test(entry)) at++;
  }
  return changed;
}
