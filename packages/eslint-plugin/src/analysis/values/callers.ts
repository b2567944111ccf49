import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { isFunction, memberName, propertyName, type FunctionNode, type Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import { factsAround, nodesWithin, variableOf } from '../code/module.js';
import { ownersOfThis } from '../code/owners.js';
import { projectIndexOf } from '../../project/project-index.js';
import { isTestFile } from '../runtime/test-file.js';
import type { Run } from '../code/run.js';
import { placesImporting, placesNaming, type Places } from './named-places.js';
import { placesOfPrivate } from './own-members.js';

/** What runs a function of the app: a call, or an element whose component it is. */
export type Caller = TSESTree.CallExpression | TSESTree.JSXOpeningElement;

/** Functions of packages that give back one which is called as the one they are given. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'memo',
  'observer',
  'forwardRef',
  'useCallback',
  'useEvent',
  'useMemoizedFn',
]);

/** More calls than that are not looked at for one parameter. */
const MAX_CALLERS = 100;

/**
 * Everything in the repository that runs a function; undefined where something may run it that is not in view: it is
 * handed on as a value, or a framework may have it.
 */
export function callersOf(fn: FunctionNode, run: Run): readonly Caller[] | undefined {
  return run.once<readonly Caller[] | undefined>('all callers', fn, undefined, () => {
    const search = new Callers(run);
    if (!search.ofFunction(fn) || search.found.size > MAX_CALLERS) return undefined;
    // What is handed out and called by nobody is called by somebody else.
    return search.found.size === 0 && search.isExported ? undefined : [...search.found];
  });
}

/** Does a call give back the function, or the component, that it is given? */
export function isTransparent({ callee }: TSESTree.CallExpression, run: Run): boolean {
  return identitiesOf(callee, run).some(
    ({ origin, path }) => origin.startsWith('package:') && TRANSPARENT.has(path.split('.').at(-1) ?? ''),
  );
}

/** The expression around a node that has the same value: assertions, and optional chains. */
export function sameValueAround(node: Node): Node {
  let at = node;
  while (at.parent && SAME_VALUE.has(at.parent.type)) at = at.parent;
  return at;
}

const SAME_VALUE: ReadonlySet<string> = new Set([
  T.TSAsExpression,
  T.TSNonNullExpression,
  T.TSTypeAssertion,
  T.TSSatisfiesExpression,
  T.TSInstantiationExpression,
  T.ChainExpression,
]);

class Callers {
  readonly found = new Set<Caller>();
  readonly #seen = new Set<Node>();
  isExported = false;

  constructor(readonly run: Run) {}

  ofFunction(fn: FunctionNode): boolean {
    if (fn.generator) return false;
    if (fn.type === T.FunctionExpression && fn.id && (variableOf(fn.id)?.references.length ?? 0) > 0)
      return false;
    if (fn.type !== T.FunctionDeclaration) return this.#ofValue(fn);
    if (!fn.id) return this.#ofExported(fn);
    const variable = variableOf(fn.id);
    return variable?.defs.length === 1 && this.#ofName(fn.id);
  }

  /** Whatever becomes of an expression whose value is the function. */
  #ofValue(expression: Node): boolean {
    const node = sameValueAround(expression);
    if (this.#seen.has(node)) return true;
    this.#seen.add(node);
    const { parent } = node;
    switch (parent?.type) {
      case T.CallExpression:
        if (parent.callee === node) {
          this.found.add(parent);
          return true;
        }
        return parent.arguments[0] === node && isTransparent(parent, this.run) && this.#ofValue(parent);
      case T.JSXOpeningElement:
        this.found.add(parent);
        return !clonesElements(parent);
      case T.JSXClosingElement:
      case T.TSTypeQuery:
        return true;
      case T.VariableDeclarator:
        return parent.init === node && parent.id.type === T.Identifier && this.#ofName(parent.id);
      case T.ExportDefaultDeclaration:
        return this.#ofExported(parent);
      case T.Property:
        return (
          parent.value === node &&
          parent.kind === 'init' &&
          parent.parent.type === T.ObjectExpression &&
          this.#ofMember(parent)
        );
      case T.MethodDefinition:
        return placesOfPrivate(parent)?.every((each) => this.#ofValue(each)) ?? false;
      case T.MemberExpression:
        return isNamedForTools(parent);
      case T.ArrayExpression:
        return isDependencyList(parent);
      default:
        return false;
    }
  }

  #ofName(name: Node): boolean {
    const variable = variableOf(name);
    const module = factsAround(name)?.module;
    return variable != null && module !== undefined && this.#ofPlaces(placesNaming(variable, module));
  }

  #ofExported(node: Node): boolean {
    const module = factsAround(node)?.module;
    return module !== undefined && this.#ofPlaces(placesImporting(module, 'default'));
  }

  #ofPlaces(places: Places | undefined): boolean {
    if (!places) return false;
    this.isExported ||= places.isExported;
    return places.nodes.every((each) => this.#ofValue(each));
  }

  /** `export const settings = { read: (key) => … }`: the object is asked for the member, and for nothing else. */
  #ofMember(member: TSESTree.Property): boolean {
    const name = propertyName(member);
    const object = member.parent as TSESTree.ObjectExpression;
    const places = name !== undefined && this.#placesOfObject(object);
    if (!places) return false;
    this.isExported ||= places.isExported;
    const within = nodesWithin(object).filter(
      (each) => each.type === T.ThisExpression && ownersOfThis(each).some((owner) => owner.node === object),
    );
    return [...places.nodes, ...within].every((each) => {
      const object = sameValueAround(each);
      const { parent } = object;
      if (parent?.type === T.TSTypeQuery) return true;
      if (parent?.type !== T.MemberExpression || parent.object !== object) return false;
      const asked = memberName(parent);
      return asked !== undefined && (asked !== name || this.#ofValue(parent));
    });
  }

  #placesOfObject(object: TSESTree.ObjectExpression): Places | undefined {
    const { parent } = sameValueAround(object);
    const module = factsAround(object)?.module;
    if (!module) return undefined;
    if (parent?.type === T.ExportDefaultDeclaration) return placesImporting(module, 'default');
    if (parent?.type !== T.VariableDeclarator || parent.id.type !== T.Identifier) return undefined;
    const variable = variableOf(parent.id);
    return variable ? placesNaming(variable, module) : undefined;
  }
}

/** What clones an element may give it other props. */
function clonesElements(element: Node): boolean {
  const module = factsAround(element)?.module;
  if (!module) return true;
  const index = projectIndexOf(module.filename);
  const files = index.filesAroundMatching(CLONES) ?? index.filesMatching(CLONES);
  return files?.some((file) => !isTestFile(file)) ?? true;
}

const CLONES = /\bcloneElement\b/;

/** `Setting.displayName = 'Setting'` */
function isNamedForTools(member: TSESTree.MemberExpression): boolean {
  const name = memberName(member);
  return (
    (name === 'displayName' || name === 'propTypes' || name === 'whyDidYouRender') &&
    member.parent.type === T.AssignmentExpression &&
    member.parent.left === member
  );
}

/** `useEffect(() => …, [load])` compares, and calls nothing. */
export function isDependencyList(list: TSESTree.ArrayExpression): boolean {
  const { parent } = list;
  if (parent.type !== T.CallExpression || parent.arguments.length < 2 || parent.arguments.at(-1) !== list)
    return false;
  const [first] = parent.arguments;
  const { callee } = parent;
  const name =
    callee.type === T.Identifier ? callee.name : callee.type === T.MemberExpression ? memberName(callee) : '';
  return first !== undefined && isFunction(first) && /^use[A-Z]/.test(name ?? '');
}
