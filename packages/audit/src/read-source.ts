import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { describeError } from './reason.js';
import { isMinifiedName } from './source-files.js';

/** Larger files are data or bundles; parsing one takes a gigabyte of memory. In bytes. */
export const LARGEST_FILE = 5_000_000;
/** Nobody writes lines of this length. In UTF-16 code units. */
export const LONGEST_LINE = 5_000;

/** A file's text, or why it has none for us: `minified` is passed over, everything else is a reason to tell. */
export type SourceText =
  { kind: 'text'; text: string } | { kind: 'minified' } | { kind: 'unreadable'; reason: string };

/**
 * Reads a file once. `named`: the user asked for this very file, so long lines do not matter.
 *
 * Blocks, because that is eight times as fast for the many small files of a project.
 */
export function readSource(filePath: string, named: boolean): SourceText {
  try {
    const { bytes, isWhole } = readStart(filePath);
    if (isWhole) return toSourceText(bytes, named);
    if (!named && hasLongLine(bytes.toString('latin1'))) return { kind: 'minified' };
    return { kind: 'unreadable', reason: `larger than ${LARGEST_FILE / 1e6} MB` };
  } catch (error) {
    return { kind: 'unreadable', reason: `cannot be read: ${describeError(error)}` };
  }
}

/** Is a text minified, or too large to be written by a person? `filePath` need not exist. */
export function isMinified(filePath: string, text: string): boolean {
  return isMinifiedName(filePath) || text.length > LARGEST_FILE || hasLongLine(text);
}

function readStart(filePath: string): { bytes: Buffer; isWhole: boolean } {
  const file = openSync(filePath, 'r');
  try {
    if (fstatSync(file).size <= LARGEST_FILE) return { bytes: readFileSync(file), isWhole: true };
    const start = Buffer.alloc(LARGEST_FILE);
    return { bytes: start.subarray(0, readSync(file, start, 0, LARGEST_FILE, 0)), isWhole: false };
  } finally {
    closeSync(file);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function toSourceText(bytes: Buffer, named: boolean): SourceText {
  if (bytes.includes(0)) return { kind: 'unreadable', reason: 'binary' };
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { kind: 'unreadable', reason: 'not UTF-8 text' };
  }
  return !named && hasLongLine(text) ? { kind: 'minified' } : { kind: 'text', text };
}

/** Looks back from every {@link LONGEST_LINE} characters for a line break, so that a line of 20 MB costs nothing. */
function hasLongLine(text: string): boolean {
  for (let start = 0; start + LONGEST_LINE < text.length;) {
    const ahead = text.slice(start, start + LONGEST_LINE + 1);
    const lineBreak = Math.max(ahead.lastIndexOf('\n'), ahead.lastIndexOf('\r'));
    if (lineBreak === -1) return true;
    start += lineBreak + 1;
  }
  return false;
}
