import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { entriesOf, hasFile } from './directories.js';
import { diskEpoch, startEpoch, startEpochOfTexts } from './epoch.js';

/** Larger files, in bytes, are data or bundles: they are not read. */
const MAX_FILE_BYTES = 1_000_000;
/** A longer line, in characters, is minified or generated. */
const MAX_LINE = 5_000;
/** Characters of text kept for the next question; the oldest go first. */
const MAX_KEPT_TEXT = 64_000_000;
/** A text and the state it is in. */
export interface FileText {
  readonly path: string;
  readonly text: string;
  /** Another text has another stamp, so that others can keep what they made of this one. */
  readonly stamp: string;
}

const stamps = new Map<string, { readonly stamp: string | undefined; readonly epoch: number }>();
const texts = new Map<string, { readonly stamp: string; readonly file: FileText | undefined }>();
const unsaved = new Map<string, FileText>();
/** Files that were read as configurations, there or not. */
const configurations = new Set<string>();
let keptText = 0;
let versions = 0;
let consulted: Set<string> | undefined;

/**
 * The text of a file, the editor's unsaved one before the disk's, without a byte order mark. Undefined where
 * there is no such file, it cannot be read, or it is too large or minified. `path` is absolute.
 */
export function readText(path: string): FileText | undefined {
  consulted?.add(path);
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

/** The text of a file that says where imports lead, or whose other files are. */
export function readConfiguration(path: string): FileText | undefined {
  configurations.add(path);
  return readText(path);
}

/** The stamp that `readText` would answer with, without reading; undefined where there is no file or it is too large. */
export function stampOf(path: string): string | undefined {
  consulted?.add(path);
  const edited = unsaved.get(path);
  if (edited) return edited.stamp;
  const now = diskEpoch();
  const known = stamps.get(path);
  if (known?.epoch === now) return known.stamp;
  const stamp = stampOnDisk(path);
  stamps.set(path, { stamp, epoch: now });
  return stamp;
}

/** Tells the text that an editor shows and has not saved; `undefined` when it is saved or closed. */
export function setUnsaved(path: string, text: string | undefined): void {
  const before = unsaved.get(path);
  if (before?.text === text) return;
  if (text === undefined) unsaved.delete(path);
  else unsaved.set(path, { path, text, stamp: `unsaved ${++versions}` });
  // What is saved, or closed, is on the disk from now on.
  if (text === undefined) startEpoch();
  else startEpochOfTexts(before === undefined || configurations.has(path));
}

/**
 * Notes which files are asked about from now on, there or not, until the function it returns is called, which
 * answers with their paths: another text in one of them may change what was found. One at a time.
 */
export function noteFiles(): () => ReadonlySet<string> {
  const paths = (consulted = new Set<string>());
  return () => {
    if (consulted === paths) consulted = undefined;
    return paths;
  };
}

/** Asks without noting: of an index over many files, only the few that it answers with matter. */
export function unnoted<Answer>(ask: () => Answer): Answer {
  const before = consulted;
  consulted = undefined;
  try {
    return ask();
  } finally {
    consulted = before;
  }
}

export function isFile(path: string): boolean {
  return unsaved.has(path) || hasFile(dirname(path), basename(path));
}

export function isDirectory(path: string): boolean {
  const kind = entriesOf(dirname(path)).get(basename(path));
  return kind === 'directory' || kind === 'linked-directory';
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
