import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import type { Definition } from './definitions.js';
import { isFunction, unwrap, type CallNode, type FunctionNode, type Node } from './expression.js';
import { functionsCalled } from './functions.js';
import { factsAround, variableOf } from './module.js';
import { ownersOf } from './owners.js';
import type { Run } from './run.js';

/** A function called from more places is a tool of everybody's: one caller does not speak for the others. */
const MAX_CALLERS = 20;

/** What the calls in view hand to a parameter: of a callback, of a function of this file, of a constructor. */
export function argumentsHandedTo(parameter: Definition & { kind: 'parameter' }, run: Run): Node[] {
  if (parameter.path.length > 0) return [];
  return callsOf(parameter.fn, run).flatMap((call) => {
    const given = call.arguments.slice(0, parameter.index + 1);
    const argument = given[parameter.index];
    return argument && !given.some((each) => each.type === T.SpreadElement) ? [argument] : [];
  });
}

function callsOf(fn: FunctionNode, run: Run): readonly CallNode[] {
  return run.once<readonly CallNode[]>('calls of', fn, [], () => {
    const calls =
      fn.parent?.type === T.CallExpression ? callsOfCallback(fn, fn.parent, run) : callsInFile(fn, run);
    return calls.length > MAX_CALLERS ? [] : calls;
  });
}

/** `withStorage((store) => …)`: the calls that `withStorage` makes of the function it is given. */
function callsOfCallback(fn: FunctionNode, call: CallNode, run: Run): CallNode[] {
  const index = call.arguments.indexOf(fn as never);
  return functionsCalled(call.callee, run).flatMap((receiver) => {
    const parameter = receiver.params[index];
    const variable = parameter?.type === T.Identifier ? variableOf(parameter) : undefined;
    return (variable?.references ?? []).flatMap(({ identifier }) => {
      const use = identifier as Node;
      return use.parent?.type === T.CallExpression && use.parent.callee === use ? [use.parent] : [];
    });
  });
}

/** The calls of a function, or the constructions of a constructor's class, in its own file. */
function callsInFile(fn: FunctionNode, run: Run): CallNode[] {
  const { parent } = fn;
  const constructed =
    parent?.type === T.MethodDefinition && parent.kind === 'constructor' ? parent.parent.parent : undefined;
  return (factsAround(fn)?.nodes ?? []).filter((node): node is CallNode => {
    if (constructed) {
      return (
        node.type === T.NewExpression &&
        ownersOf(node.callee, run).some((owner) => owner.node === constructed)
      );
    }
    return (
      node.type === T.CallExpression && isNamed(node.callee) && functionsCalled(node.callee, run).includes(fn)
    );
  });
}

function isNamed(callee: Node): boolean {
  const node = unwrap(callee);
  return !isFunction(node) && node.type !== T.CallExpression;
}
