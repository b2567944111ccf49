import { spelledOut } from './printable.js';

/**
 * Somebody else's text as a code span that it cannot leave: on one line, between more backticks than it holds, with
 * everything that cannot be seen spelled out. In such a span nothing is a link, markup or a command.
 */
export function codeSpan(text: string): string {
  const content = spelledOut(text);
  if (content.trim() === '') return '(empty)';
  const ticks = '`'.repeat(longestRun(content) + 1);
  // Markdown takes one space off either side where both are there.
  const needsRoom = /^[` ]|[` ]$/.test(content);
  return needsRoom ? `${ticks} ${content} ${ticks}` : `${ticks}${content}${ticks}`;
}

/** Lines of somebody else's text as a code block that they cannot leave. */
export function codeBlock(lines: readonly string[], language: string): string {
  const content = lines.map(spelledOut);
  const fence = '`'.repeat(Math.max(2, ...content.map(longestRun)) + 1);
  return [fence + language, ...content, fence].join('\n');
}

/** At most so many characters, an ellipsis in place of the rest. Never half a character. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}
