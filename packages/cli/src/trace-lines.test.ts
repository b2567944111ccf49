import { traceOf } from '@jwt-hygiene/audit/in-process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectOf } from '../../../test/support/project.js';
import { colorsFor } from './colors.js';
import { traceLines } from './trace-lines.js';

const STORAGE = `export const storage = {
  set(key, value) {
    localStorage.setItem(key, JSON.stringify(value));
  },
};
`;

const LOGIN = `import { storage } from './lib/storage';

export async function login(form) {
  const response = await fetch('/api/login', { method: 'POST', body: form });
  const { accessToken } = await response.json();
  storage.set('session', accessToken);
}
`;

it('shows where the token came from, what it goes through and where it lands', () => {
  const project = projectOf({ 'lib/storage.ts': STORAGE, 'login.ts': LOGIN });
  const steps = traceOf(LOGIN, join(project, 'login.ts'), { line: 6, column: 3 });
  expect(steps.map(({ file, line, does }) => [file.slice(project.length + 1), line, does])).toEqual([
    ['login.ts', 4, 'comes from here'],
    ['login.ts', 5, 'is kept here'],
    ['login.ts', 6, 'is handed on'],
    ['lib/storage.ts', 3, 'lands in localStorage'],
  ]);
});

it('tells of a parameter once, and ends where two variables are given to each other', () => {
  const does = (source: string, line: number) => {
    const project = projectOf({ 'login.ts': source });
    return traceOf(source, join(project, 'login.ts'), { line, column: 3 }).map((step) => [
      step.line,
      step.does,
    ]);
  };
  const store = "  localStorage.setItem('token', accessToken);\n}\n";
  expect(does(`export function keep(accessToken) {\n${store}`, 2)).toEqual([
    [1, 'comes from here'],
    [2, 'lands in localStorage'],
  ]);
  const circle = 'let accessToken = other;\nlet other = accessToken;\n';
  expect(does(`${circle}export function keep() {\n${store}`, 4).map(([line]) => line)).toEqual([2, 1, 4]);
});

it('says nothing where the code frame shows it all', () => {
  const source = "localStorage.setItem('token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2ln');\n";
  const filePath = join(projectOf({ 'login.ts': source }), 'login.ts');
  const trace = traceOf(source, filePath, { line: 1, column: 1 });
  expect(trace).not.toEqual([]);
  const lines = (line: number) =>
    traceLines(filePath, { line, trace }, (path) => path, colorsFor(process.stdout, false));
  expect(lines(1)).toEqual([]);
  expect(lines(9)).toEqual(['', `  ${filePath}:1:1  lands in localStorage`, '']);
});
