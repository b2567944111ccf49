import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import { strict } from 'eslint-plugin-jwt-hygiene/standalone';
import ts from 'typescript';
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

/** What TypeScript says of texts that stand in the place of files, with the options of the tests. */
export function typeErrorsIn(texts: ReadonlyMap<string, string>): string[] {
  const config = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const options = parsed!.options;
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram(
    [fileURLToPath(new URL('page.d.ts', import.meta.url)), ...texts.keys()],
    options,
    {
      ...host,
      readFile: (path) => texts.get(path) ?? host.readFile(path),
      getSourceFile: (path, version, ...more) => {
        const text = texts.get(path);
        return text === undefined
          ? host.getSourceFile(path, version, ...more)
          : ts.createSourceFile(path, text, version);
      },
    },
  );
  return [...texts.keys()].flatMap((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(({ messageText }) => `${basename(path)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}
