import picocolors from 'picocolors';
import { expect, it } from 'vitest';
import { codeFrame, type SourceRange } from './code-frame.js';

const plain = picocolors.createColors(false);

function frame(source: string, range: SourceRange): string[] {
  return codeFrame(source, range, plain).split('\n');
}

/** What the underline marks in the line above it. */
function marked(rows: string[]): string {
  const underline = rows.findIndex((row) => row.includes('^'));
  const start = rows[underline]?.indexOf('^') ?? 0;
  return rows[underline - 1]?.slice(start, (rows[underline]?.lastIndexOf('^') ?? 0) + 1) ?? '';
}

it('shows two lines around and underlines the range', () => {
  const source = 'one\ntwo\nthree\n  four(five);\nsix\n\nseven\n';
  expect(frame(source, { line: 4, column: 8, endLine: 4, endColumn: 12 })).toEqual([
    '  2 | two',
    '  3 | three',
    '> 4 |   four(five);',
    '    |        ^^^^',
    '  5 | six',
    '  6 |',
  ]);
});

it('stays within the file, and does with a place without an end', () => {
  expect(frame('one\r\n', { line: 1, column: 2 })).toEqual(['> 1 | one', '    |  ^']);
});

it('aligns line numbers of different lengths', () => {
  expect(frame('a\n'.repeat(12), { line: 9, column: 1 })).toContain('   8 | a');
});

it('underlines every line of a range, and only the beginning of a long one', () => {
  expect(frame('a(\n\tb,\n);\nc', { line: 1, column: 1, endLine: 3, endColumn: 2 })).toEqual([
    '> 1 | a(',
    '    | ^^',
    '> 2 |     b,',
    '    |     ^^',
    '> 3 | );',
    '    | ^',
    '  4 | c',
  ]);
  const long = frame('call(\n'.repeat(40), { line: 10, column: 1, endLine: 30, endColumn: 2 });
  expect(long.filter((row) => row.startsWith('>'))).toHaveLength(6);
  expect(long.at(-1)).toBe('     | …');
});

it('cuts long lines around the range', () => {
  const source = `${'a'.repeat(2_000)}marked${'b'.repeat(2_000)}`;
  const rows = frame(source, { line: 1, column: 2_001, endLine: 1, endColumn: 2_007 });
  expect(marked(rows)).toBe('marked');
  expect(rows[0]).toMatch(/^> 1 \| …a{40}markedb+…$/);
  expect(rows[0]?.length).toBeLessThan(140);
});

it('cuts a range that is longer than a row', () => {
  const rows = frame('x'.repeat(500), { line: 1, column: 3, endLine: 1, endColumn: 400 });
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThan(140);
});

it('stands under what it marks behind tabs, wide and odd characters', () => {
  const at = (before: string): SourceRange => ({
    line: 1,
    column: before.length + 1,
    endLine: 1,
    endColumn: before.length + 7,
  });
  expect(marked(frame('\t\tmarked', at('\t\t')))).toBe('marked');
  expect(marked(frame('\uFEFFmarked', at('')))).toBe('marked');
  expect(marked(frame('\x1B[2Jmarked', at('\x1B[2J')))).toBe('marked');
  expect(frame("'鍵😀' marked", at("'鍵😀' "))[1]).toBe('    |        ^^^^^^');
});

it('masks tokens', () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '1' })}.c2lnbmF0dXJl`;
  const before = `const a = '${token}'; `;
  const rows = frame(`const b = '${token}';\n${before}marked`, {
    line: 2,
    column: before.length + 1,
    endLine: 2,
    endColumn: before.length + 7,
  });
  expect(rows.join('\n')).not.toContain(token.slice(4, 40));
  expect(rows.join('\n')).toContain("'eyJ****");
  expect(marked(rows)).toBe('marked');
});
