import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { escaped } from '../../../catalog/pattern-text.js';
import { exactText } from '../../../analysis/code/constant.js';
import { calleeName, isInside, type Node } from '../../../analysis/code/expression.js';
import { factsOf } from '../../../analysis/code/module.js';
import { optionsNamed } from '../../../analysis/code/options.js';
import type { Run } from '../../../analysis/code/run.js';
import { usesIn } from '../../../analysis/storage/uses.js';
import { textMatches } from '../../../project/text-match.js';
import type { App } from '../app.js';
import { filesOf, modulesAmong, modulesUsing } from '../candidates.js';
import { placeOf } from '../changes.js';
import type { Move } from '../moves.js';
import type { RunOf } from '../runs.js';

/**
 * Why no part can leave the states that an app keeps: in a browser they have to stay whole, and an app that asks for
 * them by their keys, or by what these begin with, would find them without their tokens. A clause.
 *
 * @param isOneFile whether no file can be written for a browser
 */
export function objectionToSplit(move: Move, app: App, isOneFile: boolean, runOf: RunOf): string | undefined {
  const { splits } = move;
  const { backend, webBuild } = app;
  if (splits.length === 0) return undefined;
  if (backend.onTheWeb !== 'file' || (isOneFile && webBuild !== undefined))
    return 'in a browser the state has to stay whole, and no file can be written for that here';
  if (splits.some(({ isAtOnce }) => isAtOnce) && !isWaitedFor(app))
    return 'nothing in the app waits until the library has read the state (`PersistGate`), and the keychain does not answer at once';
  return (
    sameKey(move, app, runOf) ??
    askedByLibrary(app) ??
    emptied(move, app, runOf) ??
    askedByName(move, app, runOf)
  );
}

/** Does an app show nothing before the state is read, or ask whether it is? */
function isWaitedFor({ directory }: App): boolean {
  return (filesOf(directory) ?? []).some((file) => textMatches(file, WAITING));
}

const WAITING = /\b(?:PersistGate|bootstrapped|rehydrated)\b/;

/** Where an app empties the store that tells this installation from an earlier one, and the state may stay. */
function emptied({ from, splits }: Move, { directory }: App, runOf: RunOf): string | undefined {
  const goesWithIt = splits.every(({ liesElsewhere }) => !liesElsewhere);
  for (const module of modulesUsing(from.store, directory) ?? []) {
    const use = usesIn(module, runOf(module)).find(
      (each) =>
        each.store.shape === from.store.shape &&
        each.kind === 'call' &&
        ((each.method.does === 'remove-all' && !goesWithIt) ||
          // Some of what is there, which the state may not be among.
          (each.method.does === 'remove' && each.keys === undefined)),
    );
    if (use)
      return `the app empties ${from.store.name} (${placeOf(use.node)}), and after that could not tell this installation from an earlier one`;
  }
  return undefined;
}

/** Another state by the same key, as in another storage: what leaves the two would be in one place. */
function sameKey({ splits }: Move, { directory }: App, runOf: RunOf): string | undefined {
  for (const module of modulesAmong(filesOf(directory) ?? [], [KEEPING])) {
    const run = runOf(module);
    for (const call of factsOf(module).nodes) {
      if (call.type !== T.CallExpression || !KEEPING.test(calleeName(call) ?? '')) continue;
      const [options] = call.arguments;
      const keys = options ? optionsNamed(options, 'key', run).map((each) => exactText(each, run)) : [];
      const other = splits.find(
        ({ key, node, kept: { prefix = '' } }) =>
          keys.some((each) => each !== undefined && prefix + each === key) && !isKeptBy(call, node, run),
      );
      if (other)
        return `two states are kept by the key \`${other.key}\` (${placeOf(call)}): give each its own`;
    }
  }
  return undefined;
}

const KEEPING = /\bpersist(?:Combine)?Reducers?\b/;

/** Is this the call that has the storage among its options? */
function isKeptBy(call: TSESTree.CallExpression, storage: Node, run: Run): boolean {
  const [options] = call.arguments;
  return options !== undefined && optionsNamed(options, 'storage', run).includes(storage);
}

/** Functions of redux-persist that read or remove a state by themselves. */
function askedByLibrary({ directory }: App): string | undefined {
  const file = (filesOf(directory) ?? []).find((each) =>
    [/\b(?:get|purge)StoredState\b/, /redux-persist/].every((text) => textMatches(each, text)),
  );
  return file === undefined
    ? undefined
    : `the app asks for the state that the library keeps by functions of the library (\`getStoredState\`, \`purgeStoredState\` in ${file})`;
}

function askedByName({ splits }: Move, { directory }: App, runOf: RunOf): string | undefined {
  const keys = splits.map(({ key }) => key);
  const prefixes = splits.flatMap(({ kept: { prefix } }) => prefix ?? []);
  const begins = prefixes.map(escaped).join('|');
  // `['persist', 'root'].join(':')`
  const words = prefixes.map((each) => escaped(each.replace(/\W+$/, ''))).join('|');
  const names = new RegExp(`${keys.map(escaped).join('|')}|(?:${begins})$|^(?:${words})$`);
  const text = new RegExp(`${[...keys, ...prefixes].map(escaped).join('|')}|['"\`](?:${words})['"\`]`);
  for (const module of modulesAmong(filesOf(directory) ?? [], [text])) {
    const uses = usesIn(module, runOf(module));
    for (const node of factsOf(module).nodes) {
      if (!names.test(textOf(node) ?? '')) continue;
      const use = uses.find((each) => isInside(node, each.node));
      // Without the rest there is no state.
      if (use?.kind === 'call' && use.method.does === 'remove') continue;
      return `the app asks for the state that the library keeps by its name (${placeOf(node)})`;
    }
  }
  return undefined;
}

function textOf(node: Node): string | undefined {
  if (node.type === T.Literal && typeof node.value === 'string') return node.value;
  return node.type === T.TemplateElement ? node.value.raw : undefined;
}
