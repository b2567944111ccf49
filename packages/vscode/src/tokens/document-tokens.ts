import { findTokenAt, type TokenAt } from '@jwt-hygiene/inspect';
import type { TextDocument, Uri } from 'vscode';
import { Position, window, workspace } from 'vscode';
import { isPlace, type Place } from './place.js';

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

/** A token, and where it was found. */
export interface PlacedToken {
  readonly token: string;
  readonly place: Place;
}

/** The token at a place that a command was told, or at the cursor. */
export function tokenMeant(argument: unknown): PlacedToken | undefined {
  const editor = window.activeTextEditor;
  if (isPlace(argument)) return tokenOf(argument);
  return editor && tokenOf(placeAt(editor.document, editor.selection.active));
}

/** The token at a place, if its document is open and has one there. */
export function tokenOf(place: Place): PlacedToken | undefined {
  const document = documentOf(place);
  const found = document && tokenAt(document, new Position(place.line, place.character));
  return found && { token: found.token, place };
}
