import { MarkupKind, type CodeLens, type Hover } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeIn } from '../diagnostics/to-diagnostics.js';
import type { ServerSettings } from '../protocol.js';
import { stateLine, tokenAt, tokenMarkdown, tokensIn } from './token-text.js';

/** More lenses than this hide the text they stand above. */
const MOST_LENSES = 100;

/** What the token under the cursor says. */
export function tokenHover(
  document: TextDocument,
  offset: number,
  redact: ServerSettings['redact'],
  now: Date,
): Hover | null {
  const span = tokenAt(document.getText(), offset);
  if (!span) return null;
  const value = tokenMarkdown(span.token, redact, now);
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeIn(document, [span.start, span.end]) };
}

/** The state of each token above its line. */
export function tokenLenses(document: TextDocument, now: Date): CodeLens[] {
  return tokensIn(document.getText())
    .slice(0, MOST_LENSES)
    .map(({ start, end, token }) => ({
      range: rangeIn(document, [start, end]),
      // A lens without a command shows nothing; one without a name does nothing when it is clicked.
      command: { title: stateLine(token, now), command: '' },
    }));
}
