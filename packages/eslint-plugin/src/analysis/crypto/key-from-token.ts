import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf } from '../code/definitions.js';
import { calleeName, isFunction, unwrap, type CallNode, type Node } from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { identitiesOf } from '../code/identity.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { headerParameterBehind } from './token-header.js';

/** Parameters of a header that are a key, or say where one lies: RFC 7515, sections 4.1.2 to 4.1.6. */
const KEY_PARAMETERS = new Set(['jku', 'jwk', 'x5u', 'x5c']);

/** Functions that read a file, or ask a database, by a text. */
const READERS = new Set([
  'readFile',
  'readFileSync',
  'createReadStream',
  'query',
  'execute',
  'exec',
  'raw',
  '$queryRawUnsafe',
  '$executeRawUnsafe',
]);

/** Names and calls followed back before the way is too long. */
const MAX_STEPS = 6;

/** A key that the token brings along, or points to. */
export interface KeyFromToken {
  readonly node: Node;
  /** The parameter of the header: `jku`. */
  readonly parameter: string;
}

/** Does the key of a verification come from the header of the very token? jose's `EmbeddedJWK` is that by its name. */
export function keyFromToken(key: Node, run: Run): KeyFromToken | undefined {
  const embedded = identitiesOf(key, run).some(
    ({ origin, path }) => origin === 'package:jose' && path === 'EmbeddedJWK',
  );
  if (embedded) return { node: key, parameter: 'jwk' };
  const node = unwrap(key);
  const callbacks = isFunction(node) ? [node] : node.type === T.Identifier ? functionsCalled(node, run) : [];
  for (const fn of callbacks) {
    const found = withinFunction(fn, run);
    if (found) return found;
  }
  const parameter = behind(key, run, 0);
  return parameter === undefined ? undefined : { node: key, parameter };
}

/** `(header, done) => …`: what the callback reads of the header, where it ends in a key. */
function withinFunction(fn: Node, run: Run): KeyFromToken | undefined {
  for (const node of nodesWithin(fn)) {
    if (node.type !== T.CallExpression && node.type !== T.NewExpression) continue;
    const parameter = argumentsParameter(node, run);
    if (parameter !== undefined) return { node, parameter };
  }
  return undefined;
}

function argumentsParameter(call: CallNode, run: Run): string | undefined {
  for (const argument of call.arguments) {
    const parameter = headerParameterBehind(argument, run);
    if (parameter !== undefined && KEY_PARAMETERS.has(parameter)) return parameter;
  }
  return readsByKid(call, run) ? 'kid' : undefined;
}

/** A parameter of the header that a key is made of, through calls and names. */
function behind(expression: Node, run: Run, step: number): string | undefined {
  const node = unwrap(expression);
  if (step > MAX_STEPS) return undefined;
  const parameter = headerParameterBehind(node, run);
  if (parameter !== undefined) return KEY_PARAMETERS.has(parameter) ? parameter : undefined;
  switch (node.type) {
    case T.CallExpression:
    case T.NewExpression: {
      if (readsByKid(node, run)) return 'kid';
      for (const argument of node.arguments) {
        const found = behind(argument, run, step + 1);
        if (found !== undefined) return found;
      }
      const callee = unwrap(node.callee);
      return callee.type === T.MemberExpression ? behind(callee.object, run, step + 1) : undefined;
    }
    case T.MemberExpression:
      return behind(node.object, run, step + 1);
    case T.Identifier:
      for (const definition of definitionsOf(node)) {
        const found = definition.kind === 'value' ? behind(definition.node, run, step + 1) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    case T.TemplateLiteral:
      for (const part of node.expressions) {
        const found = behind(part, run, step + 1);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

/** ``readFile(`keys/${header.kid}.pem`)``: whoever made the token chooses the file, or writes the query. */
function readsByKid(call: CallNode, run: Run): boolean {
  if (!READERS.has(calleeName(call) ?? '')) return false;
  const [first] = call.arguments;
  return first !== undefined && textOfKid(first, run, 0);
}

function textOfKid(expression: Node, run: Run, step: number): boolean {
  const node = unwrap(expression);
  if (step > MAX_STEPS) return false;
  if (headerParameterBehind(node, run) === 'kid') return true;
  switch (node.type) {
    case T.TemplateLiteral:
      return node.expressions.some((part) => textOfKid(part, run, step + 1));
    case T.BinaryExpression:
      return (
        node.operator === '+' && (textOfKid(node.left, run, step + 1) || textOfKid(node.right, run, step + 1))
      );
    case T.CallExpression:
      return (
        ['join', 'resolve'].includes(calleeName(node) ?? '') &&
        node.arguments.some((argument) => textOfKid(argument, run, step + 1))
      );
    case T.Identifier:
      return definitionsOf(node).some(
        (each) => each.kind === 'value' && each.path.length === 0 && textOfKid(each.node, run, step + 1),
      );
    default:
      return false;
  }
}
