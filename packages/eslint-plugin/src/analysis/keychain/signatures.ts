import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { KEYCHAIN_IMPORT, KEYCHAIN_LIBRARIES } from '../../catalog/keychain-options.js';
import { majorOf } from '../../project/installed-version.js';
import { definitionsOf } from '../code/definitions.js';
import { memberName, unwrap, type Node } from '../code/expression.js';
import { factsOf, type Module } from '../code/module.js';
import type { Run } from '../code/run.js';
import type { Misuse } from './misuse.js';
import { settled } from './settled.js';
import { argumentOf, type KeychainUse } from './uses.js';

/** A text where the installed version takes options. */
export function textsForOptions(use: KeychainUse, run: Run): Misuse[] {
  const { textOptions } = use.call;
  const argument = argumentOf(use, use.call.options);
  if (!textOptions || !argument) return [];
  const node = settled(argument, run);
  const isText =
    node?.type === T.TemplateLiteral || (node?.type === T.Literal && typeof node.value === 'string');
  const major = isText ? majorOf(use.library.package, use.module.filename) : undefined;
  if (major === undefined || major <= textOptions.until) return [];
  const data = { call: use.name, property: textOptions.property, last: String(textOptions.until) };
  return [{ node: argument, problem: 'textForOptions', data }];
}

/** Calls of what the default export of a library does not have. */
export function missingOnDefault(module: Module): Misuse[] {
  if (!KEYCHAIN_IMPORT.test(module.text)) return [];
  return KEYCHAIN_LIBRARIES.flatMap((library): Misuse[] => {
    const { notOnDefault } = library;
    if (!notOnDefault) return [];
    const found = factsOf(module).nodes.flatMap((node): Misuse[] => {
      if (node.type !== T.CallExpression) return [];
      const callee = unwrap(node.callee);
      const name = callee.type === T.MemberExpression ? memberName(callee) : undefined;
      if (callee.type !== T.MemberExpression || name === undefined) return [];
      if (!notOnDefault.names.includes(name) || !isDefaultImport(callee.object, library.package)) return [];
      return [{ node, problem: 'notOnDefault', data: { name, library: library.package } }];
    });
    const major = found.length > 0 ? majorOf(library.package, module.filename) : undefined;
    return major !== undefined && major > notOnDefault.until ? [] : found;
  });
}

function isDefaultImport(object: Node, source: string): boolean {
  const node = unwrap(object);
  const definitions = node.type === T.Identifier ? definitionsOf(node) : [];
  return (
    definitions.length > 0 &&
    definitions.every((each) => each.kind === 'import' && each.source === source && isDefault(each.node))
  );
}

/** `import Keychain from`, `import { default as Keychain } from`; not `import x = require()`, which is the whole. */
function isDefault(node: Node): boolean {
  return (
    node.type === T.ImportDefaultSpecifier ||
    (node.type === T.ImportSpecifier &&
      node.imported.type === T.Identifier &&
      node.imported.name === 'default')
  );
}
