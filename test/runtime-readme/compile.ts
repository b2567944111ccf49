import { join } from 'node:path';
import { ROOT } from '../layers/source-files.js';
import { allObjections, inProgram, messageOf } from '../support/type-check.js';

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
  const texts = new Map([...files].map(([name, text]) => [join(HERE, name), text]));
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    paths: packages,
  };
  return inProgram({ folder: HERE, compilerOptions, files: [...texts.keys()], texts }, (program) =>
    allObjections(program).map((each) => `${each.fileName ?? ''}: ${messageOf(each)}`),
  );
}
