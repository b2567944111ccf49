import type { DiagnosticRelatedInformation, Location } from 'vscode-languageserver/node';
import type { Finding } from '../engine/requests.js';

/**
 * The steps of a token's way as related information: each place once, and without the one that the finding marks
 * already.
 *
 * @param uriOf the URI of a file, as the client writes it
 */
export function relatedTo(
  marked: Location,
  trace: Finding['trace'],
  uriOf: (path: string) => string,
): DiagnosticRelatedInformation[] {
  const told = new Set([startOf(marked)]);
  return trace
    .map(({ file, line, column, endLine, endColumn, does }) => ({
      // The protocol counts from 0.
      location: {
        uri: uriOf(file),
        range: {
          start: { line: line - 1, character: column - 1 },
          end: { line: endLine - 1, character: endColumn - 1 },
        },
      },
      message: `The token ${does}.`,
    }))
    .filter(({ location }) => !told.has(startOf(location)) && told.add(startOf(location)));
}

/** What begins at one place is one place to whoever clicks on it. */
function startOf({ uri, range: { start } }: Location): string {
  return `${uri} ${start.line}:${start.character}`;
}
