import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { compilerHost, lineOf, messageOf, optionsIn } from '../support/programs.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BACKENDS = `${ROOT}packages/runtime/src/backends/`;
/** Where the catalogue's libraries are installed: an older major as `NAME-MAJOR`. */
const INSTALLED = `${ROOT}test/catalog-types/node_modules/`;

export interface Peers {
  /** What our source imports, and the folder of the package that it shall mean. */
  readonly [name: string]: string;
}

/**
 * Type-checks one backend against the real packages, in place of our own declarations of them.
 *
 * @param backend The name of its file.
 * @returns What the compiler objects to in our source, one line each.
 */
export function objectionsTo(backend: string, peers: Peers, source?: string): string[] {
  const file = `${BACKENDS}${backend}.ts`;
  const options = optionsIn(`${ROOT}packages/runtime/tsconfig.json`);
  const program = ts.createProgram({
    rootNames: [file],
    options: {
      ...options,
      composite: false,
      noEmit: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      // Electron brings the declarations of the Node that it is.
      types: 'electron' in peers ? ['node'] : [],
      typeRoots: [`${INSTALLED}electron/node_modules/@types`],
      paths: Object.fromEntries(
        Object.entries(peers).map(([name, folder]) => [name, [`${INSTALLED}${folder}`]]),
      ),
    },
    host: compilerHost(options, new Map(source === undefined ? [] : [[file, source]])),
  });
  return [...missing(program, peers), ...program.getSemanticDiagnostics().filter(ofOurs).map(text)];
}

/** A peer whose own declarations were not read was not compared with anything. */
function missing(program: ts.Program, peers: Peers): string[] {
  const files = program.getSourceFiles().map(({ fileName }) => ts.sys.realpath?.(fileName) ?? fileName);
  return Object.entries(peers)
    .map(([name, folder]) => ({ name, folder: realpathSync(`${INSTALLED}${folder}`) }))
    .filter(({ folder }) => !files.some((path) => path.startsWith(`${folder}/`)))
    .map(({ name }) => `The declarations of ${name} were not found.`);
}

function ofOurs({ file }: ts.Diagnostic): boolean {
  return file === undefined || file.fileName.startsWith(BACKENDS);
}

function text(each: ts.Diagnostic): string {
  return `${each.file?.fileName.slice(BACKENDS.length) ?? ''}:${lineOf(each)} ${messageOf(each)}`;
}
