import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { BOUNDARY_CALLS } from '../../catalog/runtime-routes.js';
import { exportedValues } from './exported-values.js';
import { calleeName, isFunction, unwrap, type Node, isInside } from '../code/expression.js';
import { mentionsOf, variableOf, type Module } from '../code/module.js';
import { runtimeOfFunctionByDirective } from './runtime-by-directive.js';
import { routeOf } from './runtime-by-path.js';
import { guardedSide } from './runtime-guards.js';
import { packageAround, type Runtime, type RuntimeView } from './runtime.js';

/** A helper of a helper of a loader: how far a place is followed to those who call it. */
const MAX_CALLERS = 3;
/** A function that is used in more places than this is on no side of its own. */
const MAX_USES = 40;

/**
 * The side that a place in a file belongs to by what stands around it, whatever the file is: a server function,
 * a loader that the browser never gets, an effect, a branch behind `typeof window`. Undefined where the place is
 * as the file is.
 */
export function runtimeOfPlace(node: Node, module: Module, view: RuntimeView, hops = 0): Runtime | undefined {
  for (let at = node; at.parent; at = at.parent) {
    const found = runtimeOfFunctionByDirective(at) ?? ofBoundaryCall(at) ?? ofHandler(at);
    if (found) return found;
  }
  const guarded = guardedSide(node);
  if (guarded)
    return {
      where: guarded,
      because: `stands where only a ${guarded === 'client' ? 'browser' : 'server'} comes`,
    };
  return ofRouteExport(node, module, view) ?? ofCallers(node, module, view, hops);
}

/** `createServerFn().handler(async () => { … })`, `useEffect(() => { … })`. */
function ofBoundaryCall(node: Node): Runtime | undefined {
  const call = node.parent;
  if (!isFunction(node) || call?.type !== T.CallExpression || call.callee === node) return undefined;
  for (let at: Node = call; at.type === T.CallExpression;) {
    const name = calleeName(at);
    for (const where of ['client', 'server'] as const) {
      if (name !== undefined && BOUNDARY_CALLS[where].includes(name))
        return { where, because: `in a function given to \`${name}\`` };
    }
    const callee = unwrap(at.callee);
    if (callee.type !== T.MemberExpression) return undefined;
    at = unwrap(callee.object);
  }
  return undefined;
}

/** `onClick={() => …}`: React runs handlers where the user is. */
function ofHandler(node: Node): Runtime | undefined {
  const attribute = node.parent?.type === T.JSXExpressionContainer ? node.parent.parent : undefined;
  if (!isFunction(node) || attribute?.type !== T.JSXAttribute || attribute.name.type !== T.JSXIdentifier)
    return undefined;
  const { name } = attribute.name;
  return /^on[A-Z]/.test(name) ? { where: 'client', because: `in the handler \`${name}\`` } : undefined;
}

function ofRouteExport(node: Node, module: Module, view: RuntimeView): Runtime | undefined {
  const route = routeOf(module, packageAround(module.filename, view));
  const name = route && exportedValues(module).find(({ value }) => value && isInside(node, value))?.name;
  if (!route || name === undefined) return undefined;
  if (route.server.includes(name)) return { where: 'server', because: `in \`${name}\` of a ${route.what}` };
  if (!route.client.includes(name)) return undefined;
  return {
    where: 'client',
    because: name === 'default' ? `in the component of a ${route.what}` : `in \`${name}\` of a ${route.what}`,
  };
}

/** A function that the module keeps to itself runs where those run that use it. */
function ofCallers(node: Node, module: Module, view: RuntimeView, hops: number): Runtime | undefined {
  const declaration = hops < MAX_CALLERS ? keptDeclaration(node) : undefined;
  const variable = declaration && variableOf(declaration.name);
  const uses = variable ? mentionsOf(variable).filter((mention) => !isInside(mention, declaration.node)) : [];
  if (uses.length > MAX_USES) return undefined;
  const places = uses.map((use) => runtimeOfPlace(use, module, view, hops + 1));
  const [first] = places;
  return first && places.every((place) => place?.where === first.where) ? first : undefined;
}

/** The top-level declaration around a node, where it is not exported. */
function keptDeclaration(node: Node): { node: Node; name: Node } | undefined {
  for (let at = node; at.parent; at = at.parent) {
    const declared = at.type === T.VariableDeclarator ? at.parent : at;
    if (declared.parent?.type !== T.Program) continue;
    if (at.type === T.VariableDeclarator) return { node: at, name: at.id };
    if (at.type === T.FunctionDeclaration || at.type === T.ClassDeclaration)
      return at.id ? { node: at, name: at.id } : undefined;
  }
  return undefined;
}
