import type { FileChange } from '@jwt-hygiene/audit';
import { structuredPatch } from 'diff';
import { safeLine, shownPath, type Shown } from './shown.js';

const AROUND = 3;

/** What a change does to a file, as `diff -u` shows it; tokens are masked, so it is for people and not for `patch`. */
export function unifiedDiff({ path, before, after }: FileChange, shown: Shown): string {
  const { colors } = shown;
  const name = shownPath(path, shown);
  const { hunks } = structuredPatch(name, name, bodyOf(before ?? ''), bodyOf(after), undefined, undefined, {
    context: AROUND,
  });
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: each }) => [
    colors.cyan(`@@ -${rangeOf(oldStart, oldLines)} +${rangeOf(newStart, newLines)} @@`),
    ...each.map((line) => colored(line, shown)),
  ]);
  const old = before === undefined ? '/dev/null' : name;
  return [colors.bold(`--- ${old}`), colors.bold(`+++ ${name}`), ...lines].join('\n');
}

/** Nothing begins after the line before it. */
function rangeOf(start: number, lines: number): string {
  return `${lines === 0 ? start - 1 : start},${lines}`;
}

/** A byte order mark stays as it is, and is nothing to see. */
function bodyOf(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

function colored(line: string, { colors }: Shown): string {
  const text = safeLine(line);
  switch (line[0]) {
    case '+':
      return colors.green(text);
    case '-':
      return colors.red(text);
    case '\\':
      return colors.dim(text);
    default:
      return text;
  }
}
