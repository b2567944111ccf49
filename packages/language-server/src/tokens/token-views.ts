import { explain, findTokenAt, findTokens, hoverMarkdown } from '@jwt-hygiene/inspect';
import { MarkupKind, type CodeLens, type Hover } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeIn } from '../diagnostics/to-diagnostics.js';

/** More lenses than this hide the text they stand above. */
const MOST_LENSES = 100;
/** Longer texts, in UTF-16 code units, are not looked through for lenses. */
const LONGEST = 5_000_000;

/** What the token under the cursor says. `now` in seconds since 1970; `masked` shows no text of the token. */
export function tokenHover(
  document: TextDocument,
  offset: number,
  now: number,
  masked: boolean,
): Hover | null {
  const span = findTokenAt(document.getText(), offset);
  if (!span) return null;
  const value = hoverMarkdown(explain(span.token, { now }), { masked });
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeIn(document, [span.start, span.end]) };
}

/** The state of each token, above its line. `now` in seconds since 1970. */
export function tokenLenses(document: TextDocument, now: number): CodeLens[] {
  const text = document.getText();
  if (text.length > LONGEST) return [];
  return findTokens(text)
    .slice(0, MOST_LENSES)
    .map(({ start, end, token }) => ({
      range: rangeIn(document, [start, end]),
      // A lens without a command shows nothing; one without a name does nothing when it is clicked.
      command: { title: lensTitle(token, now), command: '' },
    }));
}

/** `Expired 2 h ago | RS256`: words of ours only. */
function lensTitle(token: string, now: number): string {
  const { state, algorithm } = explain(token, { now });
  const isKnown = algorithm?.meaning !== undefined;
  return isKnown ? `${state.text} | ${algorithm.name}` : state.text;
}
