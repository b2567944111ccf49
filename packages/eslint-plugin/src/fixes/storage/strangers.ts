import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { STORES, type Store } from '../../catalog/stores.js';
import type { Origin } from '../../catalog/types.js';
import { GETTING_VERBS, STORED_WORDS } from '../../catalog/store-words.js';
import { exactText } from '../../analysis/code/constant.js';
import { calleeName, memberName, propertyName, unwrap, type Node } from '../../analysis/code/expression.js';
import { functionsCalled } from '../../analysis/code/functions.js';
import { identitiesOf } from '../../analysis/code/identity.js';
import type { Identity } from '../../analysis/code/identity-path.js';
import { factsOf, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { wordsOf } from '../../analysis/evidence/words.js';
import type { Move } from './moves.js';

/** A text that does not match calls nothing that is named like a store. */
export const ASKS_A_STORE =
  /stor(?:e|ed|age)|item|data|cache|pref|settings|kv|mmkv|disk|db\b|database|persist|device|async|secure|keychain|vault/i;

/**
 * Something in a file that may reach one of the keys by a way that is not in view: were it left behind, whoever is
 * signed in would be signed out. A clause that says where; undefined where there is nothing of that kind.
 */
export function strangerTo({ keys, from }: Move, module: Module, run: Run): string | undefined {
  if (keys.size === 0) return undefined;
  for (const node of factsOf(module).nodes) {
    if (node.type !== T.CallExpression || !mayReach(node, from.store, run)) continue;
    const key = node.arguments.flatMap((each) => textsOf(each, run)).find((each) => keys.has(each));
    if (key === undefined) continue;
    const place = `${module.filename}:${node.loc.start.line}`;
    return `\`${calleeName(node)}\` is asked for \`${key}\` in ${place}, and where it keeps that is not known`;
  }
  return undefined;
}

/** Is this a call of a store, as its name says, and of none that is known, or of a library over this very store? */
function mayReach(call: TSESTree.CallExpression, store: Store, run: Run): boolean {
  const name = calleeName(call);
  if (name === undefined) return false;
  const words = wordsOf(name);
  if (!GETTING_VERBS.has(words[0] ?? '')) return false;
  const callee = unwrap(call.callee);
  const receiver = callee.type === T.MemberExpression ? receiverWords(callee.object) : [];
  if (![...words.slice(1), ...receiver].some((word) => STORED_WORDS.has(word))) return false;
  if (functionsCalled(callee, run).length > 0) return false;
  return identitiesOf(callee, run).every((each) => !isKnown(each, store, run));
}

/** What is found as a use of the store, and what belongs to another one. */
function isKnown({ origin, path }: Identity, store: Store, run: Run): boolean {
  if (HOOKS.test(`${origin}|${path}`)) return true;
  // Of a store's package, what is no hook is a use of it.
  if (STORES.some((each) => each.origin === origin && path.startsWith(each.path)))
    return !/^use[A-Z]/.test(path);
  const rows = run.catalog.rows.filter((row) => row.role === 'sink' && isFrom(row.origin, origin));
  return rows.some((row) => row.role === 'sink' && row.store !== store.name);
}

/** Those that are rewritten with the rest. */
const HOOKS = /\|use(?:AsyncStorage|MMKV)/;

function isFrom(origin: Origin, identity: string): boolean {
  if ('instance' in origin) return identity === `instance:${origin.instance}`;
  if (!('package' in origin)) return false;
  return [origin.package].flat().some((name) => identity === `package:${name}`);
}

function receiverWords(object: Node): readonly string[] {
  const node = unwrap(object);
  if (node.type === T.Identifier) return wordsOf(node.name);
  if (node.type === T.MemberExpression) return wordsOf(memberName(node) ?? '');
  return node.type === T.CallExpression ? wordsOf(calleeName(node) ?? '') : [];
}

function textsOf(argument: Node, run: Run): string[] {
  const node = unwrap(argument);
  if (node.type === T.ArrayExpression)
    return node.elements.flatMap((each) => (each ? textsOf(each, run) : []));
  if (node.type === T.ObjectExpression)
    return node.properties.flatMap((each) =>
      each.type === T.Property && propertyName(each) === 'key' ? textsOf(each.value, run) : [],
    );
  return [exactText(node, run) ?? []].flat();
}
