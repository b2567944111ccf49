import { maskTokens } from '@jwt-hygiene/audit';
import { printable } from '@jwt-hygiene/inspect';
import type { Colors } from './colors.js';

/** A range as ESLint gives it: from 1, the end column after the last character. */
export interface SourceRange {
  line: number;
  column: number;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}

/** Lines shown before and after the range. */
const AROUND = 2;
/** Lines of the range itself; of a longer one the beginning is shown. */
const LONGEST_RANGE = 6;
/** Characters shown of a line. */
const WIDEST = 120;
/** Characters shown before a range that lies further to the right. */
const BEFORE = 40;
const TAB = '    ';

const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** The lines around a finding, the range underlined; tokens in it are masked. */
export function codeFrame(source: string, range: SourceRange, colors: Colors): string {
  const lines = source
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(LINE_BREAK);
  const { line, endLine = line } = range;
  const lastMarked = Math.min(endLine, line + LONGEST_RANGE - 1);
  const isCut = lastMarked < endLine;
  const first = Math.max(1, line - AROUND);
  const last = isCut ? lastMarked : Math.min(lines.length, lastMarked + AROUND);

  const left = leftEdge(range);
  const gutter = String(last).length;
  const row = (mark: string, label: string, text: string): string =>
    `${mark} ${colors.dim(`${label.padStart(gutter)} |`)} ${text}`.trimEnd();

  const rows: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = maskTokens(lines[number - 1] ?? '');
    const isMarked = number >= line && number <= lastMarked;
    rows.push(row(isMarked ? colors.red('>') : ' ', String(number), visiblePart(text, left)));
    if (isMarked) rows.push(row(' ', '', underline(text, left, number, range, colors)));
  }
  if (isCut) rows.push(row(' ', '', '…'));
  return rows.join('\n');
}

/** All lines are cut at the same place, so that they keep their indentation. */
function leftEdge({ line, column, endLine = line, endColumn = column + 1 }: SourceRange): number {
  const end = endLine === line ? endColumn - 1 : column;
  return end > WIDEST ? Math.max(0, column - 1 - BEFORE) : 0;
}

function visiblePart(text: string, left: number): string {
  const before = left > 0 && text !== '' ? '…' : '';
  const after = text.length > left + WIDEST ? '…' : '';
  return before + toColumns(text.slice(left, left + WIDEST)) + after;
}

function underline(text: string, left: number, number: number, range: SourceRange, colors: Colors): string {
  const { line, column, endLine = line, endColumn = column + 1 } = range;
  const start = Math.max(left, number === line ? column - 1 : text.search(/\S|$/));
  const end = Math.min(left + WIDEST, number === endLine ? endColumn - 1 : text.length);
  const indent = (left > 0 ? 1 : 0) + widthOf(text.slice(left, start));
  return ' '.repeat(indent) + colors.red('^'.repeat(Math.max(1, widthOf(text.slice(start, end)))));
}

/** Tabs become a fixed width, so that the underline stands where the terminal puts the characters. */
function toColumns(text: string): string {
  return text.split('\t').map(printable).join(TAB);
}

function widthOf(text: string): number {
  return Array.from(toColumns(text)).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
