import { join, relative } from 'node:path';
import { resolveImport } from '../../packages/eslint-plugin/src/project/resolve.js';
import { projectOf } from './project.js';

/** Contents of files by their names; what is no text becomes JSON. */
export type Contents = Readonly<Record<string, string | object>>;

/** What is found, files that say something, empty files, `a.ts imports ./b`, and the file it leads to. */
export type Situation = readonly [
  what: string,
  configured: Contents,
  sources: string,
  question: string,
  expected: string | undefined,
];

/** Where `a.ts imports ./b` leads, relative to a new project that has the files. */
export function resolvedIn(configured: Contents, sources: string, question: string): string | undefined {
  const root = write(configured, sources);
  const [importer = '', specifier = ''] = question.split(' imports ');
  const found = resolveImport(specifier, join(root, importer));
  return found === undefined ? undefined : relative(root, found).replaceAll('\\', '/');
}

function write(configured: Contents, sources: string): string {
  const empty = sources.split(' ').filter(Boolean);
  return projectOf({
    // Nothing above the project is looked at.
    '.git/HEAD': '',
    ...Object.fromEntries(empty.map((name) => [name, ''])),
    ...Object.fromEntries(
      Object.entries(configured).map(([name, contents]) => [
        name,
        typeof contents === 'string' ? contents : JSON.stringify(contents),
      ]),
    ),
  });
}
