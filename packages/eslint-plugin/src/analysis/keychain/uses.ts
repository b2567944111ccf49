import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { argumentAmong } from '../code/expression.js';
import {
  KEYCHAIN_IMPORT,
  KEYCHAIN_LIBRARIES,
  type KeychainCall,
  type KeychainLibrary,
} from '../../catalog/keychain-options.js';
import type { Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import { factsOf, type Module } from '../code/module.js';
import type { Run } from '../code/run.js';

/** One call of a keychain library. */
export interface KeychainUse {
  readonly node: TSESTree.CallExpression;
  readonly module: Module;
  readonly library: KeychainLibrary;
  readonly call: KeychainCall;
  /** What the call is called in a message: `setItemAsync`. */
  readonly name: string;
}

const libraries = new Map(KEYCHAIN_LIBRARIES.map((library) => [`package:${library.package}`, library]));

/** The calls of keychain libraries in a file that imports one. */
export function keychainUsesOf(module: Module, run: Run): readonly KeychainUse[] {
  if (!KEYCHAIN_IMPORT.test(module.text)) return [];
  return run.once<readonly KeychainUse[]>('keychain uses', module.ast, [], () =>
    factsOf(module).nodes.flatMap((node) =>
      node.type === T.CallExpression ? usesAt(node, module, run).slice(0, 1) : [],
    ),
  );
}

function usesAt(node: TSESTree.CallExpression, module: Module, run: Run): KeychainUse[] {
  return identitiesOf(node.callee, run).flatMap(({ origin, path }) => {
    const library = libraries.get(origin);
    const call = library?.calls[`${path}()`];
    if (!library || !call) return [];
    return [{ node, module, library, call, name: path.split('.').at(-1) ?? path }];
  });
}

/** The argument at a position; undefined where there is none, or a spread before it hides which one it is. */
export function argumentOf({ node }: KeychainUse, position: number | undefined): Node | undefined {
  return position === undefined ? undefined : argumentAmong(node.arguments, position);
}
