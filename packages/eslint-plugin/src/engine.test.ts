import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { setUnsaved, whereFileRuns } from 'eslint-plugin-jwt-hygiene/engine';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { expect, it } from 'vitest';
import { projectOf } from '../../../test/support/project.js';

it('says where a file runs, and why', () => {
  const project = projectOf({ 'package.json': '{ "name": "app", "dependencies": { "next": "*" } }' });
  const text = "import { cookies } from 'next/headers';\nexport const jar = await cookies();\n";
  expect(whereFileRuns(text, join(project, 'app/session.ts'))).toEqual({
    where: 'server',
    because: expect.stringContaining('next/headers') as string,
  });
  expect(whereFileRuns('export const = ;', join(project, 'broken.ts')).where).toBe('unknown');
});

it('follows an import to the text that an editor has not saved yet', () => {
  const project = projectOf({
    'store.js': 'export const put = (key, value) => vault.set(key, value);\n',
    'login.js': "import { put } from './store';\nput('token', answer.token);\n",
  });
  const filename = join(project, 'login.js');
  const lint = () =>
    new Linter({ cwd: project }).verify(readFileSync(filename, 'utf8'), standalone, { filename }).length;
  expect(lint()).toBe(0);
  setUnsaved(join(project, 'store.js'), 'export const put = (k, v) => localStorage.setItem(k, v);\n');
  expect(lint()).toBe(1);
  setUnsaved(join(project, 'store.js'), undefined);
  expect(lint()).toBe(0);
});
