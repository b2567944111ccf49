import { resolve } from 'node:path';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { RUNTIME_PACKAGE } from '../../catalog/backends.js';
import type { RowLookup } from '../../catalog/lookup.js';
import { definitionsOf } from '../../analysis/code/definitions.js';
import { exactText } from '../../analysis/code/constant.js';
import {
  isFunction,
  propertyName,
  returnedExpressions,
  unwrap,
  type Node,
} from '../../analysis/code/expression.js';
import { identitiesOf } from '../../analysis/code/identity.js';
import { factsOf, sameModule, type Module } from '../../analysis/code/module.js';
import { Run } from '../../analysis/code/run.js';
import { moduleAt, surroundingsOf } from '../../analysis/code/surroundings.js';
import { storeAt } from '../../analysis/storage/store-of.js';
import { isTestFile } from '../../analysis/runtime/test-file.js';
import { projectIndexOf } from '../../project/project-index.js';
import { resolveImport } from '../../project/resolve.js';
import { insertAfter, type TextEdit } from '../edit.js';
import { addImports, editsOf } from '../imports.js';
import { literal, styleOf } from '../style.js';
import type { App } from './app.js';
import { keyedStore } from './keyed-stores.js';
import { isOnlySplit, type Move } from './moves.js';
import type { TokenPlace, Written } from './places.js';
import { relativeSpecifier } from './specifier.js';

/** The module that a project's settings name. */
export interface NamedModule {
  /** A path from the root, or what files import it by. */
  readonly module: string;
  /** What it exports. */
  readonly name: string;
  /** Absolute. */
  readonly root: string;
}

type Reason = { readonly reason: string };

/** A text that does not match makes no token store. */
export const MAKES_TOKEN_STORE = /\b(?:createTokenStore|encryptedMmkv)\s*\(/;

/** The token store that the app has already; undefined where it has none. */
export function existingModule(
  move: Move,
  app: App,
  catalog: RowLookup,
  named: NamedModule | undefined,
): TokenPlace | Reason | undefined {
  const found = named ? namedModule(named, app) : foundModule(move, app, catalog);
  if (!found || 'reason' in found) return found;
  const { module, name, specifier } = found;
  return {
    wanted: (handle, importer) => ({
      name: handle === 'tokenStore' ? name : 'storage',
      from: specifier ?? relativeSpecifier(importer.filename, module.filename),
    }),
    written: (needsSplit) =>
      move.splits.length > 0 && !staysWholeOnTheWeb(module, app)
        ? {
            reason: `in a browser a state has to stay whole, and ${module.filename} has no \`.web\` file beside it`,
          }
        : extended(module, name, move, catalog, needsSplit),
  };
}

/** Does a browser, where there is one, get a plain storage of another file? */
function staysWholeOnTheWeb({ filename }: Module, { webBuild, directory }: App): boolean {
  const twin = filename.replace(/(\.\w+)$/, '.web$1');
  return (
    webBuild === undefined || projectIndexOf(`${directory}/package.json`).files()?.includes(twin) === true
  );
}

interface Existing {
  readonly module: Module;
  readonly name: string;
  /** Where all files import it by the same. */
  readonly specifier?: string;
}

function namedModule({ module, name, root }: NamedModule, app: App): Existing | Reason {
  const files = new Set(projectIndexOf(app.directory).files());
  const path = resolve(root, module);
  const direct = ['', '.ts', '.tsx', '.js', '.jsx', '/index.ts', '/index.js']
    .map((end) => path + end)
    .find((each) => files.has(each));
  const resolved = direct ?? resolveImport(module, `${app.sources}/index.ts`);
  const parsed = resolved === undefined ? undefined : moduleAt(resolved);
  if (!parsed) return { reason: `the token store ${module}, which the settings name, is not there` };
  return { module: parsed, name, ...(direct === undefined && { specifier: module }) };
}

function foundModule(move: Move, app: App, catalog: RowLookup): Existing | Reason | undefined {
  const isMmkv = move.from.store.shape === 'mmkv' && !isOnlySplit(move);
  const files = projectIndexOf(`${app.directory}/package.json`).filesMatching(MAKES_TOKEN_STORE) ?? [];
  const found = files.flatMap((file): Existing[] => {
    const module = isTestFile(file) ? undefined : moduleAt(file);
    return module ? exportedStores(module, isMmkv, catalog) : [];
  });
  if (found.length > 1) return { reason: 'the app has several token stores: name one in the settings' };
  return found[0];
}

/** `export const tokenStore = createTokenStore(…)` */
function exportedStores(module: Module, isMmkv: boolean, catalog: RowLookup): Existing[] {
  const run = new Run(undefined, catalog);
  return module.ast.body.flatMap((statement) => {
    if (statement.type !== T.ExportNamedDeclaration || statement.declaration?.type !== T.VariableDeclaration)
      return [];
    return statement.declaration.declarations.flatMap(({ id, init }) =>
      id.type === T.Identifier && init && makerIn(init, isMmkv ? 'encryptedMmkv' : 'createTokenStore', run)
        ? [{ module, name: id.name }]
        : [],
    );
  });
}

/** The call of the runtime by which a token store is made, also in one branch of a choice. */
function makerIn(expression: Node, maker: string, run: Run): TSESTree.CallExpression | undefined {
  const node = unwrap(expression);
  if (node.type === T.ConditionalExpression)
    return makerIn(node.consequent, maker, run) ?? makerIn(node.alternate, maker, run);
  return node.type === T.CallExpression && isOfRuntime(node.callee, maker, run) ? node : undefined;
}

function isOfRuntime(callee: Node, name: string, run: Run): boolean {
  const node = unwrap(callee);
  if (node.type !== T.Identifier) return false;
  return (
    definitionsOf(node).some(
      (each) => each.kind === 'import' && each.source.startsWith(RUNTIME_PACKAGE) && each.name === name,
    ) || identitiesOf(node, run).some(({ origin, path }) => origin.includes(RUNTIME_PACKAGE) && path === name)
  );
}

/** Makes an existing module take over these keys as well. */
function extended(
  module: Module,
  name: string,
  move: Move,
  catalog: RowLookup,
  needsSplit: boolean,
): Written | Reason {
  // Parts of a state are moved in by what splits it.
  if (isOnlySplit(move)) return { creates: new Map(), edits: new Map() };
  const run = new Run(surroundingsOf(module), catalog);
  const calls = factsOf(module).nodes.filter((node) => node.type === T.CallExpression);
  const overStore = (maker: RegExp) =>
    calls.find(
      ({ callee, arguments: [first] }) =>
        callee.type === T.Identifier && maker.test(callee.name) && first && isFrom(first, move, run),
    );
  const migration =
    overStore(/^migrateFrom$/) ??
    calls.find((call) => isOfRuntime(call.callee, 'encryptedMmkv', run) && takesOver(call, move, run));
  const keys = migration && keysOf(migration);
  if (move.patterns.size > 0 || !keys)
    return {
      reason:
        move.from.store.shape === 'mmkv' && !move.isSync
          ? `${module.filename} takes over what another MMKV holds`
          : `${module.filename} does not move these keys in: add \`migrateFrom\` to its \`prepare\``,
    };
  const edits: TextEdit[] = added(keys, move.keys, module, run);
  const split = overStore(/^split/);
  if (!needsSplit) return { creates: new Map(), edits: byFile(module, edits) };
  if (!split) {
    const list =
      keys.parent.type === T.VariableDeclarator && keys.parent.id.type === T.Identifier
        ? keys.parent.id.name
        : undefined;
    const [store] = migration.arguments;
    if (list === undefined || !store || move.from.store.shape !== 'async-storage')
      return {
        reason: `${module.filename} has no \`splitStorage\` for keys that are only known at run time`,
      };
    const { end, newline } = styleOf(module);
    const wanted = { name: 'splitStorage', from: `${RUNTIME_PACKAGE}/split` };
    const imported = addImports(module, [wanted]);
    const former = module.text.slice(...store.range);
    const definition = `export const storage = ${imported.get(wanted)!.local}(${former}, ${name}, ${list})${end}`;
    const last = module.ast.body.at(-1)!;
    edits.push(...editsOf(imported), insertAfter(last, `${newline}${newline}${definition}`));
    return { creates: new Map(), edits: byFile(module, edits) };
  }
  const own = keysOf(split);
  if (own && own !== keys) edits.push(...added(own, move.keys, module, run));
  return { creates: new Map(), edits: byFile(module, edits) };
}

function byFile({ filename }: Module, edits: readonly TextEdit[]): Map<string, readonly TextEdit[]> {
  return new Map(edits.length > 0 ? [[filename, edits]] : []);
}

function isFrom(expression: Node, { from }: Move, run: Run): boolean {
  const found = storeAt(expression, run);
  return found !== undefined && keyedStore(found.store, found.made, run)?.id === from.id;
}

/** `encryptedMmkv({ former: () => storage })`: what is in another instance would stay there. */
function takesOver({ arguments: [first] }: TSESTree.CallExpression, move: Move, run: Run): boolean {
  const options = first && unwrap(first);
  if (options?.type !== T.ObjectExpression) return false;
  const former = options.properties.find(
    (each) => each.type === T.Property && propertyName(each) === 'former',
  );
  if (former?.type !== T.Property || !isFunction(former.value)) return false;
  const [result, ...others] = returnedExpressions(former.value);
  return result !== undefined && others.length === 0 && isFrom(result, move, run);
}

/** The list of keys that a call is given, where it is written in this file. */
function keysOf(call: TSESTree.CallExpression): TSESTree.ArrayExpression | undefined {
  const options = call.arguments[0] && unwrap(call.arguments[0]);
  const listed =
    options?.type === T.ObjectExpression
      ? options.properties.find((each) => each.type === T.Property && propertyName(each) === 'keys')
      : undefined;
  const given = listed?.type === T.Property ? listed.value : call.arguments.at(-1);
  if (!given) return undefined;
  const node = unwrap(given);
  if (node.type === T.ArrayExpression) return node;
  if (node.type !== T.Identifier) return undefined;
  for (const definition of definitionsOf(node)) {
    const value = definition.kind === 'value' ? unwrap(definition.node) : undefined;
    if (value?.type === T.ArrayExpression && sameModule(value, call)) return value;
  }
  return undefined;
}

function added(
  list: TSESTree.ArrayExpression,
  keys: ReadonlySet<string>,
  module: Module,
  run: Run,
): TextEdit[] {
  const known = new Set(list.elements.map((each) => each && exactText(each, run)));
  const missing = [...keys].filter((each) => !known.has(each));
  if (missing.length === 0) return [];
  const style = styleOf(module);
  const text = missing.map((each) => literal(each, style)).join(', ');
  const last = list.elements.at(-1);
  return last ? [insertAfter(last, `, ${text}`)] : [{ range: [list.range[0] + 1, list.range[0] + 1], text }];
}
