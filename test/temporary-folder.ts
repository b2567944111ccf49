/** Before all tests: a folder for what they write, in memory where the system has a place for that. */
import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Linux's own. The tests write some ten thousand small projects, which takes a disk thirty times as long. */
const IN_MEMORY = '/dev/shm';
/** What installs packages needs some of it. */
const ENOUGH_BYTES = 4e9;

let folder: string | undefined;

/** Is called once for every project of the tests. */
export function setup(): void {
  if (folder !== undefined || !isOfUse(IN_MEMORY)) return;
  folder = mkdtempSync(join(IN_MEMORY, 'jwt-hygiene-tests-'));
  // As /tmp is: some tests go on as an ordinary user.
  chmodSync(folder, 0o1777);
  process.env['TMPDIR'] = folder;
}

export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

/** Is there room, and may it hold programs? */
function isOfUse(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .find((line) => line.split(' ')[1] === folder);
    return bavail * bsize >= ENOUGH_BYTES && mount !== undefined && !/\bnoexec\b/.test(mount);
  } catch {
    return false;
  }
}
