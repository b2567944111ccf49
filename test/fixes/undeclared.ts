import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { codeOf } from './fixtures.js';
import { packageOf } from './packages.js';

/** Packages that an app imports and its `package.json` does not name. */
export function undeclared(directory: string): string[] {
  const manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest;
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const imported = codeOf(directory).flatMap((file) =>
    ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => fileName),
  );
  const packages = imported.filter((name) => /^[@a-z]/i.test(name) && !name.startsWith('@/')).map(packageOf);
  return [...new Set(packages)].filter((name) => !declared.includes(name));
}

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
