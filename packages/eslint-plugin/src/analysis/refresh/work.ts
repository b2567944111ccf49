import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { UNSHARED_CALLS } from '../../catalog/refresh-managed.js';
import { KEEPS_FOR_LATER, SIGN_IN_NAMES } from '../../catalog/refresh-names.js';
import { calleeName, memberName, type CallNode, type FunctionNode, type Node } from '../code/expression.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { constantText } from '../code/constant.js';
import { wordsOf } from '../evidence/words.js';
import { isManagedBySdk } from './managed.js';
import { refreshCalled } from './names.js';
import { sends, tradeShownBy } from './request.js';
import { runsWith, waysOf } from './ways.js';

/** A function that a refresh goes through, and the call in it that leads on. */
export interface Step {
  readonly fn: FunctionNode;
  readonly node: CallNode;
  /** What the function was handed to before it was called: `memo(refresh)`. */
  readonly wrappers: readonly CallNode[];
}

/** A call that gets new tokens, and the way from it to the request, as far as it is in view. */
export interface RefreshWork {
  readonly call: CallNode;
  /** What shows it, for a message. */
  readonly because: string;
  readonly steps: readonly Step[];
  /** `named`: only its name says so, and not of what. */
  readonly certainty: 'shown' | 'named';
}

/** From the handler over service, API module and client to the request. */
const MAX_STEPS = 5;

/** Is a call refresh work: the request itself, a function that sends it, or one that is named for it and out of view? */
export function refreshWorkOf(call: CallNode, run: Run, depth = 0): RefreshWork | undefined {
  return run.once<RefreshWork | undefined>('refresh work', call, undefined, () => find(call, run, depth));
}

function find(call: CallNode, run: Run, depth: number): RefreshWork | undefined {
  if (call.type !== T.CallExpression) return undefined;
  if (UNSHARED_CALLS.has(calleeName(call) ?? ''))
    return { call, because: `\`${calleeName(call)!}()\``, steps: [], certainty: 'shown' };
  const work = workOf(call, run, depth);
  // Whose call it is is asked last: that takes longest, and hardly a call is refresh work.
  return work && !isManagedBySdk(call, run) ? work : undefined;
}

function workOf(call: TSESTree.CallExpression, run: Run, depth: number): RefreshWork | undefined {
  const shown = tradeShownBy(call, run);
  const name = refreshCalled(call);
  if (shown !== undefined) return { call, because: shown, steps: [], certainty: 'shown' };
  if (depth >= MAX_STEPS) return undefined;
  const ways = waysOf(call.callee, run).slice(0, 4);
  for (const { fn, wrappers } of ways) {
    if (wrappers.some((wrapper) => wrapper === call)) continue;
    const inner = workWithin(fn, run, depth + 1);
    if (inner) {
      const steps = [{ fn, node: inner.call, wrappers }, ...inner.steps];
      return { call, because: `\`${calleeName(call) ?? 'a call'}()\``, steps, certainty: inner.certainty };
    }
  }
  const handed = ways.length === 0 ? workHanded(call, run, depth) : undefined;
  if (handed) return handed;
  if (name === undefined) return dispatched(call, run);
  const because = `\`${calleeName(call) ?? 'a call'}()\``;
  if (ways.length === 0) return { call, because, steps: [], certainty: name === 'login' ? 'shown' : 'named' };
  // A body in view that sends something: what it sends is not in view.
  const sending = name === 'login' ? ways.find(({ fn }) => sendingCallIn(fn) !== undefined) : undefined;
  if (!sending) return undefined;
  const { fn, wrappers } = sending;
  return { call, because, steps: [{ fn, node: sendingCallIn(fn)!, wrappers }], certainty: 'shown' };
}

/** A function of the refresh that is handed to what runs it: `mutex.runExclusive(refresh)`. */
function workHanded(call: CallNode, run: Run, depth: number): RefreshWork | undefined {
  if (KEEPS_FOR_LATER.has(calleeName(call) ?? '')) return undefined;
  for (const argument of call.arguments) {
    if (argument.type !== T.Identifier && argument.type !== T.MemberExpression) continue;
    for (const { fn, wrappers } of waysOf(argument, run).slice(0, 2)) {
      const inner = workWithin(fn, run, depth + 1);
      if (!inner) continue;
      const name = argument.type === T.Identifier ? argument.name : (memberName(argument) ?? '');
      const steps = [{ fn, node: inner.call, wrappers }, ...inner.steps];
      return { call, because: `\`${name}()\``, steps, certainty: inner.certainty };
    }
  }
  return undefined;
}

/** The first refresh work that a function does when it, or what it returns, is called. */
function workWithin(fn: FunctionNode, run: Run, depth: number): RefreshWork | undefined {
  return run.once<RefreshWork | undefined>('refresh within', fn, undefined, () => {
    for (const node of inOrder(fn)) {
      if (node.type !== T.CallExpression || !runsWith(node, fn)) continue;
      const work = refreshWorkOf(node, run, depth);
      if (work && work.certainty === 'shown') return work;
    }
    return undefined;
  });
}

function sendingCallIn(fn: FunctionNode): CallNode | undefined {
  return inOrder(fn).find(
    (node): node is CallNode =>
      node.type === T.CallExpression &&
      sends(calleeName(node) ?? '') &&
      node.arguments.length > 0 &&
      runsWith(node, fn),
  );
}

function inOrder(fn: FunctionNode): Node[] {
  return [...nodesWithin(fn)].sort((one, other) => one.range[0] - other.range[0]);
}

/** Vuex: `dispatch('auth/refreshToken')`. */
function dispatched(call: CallNode, run: Run): RefreshWork | undefined {
  const [first] = call.arguments;
  if (calleeName(call) !== 'dispatch' || first?.type !== T.Literal) return undefined;
  const text = constantText(first, run)?.text ?? '';
  const words = wordsOf(text);
  const isRefresh = words.includes('refresh') || words.includes('renew');
  const isLogin = words.some((word) => ['auth', 'token', 'tokens', 'session', 'user', 'jwt'].includes(word));
  const isGiven = call.arguments.length > 1;
  if (!isRefresh || !isLogin || isGiven) return undefined;
  return { call, because: `\`${text}\``, steps: [], certainty: 'shown' };
}

/** A sign-in with credentials that were kept: `login(stored.email, stored.password)` in an answer to a 401. */
export function signInAgain(call: CallNode): RefreshWork | undefined {
  const name = calleeName(call);
  if (name === undefined || !SIGN_IN_NAMES.has(name)) return undefined;
  const given = call.arguments.flatMap((each) => nodesWithin(each));
  const isSecret = given.some(
    (node) => node.type === T.Identifier && wordsOf(node.name).some((word) => SECRET_WORDS.has(word)),
  );
  return isSecret ? { call, because: `\`${name}()\``, steps: [], certainty: 'shown' } : undefined;
}

/** A request for a token, in an answer to a 401: `ky('https://example.com/token')`. */
export function tokenAskedAgain(call: CallNode, run: Run): RefreshWork | undefined {
  const [url] = call.arguments;
  if (!url || !sends(calleeName(call) ?? '')) return undefined;
  const text = constantText(url, run)?.text;
  return text !== undefined && /\/(?:access[-_]?)?tokens?\/?$/i.test(text)
    ? { call, because: `\`${text}\``, steps: [], certainty: 'shown' }
    : undefined;
}

const SECRET_WORDS: ReadonlySet<string> = new Set(['password', 'passwd', 'pwd', 'credentials', 'pin']);
