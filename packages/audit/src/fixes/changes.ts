import { existsSync } from 'node:fs';
import { applyEdits, type Remedy, type TextEdit } from 'eslint-plugin-jwt-hygiene/engine';
import { readSource } from '../read-source.js';
import { describeError } from '../reason.js';

/** A file before and after, with its byte order mark where it has one. */
export interface FileChange {
  /** Absolute. */
  readonly path: string;
  /** Undefined: there is no such file yet. */
  readonly before: string | undefined;
  readonly after: string;
}

/** A remedy does not fit the files as they are. The message is a clause. */
export class NoChanges extends Error {
  override readonly name = 'NoChanges';
}

/**
 * What the files of a remedy are, and what they become. Nothing is written.
 *
 * @param audited texts that the remedy was made from, by absolute path; those it lacks are not compared
 * @throws NoChanges where a file cannot be read, or is no longer what the remedy was made from
 */
export function changesOf(
  { edits, creates }: Pick<Remedy, 'edits' | 'creates'>,
  audited: ReadonlyMap<string, string | undefined> = new Map(),
): FileChange[] {
  const changed = [...edits].map(([path, each]) => {
    const before = textAt(path);
    const seen = audited.get(path);
    if (seen !== undefined && seen !== before) throw new NoChanges(`${path} has changed meanwhile`);
    return { path, before, after: edited(path, before, each) };
  });
  const created = [...creates].map(([path, after]) => {
    if (existsSync(path)) throw new NoChanges(`${path} exists already`);
    return { path, before: undefined, after };
  });
  return [...changed, ...created];
}

function textAt(path: string): string {
  const source = readSource(path, true);
  if (source.kind === 'text') return source.text;
  throw new NoChanges(`${path} ${source.kind === 'unreadable' ? source.reason : 'is minified'}`);
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Edits count from the first character after a byte order mark, as ESLint does. */
function edited(path: string, text: string, edits: readonly TextEdit[]): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const body = text.slice(mark.length);
  try {
    return mark + applyEdits(body, hasOnlyCrlf(body) ? edits.map(withCrlf) : edits);
  } catch (error) {
    throw new NoChanges(`its edits of ${path} do not fit together (${describeError(error)})`);
  }
}

function hasOnlyCrlf(text: string): boolean {
  return text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text);
}

/** A file in which every line ends with CRLF stays one, whoever wrote the edit. */
function withCrlf({ range, text }: TextEdit): TextEdit {
  return { range, text: text.replace(/\r?\n/g, '\r\n') };
}
