/** What ends a token in text: quotes, brackets, separators, an ellipsis. */
const END = /["'`“”‘’«»<>()[\]{}|,;&#?!*…]|\.{3}/;
/** Where a header begins: base64url for `{"`, also with white space between. Rather at the start of a word. */
const STARTS = [/(?<![\w-])(?:ey[AI-L]|ew[0ko])/, /ey[AI-L]|ew[0ko]/];
const LONGEST = 4_000_000;

/**
 * The token in a text that is to be one token, in whatever it was copied with: quotes, `Bearer`, a name before it,
 * URL encoding, escapes and concatenations of source code, line breaks of an e-mail or a terminal.
 */
export function unwrapped(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .replace(/%([0-7][\da-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(?:r\\n|[nrt]|\r?\n)/g, '\n')
    .replace(/(["'`])[ \t]*\+?\s*\n\s*\+?[ \t]*\1/g, '');
  const rest = fromStart(plain);
  const end = rest.search(END);
  return joined(end === -1 ? rest : rest.slice(0, end));
}

function fromStart(text: string): string {
  for (const pattern of STARTS) {
    const start = text.search(pattern);
    if (start !== -1) return text.slice(start);
  }
  return text.split(/[^\w.+/=-]+/).find((word) => word.includes('.')) ?? text.trim();
}

/** Puts lines together again, and words where all are long pieces; prose that follows stays out. */
function joined(text: string): string {
  // A token of a million characters wrapped to lines of 16 has fewer.
  const pieces = text.split(/(\s+)/, 200_000);
  const taken = [pieces[0] ?? ''];
  let dots = dotsIn(pieces[0] ?? '');
  for (let index = 2; index < pieces.length; index += 2) {
    const piece = pieces[index] ?? '';
    if (!/^[\w.+/=-]+$/.test(piece) || dots + dotsIn(piece) > 4) break;
    if (!goesOn(pieces, index, dots)) break;
    taken.push(piece);
    dots += dotsIn(piece);
  }
  return taken.join('');
}

function goesOn(pieces: readonly string[], index: number, dots: number): boolean {
  const [previous = '', gap = '', piece = '', nextGap] = pieces.slice(index - 2, index + 2);
  const isLast = index === pieces.length - 1;
  if (!gap.includes('\n')) return previous.length >= 8 && (piece.length >= 8 || isLast);
  const isAloneOnLine = isLast || (nextGap ?? '').includes('\n');
  return isAloneOnLine && (dots < 2 || previous.length >= 40);
}

/** Six stand for more. */
function dotsIn(piece: string): number {
  return piece.split('.', 7).length - 1;
}
