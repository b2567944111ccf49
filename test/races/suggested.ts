import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Linter } from 'eslint';
import ts from 'typescript';
import { compilerHost, lineOf, messageOf, optionsIn } from '../support/programs.js';

/** A text with a suggestion made. */
export function withSuggestion(text: string, { fix }: Linter.LintSuggestion): string {
  return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** What TypeScript says of texts that stand in the place of files, with the options of the tests. */
export function typeErrorsIn(texts: ReadonlyMap<string, string>): string[] {
  const options = optionsIn(`${FOLDER}../tsconfig.json`);
  const host = compilerHost(options, texts);
  const program = ts.createProgram([`${FOLDER}page.d.ts`, ...texts.keys()], options, host);
  return [...texts.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      (each) => `${relative(FOLDER, path)}:${lineOf(each)} ${messageOf(each)}`,
    );
  });
}
