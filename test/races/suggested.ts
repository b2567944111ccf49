import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Linter } from 'eslint';
import { inProgram, messageOf, objectionsIn } from '../support/type-check.js';

/** A text with a suggestion made. */
export function withSuggestion(text: string, { fix }: Linter.LintSuggestion): string {
  return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** What TypeScript says of texts that stand in the place of files, with the options of the tests. */
export function typeErrorsIn(texts: ReadonlyMap<string, string>): string[] {
  const question = {
    folder: FOLDER,
    extends: '../tsconfig.json',
    compilerOptions: {},
    files: [`${FOLDER}page.d.ts`, ...texts.keys()],
    texts,
  };
  return inProgram(question, (program, lineOf) =>
    [...texts.keys()].flatMap((path) =>
      objectionsIn(program, path).map(
        (each) => `${relative(FOLDER, path)}:${lineOf(each)} ${messageOf(each)}`,
      ),
    ),
  );
}
