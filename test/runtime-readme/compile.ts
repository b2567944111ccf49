import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../layers/source-files.js';
import { compilerHost, messageOf } from '../support/programs.js';

const HERE = join(ROOT, 'test/runtime-readme');

/** Of packages, where they lie. */
const PACKAGES = {
  '@react-native-async-storage/async-storage': [
    join(ROOT, 'test/catalog-types/node_modules/@react-native-async-storage/async-storage-2'),
  ],
};

/**
 * What a strict compiler of an app says of files in one folder, with the real types of what they import.
 *
 * @param packages Of those that are not installed for the workspace, by the name that the files call them.
 */
export function objectionsTo(
  files: ReadonlyMap<string, string>,
  packages: Record<string, string[]> = PACKAGES,
): string[] {
  const paths = new Map([...files].map(([name, text]) => [join(HERE, name), text]));
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: packages,
  };
  const program = ts.createProgram([...paths.keys()], options, compilerHost(options, paths));
  return ts.getPreEmitDiagnostics(program).map((each) => `${each.file?.fileName ?? ''}: ${messageOf(each)}`);
}
