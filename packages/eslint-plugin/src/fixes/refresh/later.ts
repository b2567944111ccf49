import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { calleeName, isInside, memberName, type Node } from '../../analysis/code/expression.js';
import { nodesWithin } from '../../analysis/code/module.js';
import { wordsOf } from '../../analysis/evidence/words.js';
import { declaredBy, isBound, usesIn, type Variable } from './bound.js';
import type { Level } from './level.js';

/** What reads the body of an answer, which can be done once. */
const READERS: ReadonlySet<string> = new Set([
  'json',
  'text',
  'blob',
  'arrayBuffer',
  'formData',
  'body',
  'clone',
]);
/** First words of what looks at a token and keeps nothing. */
const LOOKING: ReadonlySet<string> = new Set([
  'is',
  'has',
  'decode',
  'jwt',
  'parse',
  'log',
  'debug',
  'info',
  'warn',
  'error',
]);

/**
 * Would callers that share the result of a refresh get in each other's way afterwards: each keeps the new tokens once
 * more, maybe after the flight is over and others have begun another, or reads an answer that can be read once?
 *
 * @param shared what is done within the flight
 */
export function clashesLater({ fn, call }: Level, shared: readonly Node[]): boolean {
  const isShared = (node: Node): boolean => shared.some((each) => isInside(node, each));
  const derived = new Set(derivedFrom(call, fn));
  const comesFrom = (node: Node): boolean =>
    (isInside(call, node) && !isShared(call)) || usesIn(node).some(({ variable }) => derived.has(variable));
  return nodesWithin(fn).some((node) => {
    if (isShared(node) || isInside(node, call)) return false;
    if (node.type === T.MemberExpression)
      return READERS.has(memberName(node) ?? '') && isHeld(node.object, call, derived);
    if (node.type === T.AssignmentExpression) {
      if (!comesFrom(node.right) || isDefaultHeader(node.left)) return false;
      return node.left.type === T.MemberExpression && !isBound(node.left, fn);
    }
    if (
      node.type !== T.CallExpression ||
      node === call ||
      LOOKING.has(wordsOf(calleeName(node) ?? '')[0] ?? '')
    )
      return false;
    return node.arguments.some(comesFrom) && !isBound(node, fn, derived) && !isWaiting(node, call);
  });
}

/** What is made of a refresh's result, variable by variable. */
function derivedFrom(call: Node, fn: Node): Variable[] {
  const found = new Set<Variable>();
  const declarations = nodesWithin(fn)
    .filter((node) => node.type === T.VariableDeclaration)
    .sort((one, other) => one.range[0] - other.range[0]);
  for (const declaration of declarations) {
    const isOf =
      isInside(call, declaration) || usesIn(declaration).some(({ variable }) => found.has(variable));
    // In a function that is kept it is somebody else's.
    if (isOf && declaration.range[1] - declaration.range[0] < 2000)
      declaredBy(declaration).forEach((each) => found.add(each));
  }
  return [...found];
}

function isHeld(object: Node, call: Node, derived: ReadonlySet<Variable>): boolean {
  const uses = usesIn(object);
  if (object.type === T.Identifier) return uses.some(({ variable }) => derived.has(variable));
  return isInside(call, object) && object.type !== T.CallExpression ? true : object === call;
}

/** `api.defaults.headers.common.Authorization = …` */
function isDefaultHeader(left: Node): boolean {
  return nodesWithin(left).some((node) => node.type === T.Identifier && node.name === 'defaults');
}

/** What only waits for the refresh, or goes on after it: `from(refresh())`, `refresh().then(…)`. */
function isWaiting(node: Node & { type: T.CallExpression }, call: Node): boolean {
  return (
    ['from', 'defer', 'then', 'catch', 'finally', 'pipe', 'all', 'resolve', 'reject'].includes(
      calleeName(node) ?? '',
    ) || node === call
  );
}
