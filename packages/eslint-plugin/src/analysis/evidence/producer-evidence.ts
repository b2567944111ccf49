import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { REQUEST_CALLS, TOKEN_ENDPOINTS } from '../../catalog/calls.js';
import { constantText } from '../code/constant.js';
import { definitionsOf } from '../code/definitions.js';
import { quoted, type Evidence } from './evidence.js';
import { calleeName, isFunction, memberName, propertyName, unwrap, type Node } from '../code/expression.js';
import type { Run } from '../code/run.js';

/** Members of a response that are its whole answer. */
const WHOLE_ANSWER = new Set(['data', 'body', 'json', 'payload', 'result']);

/** The whole answer of a login or token endpoint: `(await axios.post('/auth/login', …)).data`. */
export function producedByLogin(expression: Node, run: Run): Evidence | undefined {
  const url = endpointBehind(unwrap(expression), run, 0);
  return url === undefined
    ? undefined
    : { certainty: 'likely', because: `answer of ${quoted(url)}`, isAnswer: true };
}

function endpointBehind(node: Node, run: Run, depth: number): string | undefined {
  if (depth > 5) return undefined;
  if (node.type === T.MemberExpression) {
    return WHOLE_ANSWER.has(memberName(node) ?? '')
      ? endpointBehind(unwrap(node.object), run, depth + 1)
      : undefined;
  }
  if (node.type === T.CallExpression) return endpointOfCall(node, run, depth);
  if (node.type !== T.Identifier) return undefined;
  for (const definition of definitionsOf(node)) {
    if (definition.kind === 'value' && definition.path.every((step) => WHOLE_ANSWER.has(step))) {
      const url = endpointBehind(unwrap(definition.node), run, depth + 1);
      if (url !== undefined) return url;
    }
    if (
      definition.kind === 'parameter' &&
      definition.index === 0 &&
      definition.path.every((step) => WHOLE_ANSWER.has(step))
    ) {
      const url = endpointOfCallback(definition.fn, run, depth);
      if (url !== undefined) return url;
    }
  }
  return undefined;
}

function endpointOfCall(node: TSESTree.CallExpression, run: Run, depth: number): string | undefined {
  const name = calleeName(node) ?? '';
  const callee = unwrap(node.callee);
  // `response.json()`
  if (WHOLE_ANSWER.has(name) && callee.type === T.MemberExpression && node.arguments.length === 0) {
    return endpointBehind(unwrap(callee.object), run, depth + 1);
  }
  if (!REQUEST_CALLS.has(name)) return undefined;
  const [first] = node.arguments;
  const url = first && urlOf(first, run);
  return url !== undefined && TOKEN_ENDPOINTS.test(url) ? url : undefined;
}

function urlOf(argument: Node, run: Run): string | undefined {
  const node = unwrap(argument);
  if (node.type !== T.ObjectExpression) return constantText(node, run)?.text;
  for (const property of node.properties) {
    if (property.type === T.Property && propertyName(property) === 'url')
      return constantText(property.value, run)?.text;
  }
  return undefined;
}

/** `axios.post('/login').then((response) => …)`: the callback's parameter is the answer. */
function endpointOfCallback(fn: Node, run: Run, depth: number): string | undefined {
  const call = fn.parent;
  if (!isFunction(fn) || call?.type !== T.CallExpression) return undefined;
  const name = calleeName(call);
  const callee = unwrap(call.callee);
  if (callee.type !== T.MemberExpression || (name !== 'then' && name !== 'subscribe' && name !== 'pipe'))
    return undefined;
  return endpointBehind(unwrap(callee.object), run, depth + 1);
}
