import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Larger files, in bytes, are data or bundles: they are not read. */
const MAX_FILE_BYTES = 1_000_000;
/** A longer line, in characters, is minified or generated. */
const MAX_LINE = 5_000;
/** Characters of text kept for the next question; the oldest go first. */
const MAX_KEPT_TEXT = 64_000_000;
/** How long an answer of the disk is believed: an editor sees a change soon, a run over a project asks once. */
const TRUSTED_MS = 1_000;
/** A directory that changed this short before it was read may change again without a new time. */
const SETTLED_MS = 2_000;

/** A text and the state it is in. */
export interface FileText {
  readonly path: string;
  readonly text: string;
  /** Another text has another stamp, so that others can keep what they made of this one. */
  readonly stamp: string;
}

/** What a name in a directory is, links followed; a linked directory is told apart, since it may lead in circles. */
export type EntryKind = 'file' | 'directory' | 'linked-directory';

interface Listing {
  readonly entries: ReadonlyMap<string, EntryKind>;
  /** When the directory changed last; NaN where it may still be changing, so that it is read again. */
  readonly changed: number;
  checked: number;
}

const nothing: ReadonlyMap<string, EntryKind> = new Map();
const listings = new Map<string, Listing>();
const stamps = new Map<string, { readonly stamp: string | undefined; readonly checked: number }>();
const texts = new Map<string, { readonly stamp: string; readonly file: FileText | undefined }>();
const unsaved = new Map<string, FileText>();
let keptText = 0;
let versions = 0;

/**
 * The text of a file, the editor's unsaved one before the disk's, without a byte order mark. Undefined where
 * there is no such file, it cannot be read, or it is too large or minified. `path` is absolute.
 */
export function readText(path: string): FileText | undefined {
  const edited = unsaved.get(path);
  if (edited) return isReadable(edited.text) ? edited : undefined;
  const stamp = stampOf(path);
  if (stamp === undefined) return undefined;
  const known = texts.get(path);
  if (known?.stamp === stamp) return known.file;
  const file = readFrom(path, stamp);
  keep(path, stamp, file);
  return file;
}

/** The stamp that `readText` would answer with, without reading; undefined where there is no file or it is too large. */
export function stampOf(path: string): string | undefined {
  const edited = unsaved.get(path);
  if (edited) return edited.stamp;
  const now = performance.now();
  const known = stamps.get(path);
  if (known && now - known.checked < TRUSTED_MS) return known.stamp;
  const stamp = stampOnDisk(path);
  stamps.set(path, { stamp, checked: now });
  return stamp;
}

/** Tells the text that an editor shows and has not saved; `undefined` when it is saved or closed. */
export function setUnsaved(path: string, text: string | undefined): void {
  if (text === undefined) unsaved.delete(path);
  else if (unsaved.get(path)?.text !== text)
    unsaved.set(path, { path, text, stamp: `unsaved ${++versions}` });
}

/** Asks the disk again at the next question, for a caller who was told of a change or must not miss one. */
export function distrustDisk(): void {
  stamps.clear();
  for (const listing of listings.values()) listing.checked = Number.NEGATIVE_INFINITY;
}

export function isFile(path: string): boolean {
  return unsaved.has(path) || entriesOf(dirname(path)).get(basename(path)) === 'file';
}

export function isDirectory(path: string): boolean {
  const kind = entriesOf(dirname(path)).get(basename(path));
  return kind === 'directory' || kind === 'linked-directory';
}

/** The names in a directory, exactly as they are written; empty where it cannot be read. Pipes and sockets are left out. */
export function entriesOf(directory: string): ReadonlyMap<string, EntryKind> {
  const now = performance.now();
  const known = listings.get(directory);
  if (known && now - known.checked < TRUSTED_MS) return known.entries;
  const changed = changeOf(directory);
  if (known && known.changed === changed) {
    known.checked = now;
    return known.entries;
  }
  const entries = changed === undefined ? nothing : listEntries(directory);
  const settled = changed !== undefined && Date.now() - changed > SETTLED_MS;
  listings.set(directory, { entries, changed: settled ? changed : Number.NaN, checked: now });
  return entries;
}

function changeOf(directory: string): number | undefined {
  try {
    const stats = statSync(directory, { throwIfNoEntry: false });
    return stats?.isDirectory() ? stats.mtimeMs : undefined;
  } catch {
    return undefined;
  }
}

function listEntries(directory: string): ReadonlyMap<string, EntryKind> {
  const entries = new Map<string, EntryKind>();
  try {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (entry.isFile()) entries.set(entry.name, 'file');
      else if (entry.isDirectory()) entries.set(entry.name, 'directory');
      else if (entry.isSymbolicLink()) {
        const kind = kindOfTarget(join(directory, entry.name));
        if (kind) entries.set(entry.name, kind);
      }
    }
    return entries;
  } catch {
    return nothing;
  }
}

function kindOfTarget(link: string): EntryKind | undefined {
  try {
    const stats = statSync(link);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'linked-directory' : undefined;
  } catch {
    // Its target is missing, or it leads to itself.
    return undefined;
  }
}

function stampOnDisk(path: string): string | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() && stats.size <= MAX_FILE_BYTES ? `${stats.mtimeMs} ${stats.size}` : undefined;
  } catch {
    return undefined;
  }
}

function readFrom(path: string, stamp: string): FileText | undefined {
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    return isReadable(text) ? { path, text, stamp } : undefined;
  } catch {
    return undefined;
  }
}

function isReadable(text: string): boolean {
  if (text.length > MAX_FILE_BYTES) return false;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > MAX_LINE) return false;
    start = end + 1;
  }
  return true;
}

function keep(path: string, stamp: string, file: FileText | undefined): void {
  drop(path);
  texts.set(path, { stamp, file });
  keptText += file?.text.length ?? 0;
  for (const oldest of texts.keys()) {
    if (keptText <= MAX_KEPT_TEXT) break;
    drop(oldest);
  }
}

function drop(path: string): void {
  keptText -= texts.get(path)?.file?.text.length ?? 0;
  texts.delete(path);
}
