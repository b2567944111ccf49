import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { constantText } from '../code/constant.js';
import { calleeName, type Node } from '../code/expression.js';
import { nodesWithin, type Module } from '../code/module.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { moduleAt } from '../code/surroundings.js';
import { isTestFile } from '../runtime/test-file.js';
import { isEmptied } from './nothing.js';
import { deletesSomething } from './deletions.js';
import { packageAround } from './package-around.js';
import type { Step } from './steps.js';
import { tokensStoredIn, type StoredToken } from './stored-tokens.js';

/** Files that may store what a logout deletes; beyond it, what is stored is unknown. */
const MAX_FILES = 25;

/**
 * The tokens that a logout leaves behind: stored by the file that stores what it deletes, and not deleted. Empty where
 * anything that it deletes is not in view.
 */
export function leftoversOf(steps: readonly Step[], module: Module, run: Run): readonly StoredToken[] {
  const deleted = deletedKeys(steps, run);
  if (!deleted || deleted.size === 0) return [];
  const mentioned = new Set([...deleted, ...steps.flatMap(({ node }) => textsIn(node, run))]);
  return storingModules([...deleted], module, run).flatMap((each) => {
    const stored = tokensStoredIn(each, run);
    if (!stored.some(({ key }) => deleted.has(key))) return [];
    return stored.filter(
      ({ key }, at) => !mentioned.has(key) && stored.findIndex((other) => other.key === key) === at,
    );
  });
}

/** The keys that are deleted; undefined where one is not known, or a whole store goes. */
function deletedKeys(steps: readonly Step[], run: Run): ReadonlySet<string> | undefined {
  const keys = new Set<string>();
  for (const { node, isOpen } of steps) {
    if (node.type !== T.CallExpression || !isOpen) continue;
    const [first] = node.arguments;
    if (deletesSomething(node)) {
      const texts = first ? textsIn(node, run, false) : [];
      // `storage.clear()`, `clearSession()` that is not in view, `remove(key)`.
      if (texts.length === 0 && mayDeleteTokens(calleeName(node) ?? '')) return undefined;
      texts.forEach((each) => keys.add(each));
    } else if (first && node.arguments.length > 1 && isEmptied(node.arguments[1])) {
      const text = constantText(first, run);
      if (text?.complete) keys.add(text.text);
    }
  }
  return keys;
}

/** A call that may stand for the deletion of anything; `clearTimeout(timer)` does not. */
function mayDeleteTokens(name: string): boolean {
  return !/timeout|interval|queries|query|notification|badge|listener|cart|header|form|error|route|cache/i.test(
    name,
  );
}

/** The texts that a deed names: literals, constants, and the members of lists in view. */
function textsIn(deed: Node, run: Run, isDeep = true): string[] {
  const scopes =
    deed.type === T.CallExpression ? (isDeep ? [deed.callee, ...deed.arguments] : deed.arguments) : [deed];
  return scopes
    .flatMap((scope) => nodesWithin(scope))
    .flatMap((node) => {
      const text = constantText(node, run);
      if (text?.complete) return [text.text];
      if (node.type !== T.Identifier && node.type !== T.MemberExpression) return [];
      return ownersOf(node, run).flatMap((owner) =>
        owner.kind === 'array' || (owner.kind === 'object' && !isOwnerOfMember(node))
          ? nodesWithin(owner.node).flatMap((each) => constantText(each, run)?.text ?? [])
          : [],
      );
    });
}

/** `KEYS` of `KEYS.token` does not stand for all of its members. */
function isOwnerOfMember(node: Node): boolean {
  return node.parent?.type === T.MemberExpression && node.parent.object === node && !node.parent.computed;
}

/** This file, and those whose text holds one of the keys and writes. */
function storingModules(keys: readonly string[], module: Module, run: Run): Module[] {
  const index = packageAround(module, run);
  if (!index) return [module];
  const files = index.filesMatching(WRITES)?.filter((each) => each !== module.filename && !isTestFile(each));
  if (!files || files.length > MAX_FILES || keys.length === 0) return [];
  return [module, ...files.flatMap((each) => moduleAt(each) ?? [])];
}

/** A file that hands something to a store: `setItem(`, `Cookies.set(`, `setGenericPassword(`, `storage.save(`. */
const WRITES =
  /\b(?:setItem|setItemAsync|setItemSync|multiSet|setGenericPassword|setInternetCredentials|setCookie|setString|putString)\s*\(|(?:storage|cookies?|mmkv|preferences|securestore|store|localforage|keychain)\w*\.(?:set|put|save)\w*\s*\(/i;
