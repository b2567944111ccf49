import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageclient';

type DocumentChange = NonNullable<WorkspaceEdit['documentChanges']>[number];

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
  const isOfOldFile = (change: DocumentChange): change is TextDocumentEdit =>
    'edits' in change && change.edits.length > 0 && !created.has(change.textDocument.uri);
  const asked = documentChanges.findLast(isOfOldFile);
  if (!asked) return edit;
  // Below all that is to be looked at.
  const { start } = asked.edits.at(-1)!.range;
  const nothing: AnnotatedTextEdit = { range: { start, end: start }, newText: '', annotationId: LOOK };
  return {
    ...edit,
    documentChanges: documentChanges.map((change) =>
      change === asked ? { ...asked, edits: [...asked.edits, nothing] } : change,
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
