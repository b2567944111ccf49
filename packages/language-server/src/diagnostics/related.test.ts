import { expect, it } from 'vitest';
import type { TraceStep } from '@jwt-hygiene/audit';
import { relatedTo } from './related.js';

const uriOf = (path: string) => `file://${path}`;
const at = (file: string, line: number, does: string): TraceStep => ({
  ...{ file, line, does },
  ...{ column: 3, endLine: line, endColumn: 9 },
});
const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 20 } };
const marked = { uri: uriOf('/a.ts'), range };

it('leaves out the place that the finding marks, also where it ends elsewhere', () => {
  expect(relatedTo(marked, [at('/a.ts', 4, 'lands in localStorage')], uriOf)).toEqual([]);
  const trace = [at('/a.ts', 4, 'is handed on'), at('/keep.ts', 4, 'lands in localStorage')];
  expect(relatedTo(marked, trace, uriOf)).toEqual([
    {
      location: {
        uri: 'file:///keep.ts',
        range: { start: { line: 3, character: 2 }, end: { line: 3, character: 8 } },
      },
      message: 'The token lands in localStorage.',
    },
  ]);
});

it('tells each place once, with what happens there first', () => {
  const trace = [
    at('/a.ts', 1, 'comes from here'),
    at('/a.ts', 1, 'is kept here'),
    at('/a.ts', 2, 'is kept here'),
    at('/a.ts', 1, 'is kept here'),
    at('/a.ts', 4, 'lands in AsyncStorage'),
  ];
  const told = relatedTo(marked, trace, uriOf);
  expect(told.map(({ location, message }) => [location.range.start.line, message])).toEqual([
    [0, 'The token comes from here.'],
    [1, 'The token is kept here.'],
  ]);
});
