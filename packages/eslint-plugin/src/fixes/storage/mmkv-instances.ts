import { join } from 'node:path';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { STORES } from '../../catalog/stores.js';
import { definitionsOf } from '../../analysis/code/definitions.js';
import { unwrap, type CallNode, type Node } from '../../analysis/code/expression.js';
import { identitiesOf } from '../../analysis/code/identity.js';
import { ownersOf } from '../../analysis/code/owners.js';
import type { Run } from '../../analysis/code/run.js';
import { storeAt } from '../../analysis/storage/store-of.js';
import { majorOf } from '../../project/installed-version.js';
import type { App } from './app.js';
import { keyedStore, type KeyedStore } from './keyed-stores.js';

const PACKAGE = 'react-native-mmkv';

/** What makes instances: a class before version 4 of react-native-mmkv, a function from then on. */
export type MmkvMaker = 'MMKV' | 'createMMKV';

/** What makes instances in an app; undefined where its version is not known. */
export function makerIn({ directory }: App, made: CallNode | undefined): MmkvMaker | undefined {
  if (made && !isMadeByHook(made)) return made.type === T.CallExpression ? 'createMMKV' : 'MMKV';
  const major = majorOf(PACKAGE, join(directory, 'package.json'));
  return major === undefined ? undefined : major < 4 ? 'MMKV' : 'createMMKV';
}

/** `useMMKV({ id })`, which only a component may call. */
export function isMadeByHook({ type, callee }: CallNode): boolean {
  if (type !== T.CallExpression) return false;
  const name = unwrap(callee);
  if (name.type !== T.Identifier) return false;
  const [definition] = definitionsOf(name);
  return (definition?.kind === 'import' ? definition.name : name.name) === 'useMMKV';
}

/** An instance that such a call makes, in a module of its own. */
export function madeBy(maker: MmkvMaker, options: string): string {
  return `${maker === 'MMKV' ? 'new ' : ''}${maker}(${options})`;
}

const VALUE_HOOK = /^useMMKV(?:String|Object|Number|Boolean|Buffer)\(\)\[1\]$/;

/** The store that the setter of a hook writes to: `const [token, setToken] = useMMKVString('token')`. */
export function storeOfSetter(write: Node, run: Run): KeyedStore | undefined {
  if (write.type !== T.CallExpression) return undefined;
  const found = identitiesOf(write.callee, run).map(({ origin, path, made }) =>
    origin === `package:${PACKAGE}` && VALUE_HOOK.test(path) && made ? storeOfHook(made, 1, run) : undefined,
  );
  const [first, ...others] = found;
  return first && others.every((each) => each?.id === first.id) ? first : undefined;
}

/** The instance that a hook is over: the argument at `position`, or MMKV's default without one. */
export function storeOfHook(hook: CallNode, position: number, run: Run): KeyedStore | undefined {
  const instance = hook.arguments[position];
  const store = STORES.find(({ shape }) => shape === 'mmkv')!;
  if (!instance) return { store, id: `${store.origin}|mmkv.default` };
  const found = storeAt(instance, run);
  return found && keyedStore(found.store, found.made, run);
}

/** Is this an instance of a class of the project that extends MMKV, or such a class itself at work? */
export function isOfSubclass(write: Node, made: CallNode | undefined, run: Run): boolean {
  if (made?.type === T.NewExpression && ownersOf(made.callee, run).length > 0) return true;
  const callee = write.type === T.CallExpression ? unwrap(write.callee) : undefined;
  const object = callee?.type === T.MemberExpression ? unwrap(callee.object) : undefined;
  if (object?.type !== T.ThisExpression && object?.type !== T.Super) return false;
  return classAround(write)?.superClass != null;
}

function classAround(node: Node): TSESTree.ClassDeclaration | TSESTree.ClassExpression | undefined {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === T.ClassDeclaration || at.type === T.ClassExpression) return at;
  return undefined;
}
