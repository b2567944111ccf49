import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { describeError } from '../reason.js';
import type { FileChange } from './changes.js';

/** Files could not be written. The message is one line, for people: which, why, and what is left. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/** A change whose new text lies beside its file, in a file of its own. */
interface Staged {
  /** What is replaced; where the path is a link, what it leads to. */
  readonly target: string;
  readonly change: FileChange;
  readonly stats: Stats | undefined;
  readonly draft: string;
}

/**
 * Writes all changes, or none. Each file is replaced at once, and keeps its permissions and its owner; links stay links.
 *
 * @throws WriteError where a file is not what it was, or cannot be written; nothing is changed then
 */
export function writeFiles(changes: readonly FileChange[]): void {
  const staged: Staged[] = [];
  const folders: string[] = [];
  try {
    for (const change of changes) {
      const place = placeOf(change);
      folders.push(...makeFolder(dirname(place.target)));
      staged.push({ ...place, change, draft: draftOf(place, change.after) });
    }
    replaceAll(staged);
  } catch (error) {
    for (const { draft } of staged) rmSync(draft, { force: true });
    for (const folder of folders.reverse()) removeEmpty(folder);
    throw error;
  }
}

/** @throws WriteError where the file may not be written, or is not what it was */
function placeOf({ path, before }: FileChange): Pick<Staged, 'target' | 'stats'> {
  try {
    if (before === undefined) {
      if (lstatSync(path, { throwIfNoEntry: false })) throw new WriteError(`${path} exists already.`);
      return { target: path, stats: undefined };
    }
    const target = realpathSync(path);
    const stats = statSync(target);
    if (readFileSync(target, 'utf8') !== before)
      throw new WriteError(`${path} has changed since it was read.`);
    refuseReadOnly(target, stats);
    return { target, stats };
  } catch (error) {
    throw toWriteError(error, path);
  }
}

/** A new file in its place would not ask for the permission to write it. */
function refuseReadOnly(target: string, { mode }: Stats): void {
  if ((mode & 0o222) === 0) throw new WriteError(`Cannot write ${target}: it is read-only.`);
  accessSync(target, constants.W_OK);
}

/** Writes a text beside the file that it is for, and returns the path. */
function draftOf({ target, stats }: Pick<Staged, 'target' | 'stats'>, text: string): string {
  const directory = dirname(target);
  const draft = join(directory, `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    if ((statSync(directory).mode & 0o222) === 0) throw new WriteError(`${directory} is read-only.`);
    const file = openSync(draft, 'wx');
    try {
      writeFileSync(file, text);
      if (stats) takeOver(file, stats);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return draft;
  } catch (error) {
    rmSync(draft, { force: true });
    throw toWriteError(error, target);
  }
}

function takeOver(file: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only the administrator gives files away; who may write the file is then its new owner.
  }
  fchmodSync(file, mode & 0o7777);
}

function replaceAll(staged: readonly Staged[]): void {
  const done: Staged[] = [];
  for (const each of staged) {
    try {
      renameSync(each.draft, each.target);
      done.push(each);
    } catch (error) {
      const { message } = toWriteError(error, each.target);
      const left = done.reverse().flatMap((one) => (putBack(one) ? [] : [one.target]));
      throw new WriteError(left.length > 0 ? `${message} Left changed: ${left.join(', ')}.` : message);
    }
  }
}

function putBack({ target, stats, change: { before } }: Staged): boolean {
  try {
    if (before === undefined) rmSync(target);
    else renameSync(draftOf({ target, stats }, before), target);
    return true;
  } catch {
    return false;
  }
}

/** Makes a folder and those around it; returns the ones that were not there, the outermost first. */
function makeFolder(path: string): string[] {
  if (existsSync(path)) return [];
  const outer = makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    for (const folder of outer.reverse()) removeEmpty(folder);
    throw toWriteError(error, path);
  }
  return [...outer, path];
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else has put something there.
  }
}

function toWriteError(error: unknown, path: string): WriteError {
  return error instanceof WriteError
    ? error
    : new WriteError(`Cannot write ${path}: ${describeError(error)}.`);
}
