import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf } from '../code/definitions.js';
import {
  calleeName,
  nameOfFunction,
  unwrap,
  type FunctionNode,
  type Node,
  argumentOf,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { factsAround, factsOf, type Module } from '../code/module.js';
import type { Run } from '../code/run.js';
import { isTestFile } from '../runtime/test-file.js';

/** What the callers of a function hand to one of its parameters, in its own file and in those that import it. */
export function argumentsFromCallers(parameter: Node, run: Run): readonly Node[] {
  const node = unwrap(parameter);
  if (node.type !== T.Identifier) return [];
  return run.once<readonly Node[]>('arguments from callers', node, [], () => {
    const [definition, ...others] = definitionsOf(node).filter((each) => each.kind !== 'typed');
    if (definition?.kind !== 'parameter' || definition.path.length > 0 || others.length > 0) return [];
    return callsOf(definition.fn, run).flatMap((call) => argumentOf(call, definition.index) ?? []);
  });
}

function callsOf(fn: FunctionNode, run: Run): readonly TSESTree.CallExpression[] {
  return run.once<readonly TSESTree.CallExpression[]>('calls in the project', fn, [], () => {
    const name = nameOfFunction(fn);
    const module = factsAround(fn)?.module;
    if (name === undefined || !module) return [];
    const importers = (run.surroundings?.importersOf(module) ?? []).filter(
      (each) => !isTestFile(each.filename),
    );
    return [module, ...importers].flatMap((each) => callsIn(each, name, fn, run));
  });
}

function callsIn(module: Module, name: string, fn: FunctionNode, run: Run): TSESTree.CallExpression[] {
  const calls = factsOf(module).nodes.flatMap((node) =>
    node.type === T.CallExpression &&
    calleeName(node) === name &&
    functionsCalled(node.callee, run).includes(fn)
      ? [node]
      : [],
  );
  // In the order of the text, so that messages always name the same ones.
  return calls.sort((one, other) => one.range[0] - other.range[0]);
}
