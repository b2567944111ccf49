import { join } from 'node:path';
import { entriesOf } from './directories.js';

/** Folders looked at for one list of patterns, and how deep `**` goes: no pattern may walk a whole disk. */
const MAX_FOLDERS = 5_000;
const MAX_DEPTH = 5;
/** Choices in one pattern: each doubles what there is to look at. */
const MAX_CHOICES = 5;

/** The folders that patterns as in `workspaces` select, those after `!` left out. The folders need not exist. */
export function foldersMatching(patterns: readonly string[], root: string): ReadonlySet<string> {
  const budget = { left: MAX_FOLDERS };
  const select = (pattern: string) =>
    braceless(pattern).flatMap((each) => [...walk(root, each.split('/').filter(isSegment), budget, 0)]);
  const isExclusion = (pattern: string) => pattern.startsWith('!');
  const selected = new Set(patterns.filter((each) => !isExclusion(each)).flatMap(select));
  for (const each of patterns.filter(isExclusion)) {
    for (const folder of select(each.slice(1))) selected.delete(folder);
  }
  return selected;
}

function isSegment(text: string): boolean {
  return text !== '' && text !== '.';
}

/** `{a,b}/*` is `a/*` and `b/*`. */
function braceless(pattern: string): string[] {
  const [, before, choices, after] = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(pattern) ?? [];
  if (before === undefined || choices === undefined || after === undefined) return [pattern];
  if (pattern.split('{').length > MAX_CHOICES + 1) return [];
  return choices.split(',').flatMap((choice) => braceless(before + choice + after));
}

function* walk(
  directory: string,
  segments: readonly string[],
  budget: { left: number },
  depth: number,
): Generator<string> {
  const [segment, ...rest] = segments;
  if (budget.left-- <= 0) return;
  if (segment === undefined) {
    yield directory;
  } else if (segment === '**') {
    yield* walk(directory, rest, budget, depth);
    if (depth >= MAX_DEPTH) return;
    for (const name of foldersIn(directory)) yield* walk(join(directory, name), segments, budget, depth + 1);
  } else if (segment.includes('*')) {
    for (const name of foldersIn(directory)) {
      if (fits(name, segment)) yield* walk(join(directory, name), rest, budget, depth);
    }
  } else {
    yield* walk(join(directory, segment), rest, budget, depth);
  }
}

function foldersIn(directory: string): string[] {
  return [...entriesOf(directory)].flatMap(([name, kind]) =>
    kind === 'directory' && name !== 'node_modules' && !name.startsWith('.') ? [name] : [],
  );
}

/** Does a name fit a pattern with stars? Without a regular expression, which many stars would make slow. */
function fits(name: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.split('*');
  const last = parts.pop() ?? '';
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}
