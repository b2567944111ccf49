/** Between the keyword and the text: spaces, one bracket, and the comments that bundlers read (`webpackChunkName`). */
const MAX_GAP = 1_000;

/**
 * What a text imports, in the order it stands there, each once: `import … from`, `export … from`, `import '…'`,
 * `import('…')`, `require('…')`, and `<script src="./…">` of a component. No parser: a comment or a string may
 * yield one too many, and a specifier that is put together is left out. Time grows with the length of the text.
 */
export function importedSpecifiers(text: string): string[] {
  const found = new Set<string>();
  for (const keyword of text.matchAll(
    /\b(?:from|import|require(?:\.\w+)?)(?![\w$])|<script\b[^<>]*?\ssrc\s*=/g,
  )) {
    const isCall = !keyword[0].startsWith('from');
    const specifier = literalAfter(text, keyword.index + keyword[0].length, isCall);
    if (specifier !== undefined) found.add(specifier);
  }
  return [...found];
}

/** The text literal that follows, if nothing but spaces, comments and, in a call, its bracket stands between. */
function literalAfter(text: string, start: number, isCall: boolean): string | undefined {
  const end = Math.min(text.length, start + MAX_GAP);
  let at = start;
  while (at < end) {
    const character = text[at] ?? '';
    if (character === "'" || character === '"' || character === '`') return literalAt(text, at, character);
    if (character === '/') {
      const closing = text[at + 1] === '*' ? '*/' : text[at + 1] === '/' ? '\n' : undefined;
      const close = closing === undefined ? -1 : text.slice(at + 2, end).indexOf(closing);
      if (closing === undefined || close < 0) return undefined;
      at += 2 + close + closing.length;
    } else if ((isCall && character === '(') || /\s/.test(character)) at++;
    else return undefined;
  }
  return undefined;
}

function literalAt(text: string, at: number, quote: string): string | undefined {
  const rest = text.slice(at + 1, at + 1 + MAX_GAP);
  const literal = rest.slice(0, Math.max(0, rest.indexOf(quote)));
  return literal === '' || /[\n\\]|\$\{/.test(literal) ? undefined : literal;
}
