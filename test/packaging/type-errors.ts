import { relative } from 'node:path';
import ts from 'typescript';

/** Declarations of others, which TypeScript takes as long to check as all the rest together. */
const OF_OTHERS =
  /\/node_modules\/(?!(?:@jwt-hygiene\/[^/]+|eslint-plugin-jwt-hygiene|jwt-hygiene)\/(?!node_modules\/))/;

/** What TypeScript says in a folder with a `tsconfig.json`, of its code and of our declarations, and which those are. */
export function typeErrors(folder: string): { errors: string[]; checked: string[] } {
  const config = ts.getParsedCommandLineOfConfigFile(`${folder}/tsconfig.json`, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (!config) throw new Error(`There is no tsconfig.json in ${folder}.`);
  const program = ts.createProgram(config.fileNames, config.options);
  const files = program
    .getSourceFiles()
    .filter((file) => !program.isSourceFileDefaultLibrary(file) && !OF_OTHERS.test(file.fileName));
  const said = [
    ...config.errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
  return {
    errors: said.map((each) => ts.formatDiagnostic(each, HOST)),
    checked: files.map(({ fileName }) => relative(folder, fileName)),
  };
}

const HOST: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => '',
  getNewLine: () => '\n',
};
