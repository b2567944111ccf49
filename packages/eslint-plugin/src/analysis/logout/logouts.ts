import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { ABOUT_WORDS, LOGOUT_TEXT, LOGOUT_WORDS } from '../../catalog/logout.js';
import { isFunction, nameOfFunction, type FunctionNode, type Node } from '../code/expression.js';
import { factsOf, type Module } from '../code/module.js';
import { wordsOf } from '../evidence/words.js';

/** A function that logs the user out, by its name or by what it does. */
export interface Logout {
  readonly fn: FunctionNode;
  readonly name: string;
  /** Where its name stands. */
  readonly head: Node;
}

/** The functions of a file that are named like a logout, whatever they do. */
export function logoutsOf(module: Module): Logout[] {
  if (!LOGOUT_TEXT.test(module.text)) return [];
  return factsOf(module).nodes.flatMap((node) => {
    const name = isFunction(node) ? nameOfFunction(node) : undefined;
    return isFunction(node) && name !== undefined && namesLogout(name)
      ? [{ fn: node, name, head: headOf(node) }]
      : [];
  });
}

/** `logout`, `handleSignOut`, `loginOut`; not `showLogout`, `isLoggingOut`. */
export function namesLogout(name: string): boolean {
  const words = wordsOf(name);
  const at = placeOfLogout(words);
  return at === 0 || (at > 0 && !ABOUT_WORDS.has(words[0] ?? ''));
}

/** Does a list of words hold a logout's? */
export function saysLogout(words: readonly string[]): boolean {
  return placeOfLogout(words) >= 0;
}

function placeOfLogout(words: readonly string[]): number {
  return words.findIndex(
    (word, at) => LOGOUT_WORDS.has(word) || LOGOUT_WORDS.has(`${word}-${words[at + 1] ?? ''}`),
  );
}

/** The node that names a function: its own name, or that of what it is the value of. */
export function headOf(fn: FunctionNode): Node {
  if (fn.type !== T.ArrowFunctionExpression && fn.id) return fn.id;
  const { parent } = fn;
  const holder = parent.type === T.CallExpression ? parent.parent : parent;
  if (holder.type === T.VariableDeclarator) return holder.id;
  return 'key' in holder ? holder.key : fn;
}
