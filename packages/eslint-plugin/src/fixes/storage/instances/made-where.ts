import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { exactText } from '../../../analysis/code/constant.js';
import { definitionsOf, type Definition } from '../../../analysis/code/definitions.js';
import { imported } from '../../../analysis/code/exports.js';
import {
  returnedExpressions,
  unwrap,
  type CallNode,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { functionsCalled } from '../../../analysis/code/functions.js';
import { identitiesOf } from '../../../analysis/code/identity.js';
import { memberDefinitions } from '../../../analysis/code/members.js';
import type { Run } from '../../../analysis/code/run.js';
import type { Landing } from '../../../analysis/storage/landings.js';
import { argumentAt, parameterBehind } from '../../../analysis/storage/slots.js';
import { idOf, idWritten, isOpening } from './openings.js';

/** An instance that is made in view. */
export interface Made {
  readonly opening: CallNode;
  readonly id: string;
}

/**
 * What a write of a token asks: the first expression from the store outwards that is no `this` of a class over it.
 * Undefined where there is none.
 */
export function instanceAsked({ deposit: { node, through } }: Landing, run: Run): Node | undefined {
  for (const write of [node, ...through].reverse()) {
    if (write.type !== T.CallExpression) return undefined;
    const callee = unwrap(write.callee);
    if (callee.type === T.MemberExpression) {
      if (callee.object.type === T.ThisExpression || callee.object.type === T.Super) continue;
      return callee.object;
    }
    // `const [token, setToken] = useMMKVString('token', storage)`
    const hooks = identitiesOf(callee, run).flatMap(({ path, made }) =>
      /^useMMKV\w+\(\)\[1\]$/.test(path) ? (made?.arguments[1] ?? []) : [],
    );
    return hooks.length === 1 ? hooks[0] : undefined;
  }
  return undefined;
}

/** How many names, members and functions an instance is followed through. */
const MAX_STEPS = 10;

/** A call of a function of the project, whose parameters are what it is given. */
interface Calling {
  readonly call: CallNode;
  readonly fn: FunctionNode;
}

/** The instances that an expression may be; undefined where it may be one whose making, or id, is not in view. */
export function madeBehind(
  expression: Node,
  run: Run,
  calling?: Calling,
  step = 0,
): readonly Made[] | undefined {
  if (step > MAX_STEPS) return undefined;
  const node = unwrap(expression);
  const on = (each: Node) => madeBehind(each, run, calling, step + 1);
  const opening: Node = node;
  if (isOpening(opening, run)) {
    const id = idGiven(opening, run, calling);
    return id === undefined ? undefined : [{ opening, id }];
  }
  switch (node.type) {
    case T.Identifier:
      return ofDefinitions(definitionsOf(node), run, on);
    case T.MemberExpression:
      return ofDefinitions(memberDefinitions(node, run), run, on);
    case T.LogicalExpression:
      return together([on(node.left), on(node.right)]);
    case T.AssignmentExpression:
      return on(node.right);
    case T.CallExpression: {
      const functions = functionsCalled(node.callee, run);
      if (functions.length !== 1) return undefined;
      const [fn] = functions as [FunctionNode];
      const results = returnedExpressions(fn).map((each) =>
        madeBehind(each, run, { call: node, fn }, step + 1),
      );
      return together(results);
    }
    default:
      return undefined;
  }
}

function ofDefinitions(
  definitions: readonly Definition[],
  run: Run,
  on: (node: Node) => readonly Made[] | undefined,
): readonly Made[] | undefined {
  // What a type says of a value that is in view is no value more.
  const all = definitions.filter(({ kind }) => kind !== 'typed');
  return together(
    all.flatMap((definition) => {
      if (definition.kind === 'import') return [ofDefinitions(imported(definition, run), run, on)];
      if (definition.kind !== 'value' || definition.path.length > 0) return [undefined];
      return isNothing(definition.node) ? [] : [on(definition.node)];
    }),
  );
}

function isNothing(value: Node): boolean {
  const node = unwrap(value);
  if (node.type === T.Literal) return node.value === null;
  return node.type === T.Identifier && node.name === 'undefined';
}

function together(all: readonly (readonly Made[] | undefined)[]): readonly Made[] | undefined {
  const known = all.flatMap((each) => (each ? [each] : []));
  return known.length > 0 && known.length === all.length ? known.flat() : undefined;
}

function idGiven(opening: CallNode, run: Run, calling: Calling | undefined): string | undefined {
  if (opening.arguments.length === 0) return idOf(opening, run);
  const written = idWritten(opening);
  if (!written) return undefined;
  const text = exactText(written, run);
  if (text !== undefined || !calling || unwrap(written).type !== T.Identifier) return text;
  const slot = parameterBehind(written, calling.fn);
  const given = slot && slot.path.length === 0 && argumentAt(calling.call.arguments, slot);
  return given ? exactText(given, run) : undefined;
}
