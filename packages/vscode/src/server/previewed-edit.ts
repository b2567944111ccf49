import type { AnnotatedTextEdit, ChangeAnnotation, WorkspaceEdit } from 'vscode-languageclient';

/** The id of an annotation that no edit of the server's has. */
const LOOK = 'look';

/**
 * An edit that the server wants confirmed, as one that VS Code shows a preview of with everything ticked. What itself
 * needs confirmation VS Code shows unticked, to be chosen file by file; but the edit is right as a whole or not at all.
 * So the one thing that needs confirmation is a change of nothing.
 *
 * @param look what stands beside it
 */
export function previewed(
  edit: WorkspaceEdit,
  look: Omit<ChangeAnnotation, 'needsConfirmation'>,
): WorkspaceEdit {
  const { documentChanges = [], changeAnnotations = {} } = edit;
  const annotations = Object.entries(changeAnnotations);
  if (!annotations.some(([, { needsConfirmation }]) => needsConfirmation)) return edit;
  const created = new Set(documentChanges.flatMap((change) => ('edits' in change ? [] : uriOf(change))));
  const asked = documentChanges.find((change) => 'edits' in change && !created.has(change.textDocument.uri));
  if (!asked) return edit;
  const start = { line: 0, character: 0 };
  const nothing: AnnotatedTextEdit = { range: { start, end: start }, newText: '', annotationId: LOOK };
  return {
    ...edit,
    documentChanges: documentChanges.map((change) =>
      change === asked && 'edits' in change ? { ...change, edits: [nothing, ...change.edits] } : change,
    ),
    changeAnnotations: {
      ...Object.fromEntries(annotations.map(([id, each]) => [id, { ...each, needsConfirmation: false }])),
      [LOOK]: { ...look, needsConfirmation: true },
    },
  };
}

function uriOf(change: { kind: string; uri?: string }): string[] {
  return change.kind === 'create' && change.uri !== undefined ? [change.uri] : [];
}
