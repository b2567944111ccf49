/**
 * JSON without white space, set out in lines. The text itself stays as it is, so that large numbers keep their digits;
 * what is cut off stays cut off.
 *
 * @param longest Characters of the result, after which it ends with an ellipsis.
 */
export function indentedJson(json: string, longest = 100_000): string {
  let text = '';
  let depth = 0;
  const token = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^"{}[\],:]+/gs;
  let previous = '';
  for (const [piece] of json.matchAll(token)) {
    const closes = piece === '}' || piece === ']';
    if (closes) depth--;
    const isEmpty = closes && (previous === '{' || previous === '[');
    if ((closes && !isEmpty) || opens(previous, piece)) text += lineBreak(depth);
    text += piece === ':' ? ': ' : piece;
    if (piece === '{' || piece === '[') depth++;
    previous = piece;
    if (text.length > longest) return `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
  }
  return text;
}

/** Whether what follows stands on a line of its own. */
function opens(previous: string, piece: string): boolean {
  if (piece === '}' || piece === ']') return false;
  return previous === '{' || previous === '[' || previous === ',';
}

/** Deep nesting would fill the screen with space. */
function lineBreak(depth: number): string {
  return `\n${'  '.repeat(Math.max(0, Math.min(depth, 20)))}`;
}
