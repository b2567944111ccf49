import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { compilerHost, configIn } from './programs.js';

/** Takes TypeScript as long as all the rest together, and no type of ours hangs on it. */
const SLOW = /\/@typescript-eslint\/utils\/dist\/ast-utils\/helpers\.d\.ts$/;
/**
 * The declarations of Node, which take half of the rest. They import no others, so that only what adds to globals, or
 * to modules of that name, could make one of them wrong.
 */
const NODE = /\/node_modules\/(?:@types\/node|undici-types)\//;
const addsToNode = (file: ts.SourceFile): boolean =>
  !ts.isExternalModule(file) ||
  /^\s*declare global\b/m.test(file.text) ||
  [...file.text.matchAll(/^\s*declare module ['"]([^'"]+)/gm)].some(
    ([, name = '']) => isBuiltin(name) || name === 'undici-types',
  );

/** What TypeScript says in a folder with a `tsconfig.json`, of its code and of all that is declared for it. */
export function typeErrors(folder: string): string[] {
  const config = configIn(`${folder}/tsconfig.json`);
  const program = ts.createProgram(config.fileNames, config.options, compilerHost(config.options));
  const declared = program
    .getSourceFiles()
    .filter((file) => !program.isSourceFileDefaultLibrary(file) && !SLOW.test(file.fileName));
  const others = declared.filter(({ fileName }) => !NODE.test(fileName));
  const files = others.some(addsToNode) ? declared : others;
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
