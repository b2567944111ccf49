import { readdirSync, readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { strict } from 'eslint-plugin-jwt-hygiene/standalone';
import { projectOf } from '../support/project.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What one rule says of a text that stands in the place of a shape, in an application of its own. */
export function messagesOn(file: string, text: string, rule: string): Linter.LintMessage[] {
  const application = readdirSync(new URL('app', import.meta.url)).map(
    (name) => [`src/app/${name}`, read(`app/${name}`)] as const,
  );
  const root = projectOf({
    'package.json': '{ "name": "shop", "dependencies": { "react": "^19.0.0" } }',
    ...Object.fromEntries(application),
    [`src/${file}`]: text,
  });
  const messages = new Linter({ cwd: root }).verify(text, strict, { filename: `${root}/src/${file}` });
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(`${file}:${broken.line}: ${broken.message}`);
  return messages.filter(({ ruleId }) => ruleId === `jwt-hygiene/${rule}`);
}

/** A text with a suggestion made. */
export function withSuggestion(text: string, { fix }: Linter.LintSuggestion): string {
  return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}
