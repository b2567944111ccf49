import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isInside,
  type CallNode,
  type FunctionNode,
} from '../code/expression.js';
import type { Run } from '../code/run.js';
import { refreshCalled } from './names.js';
import { tradeShownBy } from './request.js';
import { refreshWorkOf, type RefreshWork } from './work.js';

/** What frameworks run when a component appears; all of them at once. */
const MOUNT_CALLS: ReadonlySet<string> = new Set([
  'useEffect',
  'useLayoutEffect',
  'useMount',
  'onMounted',
  'onMount',
]);

interface Mounted {
  readonly work: RefreshWork;
  readonly effect: FunctionNode;
  readonly component: FunctionNode | undefined;
}

/** The refreshes that one component starts side by side when it appears: in two effects of it, or more. */
export function refreshesOfMounts(calls: readonly CallNode[], run: Run): RefreshWork[] {
  const mounted = calls.flatMap((call): Mounted[] => {
    const effect = effectAround(call);
    if (!effect || (refreshCalled(call) === undefined && tradeShownBy(call, run) === undefined)) return [];
    const work = refreshWorkOf(call, run);
    if (!work || work.certainty !== 'shown') return [];
    // `check()` of the same effect leads to the place itself.
    if (work.steps.some(({ node }) => isInside(node, effect))) return [];
    return [{ work, effect, component: enclosingFunction(effect) }];
  });
  return mounted.flatMap(({ work, effect, component }) =>
    mounted.some((other) => other.component === component && other.effect !== effect) ? [work] : [],
  );
}

function effectAround(call: CallNode): FunctionNode | undefined {
  for (let fn = enclosingFunction(call); fn; fn = enclosingFunction(fn)) {
    const { parent } = fn;
    if (parent.type !== T.CallExpression || parent.arguments[0] !== fn) continue;
    if (MOUNT_CALLS.has(calleeName(parent) ?? '')) return fn;
  }
  return undefined;
}
