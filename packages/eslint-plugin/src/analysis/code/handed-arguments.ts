import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { STORE_WORDS } from '../../catalog/names.js';
import type { Definition } from './definitions.js';
import {
  calleeName,
  nameOfFunction,
  type CallNode,
  type FunctionNode,
  type Node,
  argumentOf,
} from './expression.js';
import { functionsCalled } from './functions.js';
import { isKeptToFile } from './kept-to-file.js';
import { factsAround, variableOf } from './module.js';
import { ownersOf } from './owners.js';
import type { Run } from './run.js';
import { wordsOf } from '../evidence/words.js';

/** A function called from more places is a tool of everybody's: one caller does not speak for the others. */
const MAX_CALLERS = 20;

/** What the calls in view hand to a parameter: of a callback, of a function of this file, of a constructor. */
export function argumentsHandedTo(parameter: Definition & { kind: 'parameter' }, run: Run): Node[] {
  if (parameter.path.length > 0) return [];
  const near = callsInFile(parameter.fn, run);
  const calls = near.length > 0 || !isHandedStore(parameter) ? near : callsElsewhere(parameter.fn, run);
  return calls.flatMap((call) => argumentOf(call, parameter.index) ?? []);
}

/** The calls of a function in its own file; none where everybody calls it. */
export function callsInFile(fn: FunctionNode, run: Run): readonly CallNode[] {
  return run.once<readonly CallNode[]>('calls of', fn, [], () => {
    const calls =
      fn.parent?.type === T.CallExpression ? callsOfCallback(fn, fn.parent, run) : callsIn(fn, fn, run);
    return calls.length > MAX_CALLERS ? [] : calls;
  });
}

/** The calls of a function in its own file, or where there is none in the files that import it. */
export function callsInView(fn: FunctionNode, run: Run): readonly CallNode[] {
  const near = callsInFile(fn, run);
  return near.length > 0 ? near : callsElsewhere(fn, run);
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

/** The name of a parameter, also behind its default. */
export function nameOfParameter(parameter: Node | undefined): string | undefined {
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
  if (!module || !run.surroundings || isKeptToFile(fn)) return [];
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
  const name = constructed ? constructed.id?.name : nameOfFunction(fn);
  return callsNamed(name, anywhere).filter((call) => {
    if (call.type !== T.NewExpression) return functionsCalled(call.callee, run).includes(fn);
    return ownersOf(call.callee, run).some((owner) => owner.node === constructed);
  });
}

const callsByName = new WeakMap<Node, ReadonlyMap<string, readonly CallNode[]>>();

/** The calls of a file by the last name of what they call: nobody calls a function under all names. */
function callsNamed(name: string | undefined, anywhere: Node): readonly CallNode[] {
  const facts = factsAround(anywhere);
  if (name === undefined || !facts) return [];
  let byName = callsByName.get(facts.module.ast);
  if (!byName) {
    const found = new Map<string, CallNode[]>();
    for (const node of facts.nodes) {
      if (node.type !== T.CallExpression && node.type !== T.NewExpression) continue;
      const called = calleeName(node);
      if (called === undefined) continue;
      const calls = found.get(called);
      if (calls) calls.push(node);
      else found.set(called, [node]);
    }
    callsByName.set(facts.module.ast, (byName = found));
  }
  return byName.get(name) ?? [];
}
