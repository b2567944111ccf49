import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { STORE_WORDS } from '../catalog/names.js';
import type { Definition } from './definitions.js';
import { isFunction, unwrap, type CallNode, type FunctionNode, type Node } from './expression.js';
import { functionsCalled } from './functions.js';
import { factsAround, variableOf } from './module.js';
import { ownersOf } from './owners.js';
import type { Run } from './run.js';
import { wordsOf } from './words.js';

/** A function called from more places is a tool of everybody's: one caller does not speak for the others. */
const MAX_CALLERS = 20;

/** What the calls in view hand to a parameter: of a callback, of a function of this file, of a constructor. */
export function argumentsHandedTo(parameter: Definition & { kind: 'parameter' }, run: Run): Node[] {
  if (parameter.path.length > 0) return [];
  const near = callsOf(parameter.fn, run);
  const calls = near.length > 0 || !isHandedStore(parameter) ? near : callsElsewhere(parameter.fn, run);
  return calls.flatMap((call) => {
    const given = call.arguments.slice(0, parameter.index + 1);
    const argument = given[parameter.index];
    return argument && !given.some((each) => each.type === T.SpreadElement) ? [argument] : [];
  });
}

function callsOf(fn: FunctionNode, run: Run): readonly CallNode[] {
  return run.once<readonly CallNode[]>('calls of', fn, [], () => {
    const calls =
      fn.parent?.type === T.CallExpression ? callsOfCallback(fn, fn.parent, run) : callsIn(fn, fn, run);
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

/** Is a parameter named like a store? Only then is it worth looking for its callers in other files. */
export function isHandedStore({ fn, index }: Definition & { kind: 'parameter' }): boolean {
  const name = nameOfParameter(fn.params[index]);
  return name !== undefined && wordsOf(name).some((word) => STORE_WORDS.has(word));
}

function nameOfParameter(parameter: Node | undefined): string | undefined {
  switch (parameter?.type) {
    case T.Identifier:
      return parameter.name;
    case T.AssignmentPattern:
      return nameOfParameter(parameter.left);
    case T.TSParameterProperty:
      return nameOfParameter(parameter.parameter);
    default:
      return undefined;
  }
}

/** The same in the files that import this one. */
function callsElsewhere(fn: FunctionNode, run: Run): readonly CallNode[] {
  const module = factsAround(fn)?.module;
  if (!module || !run.surroundings) return [];
  const { surroundings } = run;
  return run.once<readonly CallNode[]>('calls elsewhere', fn, [], () =>
    surroundings.importersOf(module).flatMap((importer) => callsIn(importer.ast, fn, run)),
  );
}

/** The calls of a function, or the constructions of a constructor's class, in one file. */
function callsIn(anywhere: Node, fn: FunctionNode, run: Run): CallNode[] {
  const { parent } = fn;
  const constructed =
    parent?.type === T.MethodDefinition && parent.kind === 'constructor' ? parent.parent.parent : undefined;
  return (factsAround(anywhere)?.nodes ?? []).filter((node): node is CallNode => {
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
