import { readdirSync, readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { strict } from 'eslint-plugin-jwt-hygiene/standalone';
import { expect } from 'vitest';
import { projectOf } from '../support/project.js';

const here = (path: string) => new URL(path, import.meta.url);
export const read = (path: string): string => readFileSync(here(path), 'utf8');

/**
 * What rules say of a shape, which lies in an application as it does in its own. Only these are run: of the others
 * nothing is asked here.
 *
 * @param code instead of what is in the shape's file
 */
export function linted(
  folder: 'shapes' | 'sessions' | 'logouts',
  file: string,
  rules: readonly string[],
  code = read(`${folder}/${file}`),
): Linter.LintMessage[] {
  const application = readdirSync(here('app')).map(
    (name) => [`src/app/${name}`, read(`app/${name}`)] as const,
  );
  const root = projectOf({
    'package.json': '{ "name": "shop", "dependencies": { "react": "^19.0.0" } }',
    ...Object.fromEntries(application),
    [`src/${folder}/${file}`]: code,
  });
  const ids = rules.map((rule) => `jwt-hygiene/${rule}`);
  const config = strict.map((each) => ({
    ...each,
    rules: Object.fromEntries(Object.entries(each.rules ?? {}).filter(([id]) => ids.includes(id))),
  }));
  const messages = new Linter({ cwd: root }).verify(code, config, {
    filename: `${root}/src/${folder}/${file}`,
  });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.filter(({ ruleId }) => ids.includes(ruleId ?? ''));
}
