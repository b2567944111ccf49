import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Node } from '../code/expression.js';
import { factsAround } from '../code/module.js';
import type { Run } from '../code/run.js';
import { argumentsFromCallers } from './callers.js';
import type { Misuse } from './misuse.js';
import { isNothing } from './options.js';
import { settled, settledText, textParts, type TextParts } from './settled.js';
import { argumentOf, type KeychainUse } from './uses.js';

/** A key, value, username or password that the library refuses: nothing is stored, or the call throws. */
export function refusedEntries(use: KeychainUse, run: Run): Misuse[] {
  return [...refusedKey(use, run), ...refusedValue(use, run), ...emptyCredentials(use, run)];
}

function refusedKey(use: KeychainUse, run: Run): Misuse[] {
  const { keyPattern } = use.library;
  const key = argumentOf(use, use.call.key);
  if (!keyPattern || !key) return [];
  const own = textParts(key, run);
  if (isRefused(own, keyPattern)) {
    return [{ node: key, problem: 'invalidKey', data: { call: use.name, key: written(own) } }];
  }
  if (own.some((part) => part !== undefined)) return [];
  const handed = argumentsFromCallers(key, run).filter((each) => isRefused(textParts(each, run), keyPattern));
  const dataOf = (each: Node) => ({ call: use.name, key: written(textParts(each, run)) });
  const here = handed.filter((each) => factsAround(each)?.module.ast === use.module.ast);
  if (here.length > 0) {
    return here.map((node) => ({ node, problem: 'invalidKey' as const, data: dataOf(node) }));
  }
  return handed
    .slice(0, 1)
    .map((at) => ({ node: key, problem: 'invalidKeyOfCaller' as const, data: dataOf(at), at }));
}

/** Is there no way to fill in the unknown parts so that the key is accepted? */
function isRefused(parts: TextParts, pattern: RegExp): boolean {
  if (parts.every((part) => part !== undefined)) return !pattern.test(parts.join(''));
  return parts.some((part) => part !== undefined && part !== '' && !pattern.test(part));
}

function written(parts: TextParts): string {
  return parts.map((part) => part ?? '…').join('');
}

function refusedValue(use: KeychainUse, run: Run): Misuse[] {
  const value = argumentOf(use, use.call.value);
  if (!use.library.textOnly || !value) return [];
  const node = settled(value, run);
  const kind = node && kindOfValue(node);
  return kind === undefined
    ? []
    : [{ node: value, problem: 'valueNotString', data: { call: use.name, kind } }];
}

/** What an expression is that is certainly no string. */
function kindOfValue(node: Node): string | undefined {
  switch (node.type) {
    case T.ObjectExpression:
      return 'an object';
    case T.ArrayExpression:
      return 'an array';
    case T.Literal:
      if (node.value === null && !('regex' in node) && !('bigint' in node)) return '`null`';
      return typeof node.value === 'number' || typeof node.value === 'boolean'
        ? `the ${typeof node.value} \`${String(node.value)}\``
        : undefined;
    case T.UnaryExpression:
      return node.operator === '!' ? 'a boolean' : undefined;
    case T.Identifier:
      return isNothing(node) ? '`undefined`' : undefined;
    default:
      return undefined;
  }
}

function emptyCredentials(use: KeychainUse, run: Run): Misuse[] {
  const { library, call, module } = use;
  if (!library.rejectsEmpty || call.does !== 'write' || /\.ios\.\w+$/.test(module.filename)) return [];
  return (['username', 'value'] as const).flatMap((slot): Misuse[] => {
    const argument = argumentOf(use, call[slot]);
    if (!argument || settledText(argument, run) !== '') return [];
    const which = slot === 'value' ? 'password' : slot;
    return [{ node: argument, problem: 'emptyCredential', data: { call: use.name, which } }];
  });
}
