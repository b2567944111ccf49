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
 * Type-checks files against the real packages, in place of our own declarations of them. Reading those packages is most
 * of the work, so that it is one program for all files with the same peers: each is a module, and adds to no other.
 *
 * @param sources The text of each file, by its name beside the backends.
 * @returns What the compiler objects to in one of the files and in what it is made of, one line each.
 */
export function objectionsWith(
  peers: Peers,
  sources: Readonly<Record<string, string>>,
): (name: string) => string[] {
  const texts = new Map(Object.entries(sources).map(([name, source]) => [pathOf(name), source]));
  let program: ts.Program | undefined;
  return (name) => {
    program ??= programOf(peers, texts);
    const file = program.getSourceFile(pathOf(name));
    if (!file) throw new Error(`${name} is not among the files.`);
    const others = program
      .getSourceFiles()
      .filter(({ fileName }) => fileName.startsWith(BACKENDS) && !texts.has(fileName));
    const said = [
      ...program.getOptionsDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...[file, ...others].flatMap((each) => [
        ...program!.getSyntacticDiagnostics(each),
        ...program!.getSemanticDiagnostics(each),
      ]),
    ];
    return [...missing(program, peers), ...said.map(text)];
  };
}

const pathOf = (name: string): string => `${BACKENDS}${name}.ts`;

function programOf(peers: Peers, texts: ReadonlyMap<string, string>): ts.Program {
  const options = optionsIn(`${ROOT}packages/runtime/tsconfig.json`);
  return ts.createProgram({
    rootNames: [...texts.keys()],
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
    host: compilerHost(options, texts),
  });
}

/** A peer whose own declarations were not read was not compared with anything. */
function missing(program: ts.Program, peers: Peers): string[] {
  const files = program.getSourceFiles().map(({ fileName }) => ts.sys.realpath?.(fileName) ?? fileName);
  return Object.entries(peers)
    .map(([name, folder]) => ({ name, folder: realpathSync(`${INSTALLED}${folder}`) }))
    .filter(({ folder }) => !files.some((path) => path.startsWith(`${folder}/`)))
    .map(({ name }) => `The declarations of ${name} were not found.`);
}

function text(each: ts.Diagnostic): string {
  return `${each.file?.fileName.slice(BACKENDS.length) ?? ''}:${lineOf(each)} ${messageOf(each)}`;
}
