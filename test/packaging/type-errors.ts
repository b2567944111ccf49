import ts from 'typescript';
import { compilerHost, configIn } from '../support/programs.js';

/** Takes TypeScript as long as all the rest together, and no type of ours hangs on it. */
const SLOW = /\/@typescript-eslint\/utils\/dist\/ast-utils\/helpers\.d\.ts$/;

/** What TypeScript says in a folder with a `tsconfig.json`, of its code and of all that is declared for it. */
export function typeErrors(folder: string): string[] {
  const config = configIn(`${folder}/tsconfig.json`);
  const program = ts.createProgram(config.fileNames, config.options, compilerHost(config.options));
  const files = program
    .getSourceFiles()
    .filter((file) => !program.isSourceFileDefaultLibrary(file) && !SLOW.test(file.fileName));
  const said = [
    ...config.errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
  return said.map((each) => ts.formatDiagnostic(each, HOST));
}

const HOST: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => '',
  getNewLine: () => '\n',
};
