import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { ASKING_CALLS, EFFECTS, QUIET_OBJECTS, REQUESTING, TELLING } from '../../../catalog/late-changes.js';
import { definitionsOf, type Definition } from '../../../analysis/code/definitions.js';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { factsAround, nodesWithin, variableOf } from '../../../analysis/code/module.js';
import { isLater } from './later.js';
import { isOwn, rootOf } from './origins.js';

type Call = TSESTree.CallExpression;

/** Who hears of a call: what asks others later may rely on it, surely or only where there is such. */
type Hearer = 'nobody' | 'somebody' | 'all';

/** How far functions of the file are looked into. */
const MAX_DEPTH = 3;

/**
 * What an effect of a component that waits from now on tells others too late: `client.setToken(token)`, which the next
 * effect may rely on. Only what is done before anything else is waited for counts.
 *
 * @param fn the function that waits: the effect's, one within it, or one that it calls
 */
export function toldTooLate(effect: Call, fn: FunctionNode, from: number): Node | undefined {
  const isFollowed = hasOthers(effect);
  return nodesWithin(fn.body).find((each) => {
    if (each.type !== T.CallExpression || each.range[1] <= from) return false;
    if (isLater(each, fn, fn.body.range[0])) return false;
    const heard = hearerOf(each, fn, 0);
    return heard === 'all' || (heard === 'somebody' && isFollowed);
  });
}

/** Says so, as a clause about a line. */
export function toldAt(call: Node): string {
  return `line ${call.loc.start.line} may tell others of it, after an effect has relied on that`;
}

/** The effect that a function runs in at once: that of the effect itself, or what is called there. */
export function effectAround(fn: FunctionNode): Call | undefined {
  let at: Node | undefined = fn;
  while (at?.parent) {
    const parent: Node = at.parent;
    if (parent.type === T.CallExpression && parent.callee !== at) {
      const name = calleeName(parent) ?? '';
      if (EFFECTS.test(name)) return parent;
      if (name !== 'useCallback') return undefined;
      at = parent;
      continue;
    }
    const isCalledHere =
      (parent.type === T.CallExpression && parent.callee === at) ||
      (parent.type === T.VariableDeclarator && parent.init === at) ||
      at.type === T.FunctionDeclaration;
    if (!isCalledHere) return undefined;
    at = enclosingFunction(parent);
  }
  return undefined;
}

/** Has its component other effects? */
function hasOthers(effect: Call): boolean {
  const component = enclosingFunction(effect);
  const nodes = component ? nodesWithin(component.body) : (factsAround(effect)?.nodes ?? []);
  return nodes.some(
    (each) => each !== effect && each.type === T.CallExpression && EFFECTS.test(calleeName(each) ?? ''),
  );
}

function hearerOf(call: Call, fn: FunctionNode, depth: number): Hearer {
  const callee = unwrap(call.callee);
  const name = calleeName(call) ?? '';
  if (isFunction(callee)) return 'nobody';
  const root = rootOf(callee);
  const isAsking = ASKING_CALLS.test(name) || (REQUESTING.test(name) && isToldItself(call, fn));
  if (root.type !== T.Identifier) return isAsking ? 'nobody' : 'somebody';
  if (variableOf(root) === null && callee.type === T.Identifier) return 'nobody';
  if (QUIET_OBJECTS.test(root.name) || isOfScreen(root)) return 'nobody';
  const definitions = definitionsOf(root);
  const isImported = definitions.some(({ kind }) => kind === 'import' || kind === 'namespace');
  if (callee.type === T.Identifier) {
    if (definitions.some(isStateSetter)) return 'nobody';
    if (isImported) return TELLING.test(name) ? 'all' : isAsking ? 'nobody' : 'somebody';
    return ofFunctions(definitions.map(functionOf), depth);
  }
  const isOfFile = !isImported && enclosingFunction(variableOf(root)?.defs[0]?.name ?? root) === undefined;
  if (TELLING.test(name) && (isImported || isOfFile)) return 'all';
  if (isAsking) return 'nobody';
  return isOwn(root, fn) && !TELLING.test(name) ? 'nobody' : 'somebody';
}

/** A request that is given what was read, or what was made of it. */
function isToldItself(call: Call, fn: FunctionNode): boolean {
  return call.arguments.some((given) =>
    nodesWithin(given).some(
      (each) => each.type === T.Identifier && (/token|jwt/i.test(each.name) || isOwn(each, fn)),
    ),
  );
}

/** What the functions of the file do themselves that stand behind a name. */
function ofFunctions(fns: readonly (FunctionNode | undefined)[], depth: number): Hearer {
  if (fns.length === 0 || depth >= MAX_DEPTH) return 'somebody';
  let found: Hearer = 'nobody';
  for (const fn of fns) {
    if (!fn) return 'somebody';
    for (const each of nodesWithin(fn.body)) {
      const isChange =
        each.type === T.AssignmentExpression && !(each.left.type === T.Identifier && isOwn(each.left, fn));
      const isCall = each.type === T.CallExpression && !isLater(each, fn, fn.body.range[0]);
      const heard = isChange ? 'somebody' : isCall ? hearerOf(each, fn, depth + 1) : 'nobody';
      if (heard === 'all') return heard;
      if (heard === 'somebody') found = heard;
    }
  }
  return found;
}

/** React's own, and what React Native shows. */
function isOfScreen(name: Node): boolean {
  return definitionsOf(name).some(
    (each) =>
      each.kind === 'import' && /^(?:react|react-native|vue|@react-navigation\/.*)$/.test(each.source),
  );
}

/** `const [user, setUser] = useState()` */
function isStateSetter(definition: Definition): boolean {
  if (definition.kind !== 'value' || definition.path[0] !== '1') return false;
  const made = unwrap(definition.node);
  return made.type === T.CallExpression && /^use(?:State|Reducer)$/.test(calleeName(made) ?? '');
}

function functionOf(definition: Definition): FunctionNode | undefined {
  if (definition.kind === 'declared') return isFunction(definition.node) ? definition.node : undefined;
  if (definition.kind !== 'value' || definition.path.length > 0) return undefined;
  const value = unwrap(definition.node);
  if (isFunction(value)) return value;
  const isKept = value.type === T.CallExpression && calleeName(value) === 'useCallback';
  const [kept] = isKept ? value.arguments : [];
  return kept && isFunction(kept) ? kept : undefined;
}
