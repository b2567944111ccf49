import type { AST, SourceCode } from 'eslint';
import type { TextEdit } from 'eslint-plugin-jwt-hygiene/engine';
import { scriptRangesOf } from './script-ranges.js';
import { sourceCodeOf } from './source-code.js';

/** The comments that accept a finding; one is missing where no comment can be seen from there. */
export interface DisableComments {
  readonly line?: TextEdit;
  readonly file?: TextEdit;
}

const NEXT_LINE = /^(\s*eslint-disable-next-line\s+)(.*?)(\s+--\s[^]*|\s*)$/s;

/**
 * Where a comment has to stand that switches a rule off for the line of a finding, or for the whole file. In a
 * template of a Vue or Svelte component only a plugin reads comments, so there is none for the line.
 *
 * @param offset where the finding begins, in UTF-16 code units
 */
export async function disableComments(
  text: string,
  filePath: string,
  offset: number,
  ruleId: string,
): Promise<DisableComments> {
  const code = await sourceCodeOf(text, filePath);
  if (!code) return {};
  const scripts = scriptRangesOf(code, filePath);
  const isInScript = scripts.some(([start, end]) => offset >= start && offset < end);
  const line = isInScript ? lineComment(code, offset, ruleId) : undefined;
  const file = fileComment(code, scripts, offset, ruleId);
  return { ...(line && { line }), ...(file && { file }) };
}

function lineComment(code: SourceCode, offset: number, ruleId: string): TextEdit | undefined {
  const { line } = code.getLocFromIndex(offset);
  const known = joinedComment(code, line, ruleId);
  if (known) return known;
  const start = code.getIndexFromLoc({ line, column: 0 });
  const indent = /^[^\S\r\n]*/.exec(code.lines[line - 1] ?? '')?.[0] ?? '';
  const around = tokenAround(code, start);
  if (around && !isMarkupText(around)) return undefined;
  const comment = `eslint-disable-next-line ${ruleId}`;
  const written = around ? `{/* ${comment} */}` : `// ${comment}`;
  return { range: [start, start], text: `${indent}${written}${lineBreakOf(code.text)}` };
}

/** There is a comment for that line already: the rule joins those that it names. */
function joinedComment(code: SourceCode, line: number, ruleId: string): TextEdit | undefined {
  for (const { value, loc, range } of code.getAllComments()) {
    const match = loc?.end.line === line - 1 && range ? NEXT_LINE.exec(value) : null;
    if (!match || !range) continue;
    const at = range[0] + 2 + (match[1] ?? '').length + (match[2] ?? '').length;
    return { range: [at, at], text: `, ${ruleId}` };
  }
  return undefined;
}

/** The token, or comment, in the midst of which an offset lies: a text over several lines. */
function tokenAround(code: SourceCode, offset: number): Pick<AST.Token, 'type' | 'value'> | undefined {
  const pieces: readonly { type: string; value: string; range?: [number, number] | undefined }[] = [
    ...code.ast.tokens,
    ...code.getAllComments(),
  ];
  const found = pieces.find(({ range }) => range && range[0] < offset && offset <= range[1]);
  return found as Pick<AST.Token, 'type' | 'value'> | undefined;
}

/** What stands between tags, and not in an attribute. */
function isMarkupText({ type, value }: Pick<AST.Token, 'type' | 'value'>): boolean {
  return (type as string) === 'JSXText' && !/^["']/.test(value);
}

function fileComment(
  code: SourceCode,
  scripts: ReturnType<typeof scriptRangesOf>,
  offset: number,
  ruleId: string,
): TextEdit | undefined {
  const [first] = scripts;
  // It holds from where it stands.
  if (!first || first[0] > offset) return undefined;
  const lineBreak = lineBreakOf(code.text);
  const comment = `/* eslint-disable ${ruleId} */`;
  const isTag = code.text[first[0] - 1] === '>';
  return { range: [first[0], first[0]], text: isTag ? lineBreak + comment : comment + lineBreak };
}

function lineBreakOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
