import type { PackageFacts } from '../../project/package-json.js';
import type { Module } from '../code/module.js';
import { runtimeByDirective } from './runtime-by-directive.js';
import { cluesByGlobals } from './runtime-by-globals.js';
import { cluesByImports } from './runtime-by-imports.js';
import { runtimeByPackage, runtimeOfNode } from './runtime-by-package.js';
import { cluesByPath, isDevelopersScript, isToolConfiguration } from './runtime-by-path.js';
import { cluesByShape } from './runtime-by-shape.js';
import {
  packageAround,
  pathWithin,
  type Clue,
  type Runtime,
  type RuntimeView,
  type Where,
} from './runtime.js';
import { isTestFile } from './test-file.js';

/** What a file itself tells beyond doubt: its name, its directive, what it imports and uses. */
export function whereFileSays(module: Module, view: RuntimeView): Runtime | undefined {
  const facts = packageAround(module.filename, view);
  const path = pathWithin(module.filename, facts);
  if (isTestFile(path)) return { where: 'test', because: 'named as a test' };
  if (isToolConfiguration(path)) return { where: 'tooling', because: 'configuration of a tool' };
  const directive = runtimeByDirective(module);
  if (directive) return directive;
  const clues = cluesOf(module, facts);
  return combined(clues, 'proof', facts) ?? combined(clues, 'strong', facts);
}

/** What is left when neither the file nor its importers tell: hints in the file, and the package. */
export function whereSurroundingsSay(module: Module, view: RuntimeView): Runtime {
  const facts = packageAround(module.filename, view);
  const hints = cluesOf(module, facts).filter(({ weight }) => weight === 'weak');
  for (const { runs, because } of hints)
    if (runs === 'tooling' || runs === 'test') return { where: runs, because };
  const byPackage = runtimeByPackage(facts);
  if (byPackage.where === 'unknown') return combined(hints, 'weak', facts) ?? byPackage;
  const place = cluesByPath(module, facts).find(({ runs }) => runs === byPackage.where);
  return place ? { ...byPackage, because: `${place.because}, ${byPackage.because}` } : byPackage;
}

const cluesByProgram = new WeakMap<
  object,
  { readonly facts: PackageFacts | undefined; readonly clues: readonly Clue[] }
>();

function cluesOf(module: Module, facts: PackageFacts | undefined): readonly Clue[] {
  const known = cluesByProgram.get(module.ast);
  if (known && known.facts === facts) return known.clues;
  const isScript =
    runtimeOfNode(facts).where === 'tooling' || isDevelopersScript(pathWithin(module.filename, facts));
  const clues = [
    ...cluesByPath(module, facts),
    ...cluesByImports(module),
    ...cluesByShape(module, facts),
    ...cluesByGlobals(module, facts),
  ].map((clue) => asTool(clue, isScript));
  cluesByProgram.set(module.ast, { facts, clues });
  return clues;
}

/** What all clues of one weight say together; undefined where there is none. */
function combined(
  clues: readonly Clue[],
  weight: Clue['weight'],
  facts: PackageFacts | undefined,
): Runtime | undefined {
  const sides = new Map<Where, string>();
  for (const clue of clues) {
    if (clue.weight !== weight) continue;
    const { where, because } = placed(clue, facts);
    if (!sides.has(where)) sides.set(where, because);
  }
  for (const where of ['test', 'shared'] as const)
    if (sides.has(where)) return { where, because: sides.get(where)! };
  const [client, server, tooling] = [sides.get('client'), sides.get('server'), sides.get('tooling')];
  if (client !== undefined && server !== undefined)
    return { where: 'shared', because: `${client}, and ${server}` };
  // A tool that imports a server's package, or an app that imports a tool's: what runs for users counts.
  if (client !== undefined) return { where: 'client', because: client };
  if (server !== undefined) return { where: 'server', because: server };
  return tooling === undefined ? undefined : { where: 'tooling', because: tooling };
}

/** `node` says which machine only together with the package. */
function placed({ runs, because }: Clue, facts: PackageFacts | undefined): Runtime {
  if (runs !== 'node') return { where: runs, because };
  const onNode = runtimeOfNode(facts);
  return { where: onNode.where, because: onNode.because === '' ? because : `${because}, ${onNode.because}` };
}

/**
 * An app for browsers or phones has no server, nor has a folder of scripts: what needs Node.js there is a tool,
 * unless the app imports it and its bundler replaces the module.
 */
function asTool(clue: Clue, isScript: boolean): Clue {
  if (!isScript || clue.runs !== 'node' || clue.weight === 'weak') return clue;
  return { ...clue, runs: 'tooling', weight: clue.weight === 'proof' ? 'strong' : 'weak' };
}
