import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { KEYCHAIN_LIBRARIES, type KeychainLibrary } from '../../catalog/keychain-options.js';
import { majorOf } from '../../project/installed-version.js';
import { propertyName, unwrap, type Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import type { Identity } from '../code/identity-path.js';
import { factsAround, factsOf, type Module } from '../code/module.js';
import type { Run } from '../code/run.js';
import type { Misuse } from './misuse.js';
import { optionOf } from './options.js';
import { settled } from './settled.js';
import { argumentOf, keychainUsesOf, type KeychainUse } from './uses.js';

/** Option values that leave an entry readable while the device is locked: wherever options are written. */
export function alwaysAccessible(module: Module, run: Run): Misuse[] {
  return factsOf(module).nodes.flatMap((node): Misuse[] => {
    if (node.type !== T.Property || node.parent.type !== T.ObjectExpression) return [];
    const libraries = KEYCHAIN_LIBRARIES.filter((each) => each.accessibleOption === propertyName(node));
    // Reading and removing look at no accessibility.
    if (libraries.length === 0 || isOfAnotherCall(node.parent, module, run)) return [];
    return branchesOf(node.value).flatMap((value) => {
      const level = alwaysLevel(value, libraries, run);
      return level === undefined ? [] : [{ node: value, problem: 'alwaysAccessible', data: { level } }];
    });
  });
}

function isOfAnotherCall(object: Node, module: Module, run: Run): boolean {
  return keychainUsesOf(module, run).some(
    ({ node, call }) => call.does !== 'write' && node.arguments.includes(object as never),
  );
}

/** The values that an expression chooses from, unless the platform chooses: only iOS looks at the option. */
function branchesOf(expression: Node): Node[] {
  const node = unwrap(expression);
  if (node.type === T.LogicalExpression) return [...branchesOf(node.left), ...branchesOf(node.right)];
  if (node.type !== T.ConditionalExpression) return [node];
  const test = factsAround(node)?.module.text.slice(...node.test.range) ?? '';
  return /ios|android|platform/i.test(test)
    ? []
    : [...branchesOf(node.consequent), ...branchesOf(node.alternate)];
}

function alwaysLevel(value: Node, libraries: readonly KeychainLibrary[], run: Run): string | undefined {
  const identities = identitiesOf(value, run);
  for (const { package: name, always } of libraries) {
    const isAlways = ({ origin, path }: Identity) => origin === `package:${name}` && always.includes(path);
    if (identities.length > 0 && identities.every(isAlways)) return identities[0]?.path;
  }
  return undefined;
}

/** An entry that leaves the device over iCloud. */
export function synchronised(use: KeychainUse, run: Run): Misuse[] {
  const { library, call } = use;
  if (call.does !== 'write' && call.does !== 'configure') return [];
  const argument = argumentOf(use, call.sync);
  if (argument && isLiteral(argument, true, run)) {
    return [{ node: use.node, problem: 'cloudSync', data: { option: use.name } }];
  }
  const sync = library.syncOption;
  const option = optionOf(use, sync?.name, run);
  if (!sync || option.kind !== 'given') return [];
  const node = placeOf(option.node, use);
  const data = { option: sync.name };
  const major = majorOf(library.package, use.module.filename);
  const first = Math.min(...sync.presentMeansTrue);
  // Older ones do not know the option.
  if (major !== undefined && major < first) return [];
  if (isLiteral(option.node, true, run)) return [{ node, problem: 'cloudSync', data }];
  if (!isLiteral(option.node, false, run)) return [];
  const isMisread = major === undefined || sync.presentMeansTrue.includes(major);
  return isMisread ? [{ node, problem: 'cloudSyncFalse', data }] : [];
}

function isLiteral(expression: Node, value: boolean, run: Run): boolean {
  const node = settled(expression, run);
  return node?.type === T.Literal && node.value === value;
}

/** The option where this file says it; the call where another file does. */
function placeOf(option: Node, use: KeychainUse): Node {
  return factsAround(option)?.module.ast === use.module.ast ? option : use.node;
}
