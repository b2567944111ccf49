import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { calleeName, type CallNode, type FunctionNode, type Node } from '../code/expression.js';
import { definitionsOf } from '../code/definitions.js';
import { factsAround, nodesWithin, variableOf } from '../code/module.js';
import type { Run } from '../code/run.js';
import { causeOf } from './cause.js';
import type { Found } from './losses.js';
import { sends } from './request.js';
import { outermostFunction } from './ways.js';

/** A request that goes out again with options that were made, header and all, before the token was refused. */
export function staleRetries(call: CallNode, run: Run): Found[] {
  const top = outermostFunction(call);
  if (!top) return [];
  const requests = requestsIn(top, run);
  for (const again of requests.filter(({ call: { range } }) => range[0] > call.range[1])) {
    const { options } = again;
    const isSentBefore = requests.some(
      (each) =>
        each.call.range[1] < call.range[0] &&
        each.options.name === options.name &&
        isSameCallee(each.call, again.call),
    );
    if (!isSentBefore || !holdsHeader(options, call, top)) continue;
    if (isChangedBetween(options, call, again.call, top)) continue;
    // Why it is sent again is asked last: what a condition stands for may lie in other files.
    if (causeOf(call, top, run)?.reason !== 'answer') return [];
    return [{ kind: 'stale', node: again.call, detail: options.name }];
  }
  return [];
}

/** A request whose last argument is a name for its options. */
interface Request {
  readonly call: CallNode;
  readonly options: Node & { type: T.Identifier };
}

/** Asked once a function, for all its calls. */
function requestsIn(fn: FunctionNode, run: Run): readonly Request[] {
  return run.once<readonly Request[]>('requests with options', fn, [], () =>
    nodesWithin(fn).flatMap((node): Request[] => {
      if (node.type !== T.CallExpression || !sends(calleeName(node) ?? '')) return [];
      const options = optionsOf(node);
      return options ? [{ call: node, options }] : [];
    }),
  );
}

function optionsOf(call: CallNode): (Node & { type: T.Identifier }) | undefined {
  const last = call.arguments[call.arguments.length - 1];
  return call.arguments.length > 1 && last?.type === T.Identifier ? last : undefined;
}

function isSameCallee(one: CallNode, other: CallNode): boolean {
  return calleeName(one) === calleeName(other);
}

/** Was the header with the token written into the options before the refresh, in this function? */
function holdsHeader(options: Node, refresh: CallNode, top: FunctionNode): boolean {
  return definitionsOf(options).some(
    (each) =>
      each.kind === 'value' &&
      each.path.length === 0 &&
      each.node.range[1] < refresh.range[0] &&
      each.node.range[0] >= top.range[0] &&
      each.node.type === T.ObjectExpression &&
      /authorization['"]?\]?\s*:\s*[`'"]?(?:Bearer|JWT|Token)\b/i.test(textOf(each.node)),
  );
}

function isChangedBetween(options: Node, refresh: CallNode, again: CallNode, top: FunctionNode): boolean {
  const variable = variableOf(options);
  if (!variable) return true;
  return variable.references.some(({ identifier }) => {
    const node = identifier as Node;
    if (node.range[0] < refresh.range[0] || node.range[1] > again.range[1]) return false;
    if (node.range[0] >= again.range[0] && node.range[1] <= again.range[1]) return false;
    return node.range[0] >= top.range[0];
  });
}

function textOf(node: Node): string {
  return factsAround(node)?.module.text.slice(...node.range) ?? '';
}
