/** Before all tests: a folder for what they write, in memory where the system has a place for that. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Linux's own. The tests write some ten thousand small projects, which takes a disk thirty times as long. */
const IN_MEMORY = '/dev/shm';
/** What installs packages needs some of it. */
const ENOUGH_BYTES = 4e9;
const NAME = 'jwt-hygiene-tests-';

let folder: string | undefined;

/** Each project of the tests asks for it, by a module of its own: the first makes it for all. */
export function setup(): void {
  const parent = isOfUse(IN_MEMORY) ? IN_MEMORY : tmpdir();
  const own = `${NAME}${process.pid}-`;
  if (basename(tmpdir()).startsWith(own)) return;
  removeLeft(parent);
  folder = mkdtempSync(join(parent, own));
  // As /tmp is: some tests go on as an ordinary user.
  chmodSync(folder, 0o1777);
  process.env['TMPDIR'] = folder;
}

export function teardown(): void {
  // What the processes of the tests started writes for a moment longer.
  const patience = { maxRetries: 10, retryDelay: 200 };
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, ...patience });
}

/** Is there room, and may it hold programs? */
function isOfUse(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    const { bavail, bsize } = statfsSync(place);
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .find((line) => line.split(' ')[1] === place);
    return bavail * bsize >= ENOUGH_BYTES && mount !== undefined && !/\bnoexec\b/.test(mount);
  } catch {
    return false;
  }
}

/** A run that was killed leaves its folder, and with it the memory. */
function removeLeft(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, pid] = name.startsWith(NAME) ? (/-(\d+)-\w+$/.exec(name) ?? []) : [];
    if (pid === undefined || existsSync(`/proc/${pid}`)) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // It belongs to somebody else.
    }
  }
}
