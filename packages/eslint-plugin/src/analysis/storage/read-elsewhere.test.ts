import { join } from 'node:path';
import { Linter } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { expect, it } from 'vitest';
import { projectOf } from '../../../../../test/support/project.js';

const SESSION = `export const keep = (user) => localStorage.setItem('user', JSON.stringify(user));
export const current = () => JSON.parse(localStorage.getItem('user'));
`;

function lintSession(files: Record<string, string>) {
  const project = projectOf({ 'package.json': '{ "name": "app" }', 'session.js': SESSION, ...files });
  const filename = join(project, 'session.js');
  return new Linter({ cwd: project }).verify(SESSION, standalone, { filename }).map(({ message }) => message);
}

it('knows a stored object by the token that another file reads from it', () => {
  const http =
    "import { current } from './session';\nconst user = current();\nsend(`Bearer ${user.token}`);\n";
  expect(lintSession({ 'http.js': http })).toEqual([
    expect.stringContaining('object read as `user.token` in http.js'),
  ]);
});

it.each([
  ['another member', "import { current } from './session';\nconst user = current();\nshow(user.name);\n"],
  [
    'a state of the same name',
    "import { current } from './session';\nsend(store.state.user.token, current());\n",
  ],
  ['a file that reads no store', 'export const send = (user) => fetch(url, user.token);\n'],
  [
    'a fact about a token',
    "import { current } from './session';\nconst user = current();\nif (user.hasToken) go();\n",
  ],
])('does not take %s for it', (_, text) => {
  expect(lintSession({ 'http.js': text })).toEqual([]);
});
