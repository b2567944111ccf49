import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import {
  calleeName,
  enclosingFunction,
  isInside,
  lastName,
  memberName,
  nameOfFunction,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { factsAround, factsOf, type Module } from '../../../analysis/code/module.js';
import { isTestFile } from '../../../analysis/runtime/test-file.js';
import { projectIndexOf } from '../../../project/project-index.js';
import { textMatches } from '../../../project/text-match.js';
import { modulesAmong } from '../candidates.js';
import { placeOf } from '../changes.js';

/**
 * Where an app leaves a screen by a state that it may not have read yet: nothing waits for the state, and a screen that
 * has it redirects by itself. What answers later than the store did would send everybody to the login at each start.
 * A clause.
 *
 * @param keeping what hands the library the state
 */
export function objectionToLater(keeping: Node): string | undefined {
  const file = factsAround(keeping)?.module.filename;
  if (file === undefined) return undefined;
  const index = projectIndexOf(file);
  const files = index.files()?.filter((each) => !isTestFile(each)) ?? [];
  if (files.some((each) => textMatches(each, WAITED_FOR))) return undefined;
  const having = [file, ...importersOf(file)].filter((each) => !isTestFile(each));
  for (const module of modulesAmong(having, [LEAVES])) {
    const leaving = redirectIn(module);
    if (leaving)
      return `nothing in the app waits until the state is read (\`hasHydrated\`), and ${placeOf(leaving)} redirects before that; a keychain answers later`;
  }
  return undefined;
}

/** How an app asks whether a state is read, or shows nothing before. */
const WAITED_FOR = /hydrated|onFinishHydration|onRehydrateStorage|PersistGate|bootstrapped/i;

const LEAVES = /<Redirect\b|\b(?:replace|push|navigate|reset|dismissTo)\b/;
const LEAVING = new Set(['replace', 'push', 'navigate', 'reset', 'dismissTo']);
const NAVIGATOR = /rout|nav|history/i;
const ROUTING_HOOK = /^use(?:\w*Rout|\w*Navigat|History)/;
const EFFECT = /^use\w*Effect(?:Once)?$|^useMount$/;
const MEMOISED = /^use(?:Callback|Memo|Event|EffectEvent)$/;
/** What runs as soon as a class component is there. */
const LIFECYCLE =
  /^(?:constructor|render|componentDidMount|componentDidUpdate|(?:UNSAFE_)?componentWill(?:Mount|ReceiveProps))$/;
/** Whoever is handed a function by these calls it by itself, at once or soon; others do when something happens. */
const SOON =
  /^(?:then|catch|finally|forEach|map|setTimeout|setImmediate|requestAnimationFrame|queueMicrotask|runAfterInteractions|startTransition)$/;

/** The files that import this one, also by one that hands all of a folder on. */
function importersOf(file: string): string[] {
  const direct = projectIndexOf(file).importersOf(file) ?? [];
  const passedOn = direct.filter((each) => /[\\/]index\.[jt]sx?$/.test(each) && textMatches(each, HANDS_ON));
  return [...direct, ...passedOn.flatMap((each) => projectIndexOf(each).importersOf(each) ?? [])];
}

const HANDS_ON = /^\s*export\b/m;

/** The first place in a file that goes to another screen without anybody's doing. */
function redirectIn(module: Module): Node | undefined {
  return factsOf(module).nodes.find(
    (node) =>
      (node.type === T.JSXOpeningElement && lastTag(node) === 'Redirect') ||
      (node.type === T.CallExpression && isLeaving(node) && runsUnasked(node, module, 0)),
  );
}

function lastTag({ name }: TSESTree.JSXOpeningElement): string | undefined {
  return name.type === T.JSXIdentifier ? name.name : undefined;
}

/** `router.replace('/login')`, `navigationRef.current?.reset(…)`, `navigate('Login')` */
function isLeaving({ callee }: TSESTree.CallExpression): boolean {
  const called = unwrap(callee);
  if (called.type === T.MemberExpression)
    return (
      LEAVING.has(memberName(called) ?? '') && namesOf(called.object).some((each) => NAVIGATOR.test(each))
    );
  if (called.type !== T.Identifier || !LEAVING.has(called.name)) return false;
  return called.name === 'navigate' || definitionsOf(called).some(isOfNavigator);
}

/** `const { replace } = useRouter()`, `import { reset } from './navigation'` */
function isOfNavigator(definition: ReturnType<typeof definitionsOf>[number]): boolean {
  if (definition.kind === 'import') return NAVIGATOR.test(definition.source);
  if (definition.kind !== 'value') return false;
  const made = unwrap(definition.node);
  return made.type === T.CallExpression && ROUTING_HOOK.test(calleeName(made) ?? '');
}

/** The names that an object goes by: of `props.navigation.getParent()` all three. */
function namesOf(object: Node): string[] {
  const node = unwrap(object);
  if (node.type === T.CallExpression) return [...namesOf(node.callee)];
  const own = lastName(node);
  const names = own === undefined ? [] : [own];
  return node.type === T.MemberExpression ? [...namesOf(node.object), ...names] : names;
}

/** Calls of functions that call functions: further are not followed. */
const FURTHEST = 3;

/** Does this run while a component is rendered, or in an effect, and not where somebody presses something? */
function runsUnasked(node: Node, module: Module, depth: number): boolean {
  const fn = enclosingFunction(node);
  // While the app loads.
  if (!fn) return true;
  const name = nameOfFunction(fn);
  if (isEffect(fn) || isComponent(fn, name)) return true;
  const { parent } = fn;
  if (parent.type === T.CallExpression && (parent.callee === fn || SOON.test(calleeName(parent) ?? '')))
    return runsUnasked(parent, module, depth);
  if (name === undefined || depth >= FURTHEST) return false;
  return factsOf(module).nodes.some(
    (each) =>
      each.type === T.CallExpression &&
      lastName(each.callee) === name &&
      !isInside(each, fn) &&
      runsUnasked(each, module, depth + 1),
  );
}

/** `useEffect(() => …)`, `useFocusEffect(useCallback(() => …))` */
function isEffect(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type !== T.CallExpression || parent.arguments[0] !== fn) return false;
  const name = calleeName(parent) ?? '';
  if (EFFECT.test(name)) return true;
  const outer = MEMOISED.test(name) ? parent.parent : undefined;
  return outer?.type === T.CallExpression && EFFECT.test(calleeName(outer) ?? '');
}

/** A component, also one that another function makes, or a hook of the app. */
function isComponent(fn: FunctionNode, name = ''): boolean {
  return (
    /^[A-Z]|^use[A-Z]/.test(name) ||
    LIFECYCLE.test(name) ||
    (factsAround(fn)?.nodes ?? []).some(
      (each) =>
        each.type === T.CallExpression &&
        /^use[A-Z]/.test(calleeName(each) ?? '') &&
        enclosingFunction(each) === fn,
    )
  );
}
