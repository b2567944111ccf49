import { expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { previewed } from './previewed-edit.js';

const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } };
const textEdit = { range, newText: 'tokenStore', annotationId: 'remedy' };
const look = { label: 'Look first' };
const edit = (needsConfirmation: boolean): WorkspaceEdit => ({
  documentChanges: [
    { kind: 'create', uri: 'file:///tokenStore.ts', annotationId: 'remedy' },
    { textDocument: { uri: 'file:///tokenStore.ts', version: null }, edits: [textEdit] },
    { textDocument: { uri: 'file:///a.ts', version: 7 }, edits: [textEdit] },
    { textDocument: { uri: 'file:///b.ts', version: null }, edits: [textEdit] },
  ],
  changeAnnotations: { remedy: { label: 'Move the token', needsConfirmation } },
});

it('asks about a change of nothing, in a file that is there, and about nothing else', () => {
  const { documentChanges = [], changeAnnotations } = previewed(edit(true), look);
  expect(changeAnnotations).toEqual({
    remedy: { label: 'Move the token', needsConfirmation: false },
    look: { label: 'Look first', needsConfirmation: true },
  });
  const nothing = { range: { start: range.start, end: range.start }, newText: '', annotationId: 'look' };
  const before = edit(true).documentChanges ?? [];
  expect(documentChanges).toEqual(
    before.with(3, { textDocument: { uri: 'file:///b.ts', version: null }, edits: [textEdit, nothing] }),
  );
});

it('leaves alone what nobody wants confirmed', () => {
  expect(previewed(edit(false), look)).toEqual(edit(false));
  expect(previewed({ changes: {} }, look)).toEqual({ changes: {} });
});
