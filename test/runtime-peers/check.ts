import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inProgram, messageOf, objectionsIn, type Diagnostic } from '../support/type-check.js';

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
  let objections: ReadonlyMap<string, string[]> | undefined;
  return (name) => {
    objections ??= allOf(peers, texts);
    const said = objections.get(pathOf(name));
    if (!said) throw new Error(`${name} is not among the files.`);
    return said;
  };
}

const pathOf = (name: string): string => `${BACKENDS}${name}.ts`;

/** What is objected to in each file, by its path. */
function allOf(peers: Peers, texts: ReadonlyMap<string, string>): Map<string, string[]> {
  const question = {
    folder: BACKENDS,
    extends: `${ROOT}packages/runtime/tsconfig.json`,
    compilerOptions: {
      composite: false,
      incremental: false,
      noEmit: true,
      module: 'esnext',
      moduleResolution: 'bundler',
      // Electron brings the declarations of the Node that it is.
      types: 'electron' in peers ? ['node'] : [],
      typeRoots: [`${INSTALLED}electron/node_modules/@types`],
      paths: Object.fromEntries(
        Object.entries(peers).map(([name, folder]) => [name, [`${INSTALLED}${folder}`]]),
      ),
    },
    files: [...texts.keys()],
    texts,
  };
  return inProgram(question, (program, lineOf) => {
    const said = (each: Diagnostic) =>
      `${each.fileName?.slice(BACKENDS.length) ?? ''}:${lineOf(each)} ${messageOf(each)}`;
    const names = program.getSourceFileNames();
    const others = names.filter((name) => name.startsWith(BACKENDS) && !texts.has(name));
    const ofAll = [
      ...missing(names, peers),
      ...[...program.getProgramDiagnostics(), ...program.getGlobalDiagnostics()].map(said),
      ...others.flatMap((path) => objectionsIn(program, path).map(said)),
    ];
    return new Map(
      [...texts.keys()].map((path) => [path, [...ofAll, ...objectionsIn(program, path).map(said)]]),
    );
  });
}

/** A peer whose own declarations were not read was not compared with anything. */
function missing(names: readonly string[], peers: Peers): string[] {
  const files = names.map((name) => (existsSync(name) ? realpathSync(name) : name));
  return Object.entries(peers)
    .map(([name, folder]) => ({ name, folder: realpathSync(`${INSTALLED}${folder}`) }))
    .filter(({ folder }) => !files.some((path) => path.startsWith(`${folder}/`)))
    .map(({ name }) => `The declarations of ${name} were not found.`);
}
