import { findTokenAt, type TokenAt } from '@jwt-hygiene/inspect';
import type { Position, TextDocument, Uri } from 'vscode';
import { workspace } from 'vscode';

/** Where a token stands. What commands are told: never the token itself, which links and logs would keep. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** The token at a position of a document, whatever its language. Looks at one line, and there at what is near. */
export function tokenAt(document: TextDocument, { line, character }: Position): TokenAt | undefined {
  // Positions of links that were made earlier may lie behind the end.
  if (line >= document.lineCount) return undefined;
  return findTokenAt(document.lineAt(line).text, character);
}

export function placeAt(document: { uri: Uri }, { line, character }: Position): Place {
  return { uri: document.uri.toString(), line, character };
}

/** The document of a place, if it is open: nothing is opened because a link says so. */
export function documentOf({ uri }: Place): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

export function isPlace(argument: unknown): argument is Place {
  const { uri, line, character } = (argument ?? {}) as Partial<Record<keyof Place, unknown>>;
  return typeof uri === 'string' && isCount(line) && isCount(character);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
