import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { imported } from '../code/exports.js';
import { unwrap, type CallNode, type Node, argumentOf } from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { memberDefinitions } from '../code/members.js';
import type { Run } from '../code/run.js';

/** How many names an option is followed back through. */
const MAX_STEPS = 4;

/**
 * What stands behind the value of an option: a constant of this or another file, or what these calls hand to the
 * function of the project that makes the options (`(key, paths) => ({ key, paths })`). Nothing where they leave the
 * option out.
 */
export function optionsGiven(option: Node, calls: readonly CallNode[], run: Run): readonly Node[] {
  return behind(option, calls, run, 0);
}

function behind(option: Node, calls: readonly CallNode[], run: Run, step: number): readonly Node[] {
  const node = unwrap(option);
  if (step > MAX_STEPS) return [node];
  const known = definitionsAt(node, run).flatMap((each) => {
    const found = ofDefinition(each, calls, run, step);
    return found ? [{ kind: each.kind, found }] : [];
  });
  // What is handed over takes the place of a parameter's default.
  const handed = known.find(({ kind, found }) => kind === 'parameter' && found.length > 0);
  return handed?.found ?? (known.length > 0 ? known.flatMap(({ found }) => found) : [node]);
}

function definitionsAt(node: Node, run: Run): Definition[] {
  if (node.type === T.Identifier) return definitionsOf(node);
  return node.type === T.MemberExpression ? memberDefinitions(node, run) : [];
}

/** Undefined where it says nothing of the value. */
function ofDefinition(
  definition: Definition,
  calls: readonly CallNode[],
  run: Run,
  step: number,
): readonly Node[] | undefined {
  switch (definition.kind) {
    case 'import': {
      const known = imported(definition, run).map((each) => ofDefinition(each, calls, run, step + 1));
      return known.find((each) => each !== undefined);
    }
    case 'value':
      return definition.path.length === 0 ? behind(definition.node, calls, run, step + 1) : undefined;
    case 'parameter': {
      const { fn, index, path } = definition;
      const call = calls.find((each) => functionsCalled(each.callee, run).includes(fn));
      if (!call || path.length > 0) return undefined;
      const given = argumentOf(call, index);
      if (given) return behind(given, [], run, step + 1);
      return call.arguments.length <= index ? [] : undefined;
    }
    default:
      return undefined;
  }
}

/** The call of a function of the project that makes these options: `persist: kept('user', ['theme'])`. */
export function makersOf(options: Node): CallNode[] {
  const node = unwrap(options);
  if (node.type === T.CallExpression) return [node];
  if (node.type !== T.Identifier) return [];
  return definitionsOf(node).flatMap((each) => {
    const made = each.kind === 'value' && each.path.length === 0 ? unwrap(each.node) : undefined;
    return made?.type === T.CallExpression ? [made] : [];
  });
}
