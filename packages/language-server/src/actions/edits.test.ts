import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Remedy } from '../engine/requests.js';
import { differenceOf, remedyEdit } from './edits.js';

describe('differenceOf', () => {
  it.each([
    ['', ''],
    ['abc', 'abc'],
    ['abc', ''],
    ['', 'abc'],
    ['aa', 'aaa'],
    ['aaa', 'aa'],
    ['one two three', 'one 2 three'],
    ['abab', 'abXab'],
  ])('makes of %j %j', (before, after) => {
    const { range, text } = differenceOf(before, after);
    expect(before.slice(0, range[0]) + text + before.slice(range[1])).toBe(after);
  });

  it('leaves alone what is alike', () => {
    expect(differenceOf('one two three', 'one 2 three')).toEqual({ range: [4, 7], text: '2' });
  });
});

const remedy: Remedy = {
  title: 'Move `access_token` to the keychain',
  edits: [
    ['/app/a.ts', [{ range: [4, 5], text: 'b' }]],
    ['/app/open.ts', [{ range: [0, 0], text: 'x' }]],
  ],
  creates: [['/app/tokenStore.ts', 'export {};\n']],
  notes: ['Users stay signed in.'],
};
const documentOf = (path: string) => ({
  document: TextDocument.create(`file://${path}`, 'typescript', 7, 'let a;\n'),
  isOpen: path.includes('open'),
});
const uriOf = (path: string) => `file://${path}`;
const able = { documentChanges: true, createFiles: true, annotations: true };

describe('remedyEdit', () => {
  it('is one edit over all files, to be confirmed', () => {
    const annotationId = 'remedy';
    const at = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    expect(remedyEdit(remedy, documentOf, uriOf, able)).toEqual({
      changeAnnotations: {
        remedy: { label: remedy.title, needsConfirmation: true, description: 'Users stay signed in.' },
      },
      documentChanges: [
        {
          kind: 'create',
          uri: 'file:///app/tokenStore.ts',
          options: { ignoreIfExists: false, overwrite: false },
          annotationId,
        },
        {
          textDocument: { uri: 'file:///app/tokenStore.ts', version: null },
          edits: [{ range: at(0, 0, 0), newText: 'export {};\n', annotationId }],
        },
        {
          textDocument: { uri: 'file:///app/a.ts', version: null },
          edits: [{ range: at(0, 4, 5), newText: 'b', annotationId }],
        },
        {
          textDocument: { uri: 'file:///app/open.ts', version: 7 },
          edits: [{ range: at(0, 0, 0), newText: 'x', annotationId }],
        },
      ],
    });
  });

  it('has no annotations for a client that knows none', () => {
    const edit = remedyEdit(remedy, documentOf, uriOf, { ...able, annotations: false });
    expect(JSON.stringify(edit)).not.toContain('nnotation');
  });

  it.each([
    ['knows only single documents', { ...able, documentChanges: false }],
    ['cannot create files', { ...able, createFiles: false }],
  ])('is none for a client that %s: half a remedy signs people out', (_, abilities) => {
    expect(remedyEdit(remedy, documentOf, uriOf, abilities)).toBeUndefined();
  });

  it('is none where a file cannot be read', () => {
    const missing = (path: string) => (path.endsWith('a.ts') ? undefined : documentOf(path));
    expect(remedyEdit(remedy, missing, uriOf, able)).toBeUndefined();
  });
});
