import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Linter } from 'eslint';
import ts from 'typescript';

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
