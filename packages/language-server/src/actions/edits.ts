import {
  AnnotatedTextEdit,
  CreateFile,
  TextDocumentEdit,
  type ChangeAnnotation,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeIn } from '../diagnostics/to-diagnostics.js';
import type { Edit, Remedy } from '../engine/requests.js';

export interface EditAbilities {
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  readonly annotations: boolean;
}

/** Edits of one open document. */
export function documentEdit(
  document: TextDocument,
  edits: readonly Edit[],
  { documentChanges }: EditAbilities,
): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map((edit) => toTextEdit(document, edit));
  return documentChanges
    ? { documentChanges: [TextDocumentEdit.create({ uri, version }, textEdits)] }
    : { changes: { [uri]: textEdits } };
}

/** The edit that makes one text of another: what is alike before and behind stays as it is. */
export function differenceOf(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { range: [start, before.length - end], text: after.slice(start, after.length - end) };
}

/** An open document or a file, to count positions in; `version` is null for a file that is not open. */
export interface Edited {
  readonly document: TextDocument;
  readonly isOpen: boolean;
}

const ANNOTATION = 'remedy';

/**
 * Edits over several files as one, to be looked at and confirmed before it is applied where the editor can show it.
 * Undefined where it cannot do all of it: half a remedy signs people out.
 *
 * @param documentOf undefined for a file that cannot be read
 */
export function remedyEdit(
  { title, edits, creates, notes }: Remedy,
  documentOf: (path: string) => Edited | undefined,
  uriOf: (path: string) => string,
  abilities: EditAbilities,
): WorkspaceEdit | undefined {
  if (!abilities.documentChanges || (creates.length > 0 && !abilities.createFiles)) return undefined;
  const id = abilities.annotations ? ANNOTATION : undefined;
  const changes: NonNullable<WorkspaceEdit['documentChanges']> = [];
  for (const [path, text] of creates) {
    const uri = uriOf(path);
    const start = { line: 0, character: 0 };
    changes.push(CreateFile.create(uri, { ignoreIfExists: false, overwrite: false }, id));
    changes.push(
      TextDocumentEdit.create({ uri, version: null }, [
        annotated({ range: { start, end: start }, newText: text }, id),
      ]),
    );
  }
  for (const [path, ofFile] of edits) {
    const edited = documentOf(path);
    if (!edited) return undefined;
    const { document, isOpen } = edited;
    const version = isOpen ? document.version : null;
    const mark = document.getText().startsWith('\uFEFF') ? 1 : 0;
    const textEdits = ofFile.map(({ range: [start, end], text }) =>
      annotated(toTextEdit(document, { range: [start + mark, end + mark], text }), id),
    );
    changes.push(TextDocumentEdit.create({ uri: document.uri, version }, textEdits));
  }
  const annotation: ChangeAnnotation = {
    label: title,
    needsConfirmation: true,
    ...(notes.length > 0 && { description: notes.join(' ') }),
  };
  return { documentChanges: changes, ...(id !== undefined && { changeAnnotations: { [id]: annotation } }) };
}

function annotated(edit: TextEdit, id: string | undefined): TextEdit {
  return id === undefined ? edit : AnnotatedTextEdit.replace(edit.range, edit.newText, id);
}

function toTextEdit(document: TextDocument, { range, text }: Edit): TextEdit {
  return { range: rangeIn(document, range), newText: text };
}
