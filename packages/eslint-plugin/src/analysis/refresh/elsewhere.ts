import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  nameOfFunction,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { wordsOf } from '../evidence/words.js';
import { handlerKind } from './cause.js';
import { refreshCalled } from './names.js';
import { placeOf } from './place.js';
import { leadsToWrapper, refreshesIn } from './refreshes.js';
import { tradeShownBy } from './request.js';
import type { RefreshView } from './view.js';
import { outermostFunction } from './ways.js';
import { refreshWorkOf, type RefreshWork } from './work.js';

/** A refresh that begins where the application does its business. */
export interface RefreshElsewhere {
  readonly work: RefreshWork;
  /** "the component `Chat`", for a message. */
  readonly where: string;
}

/**
 * The refreshes that components, hooks and thunks begin by themselves. Left out: what defines the refresh, what an
 * HTTP client runs, the first refresh of an app that starts, and what is reported as unguarded already.
 */
export function refreshesElsewhere(view: RefreshView): readonly RefreshElsewhere[] {
  const { calls, run, runsOnClient } = view;
  const found: RefreshElsewhere[] = [];
  for (const call of calls) {
    const where = whereOf(call, view.module.filename);
    if (where === undefined) continue;
    // A name or a request: what any call leads to would be the way of every request to the client's refresh.
    if (refreshCalled(call) !== 'login' && tradeShownBy(call, run) === undefined) continue;
    const work = refreshWorkOf(call, run);
    if (work?.certainty !== 'shown' || leadsToWrapper(work, run)) continue;
    if (definesRefresh(call) || isOfClient(call) || !runsOnClient(call)) continue;
    if (placeOf(outermostFunction(call), run) === 'once' && startsApp(call, view.module.filename)) continue;
    if (refreshesIn(view).some((each) => each.work.call === call)) continue;
    // `check()` leads to the place itself.
    if (work.steps.some(({ node }) => calls.includes(node))) continue;
    found.push({ work, where });
  }
  return found;
}

/** What a place belongs to, in words; undefined for a module that may be the client's own. */
function whereOf(node: Node, filename: string): string | undefined {
  for (let at: Node | undefined = node.parent; at; at = at.parent) {
    if (at.type === T.ClassDeclaration && isAngularComponent(at))
      return `the component \`${at.id?.name ?? ''}\``;
    if (!isFunction(at)) continue;
    if (at.parent.type === T.CallExpression && calleeName(at.parent) === 'createAsyncThunk') return 'a thunk';
    const name = nameOfOwn(at);
    if (name !== undefined && /^use[A-Z]/.test(name)) return `the hook \`${name}\``;
    if (name !== undefined && /^[A-Z]/.test(name)) return `the component \`${name}\``;
  }
  return /\.(?:vue|svelte)$/.test(filename) ? 'a component' : undefined;
}

/** The name of a component, also inside `memo(…)`, and of no method. */
function nameOfOwn(fn: FunctionNode): string | undefined {
  return fn.parent.type === T.MethodDefinition ? undefined : nameOfFunction(fn);
}

function isAngularComponent(node: TSESTree.ClassDeclaration): boolean {
  return (node.decorators ?? []).some(
    ({ expression }) => expression.type === T.CallExpression && calleeName(expression) === 'Component',
  );
}

/** `const refresh = async () => …` of a context, `useRefreshToken`: what others call. */
function definesRefresh(node: Node): boolean {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    const { parent } = fn;
    const name = nameOfFunction(fn);
    if (wordsOf(name ?? '').some((word) => /^(?:refresh|renew|reauth)/.test(word))) return true;
    const first = parent.type === T.CallExpression ? parent.arguments[0] : undefined;
    if (first?.type === T.Literal && /refresh|renew/i.test(String(first.value))) return true;
  }
  return false;
}

function isOfClient(node: Node): boolean {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) if (handlerKind(fn)) return true;
  return false;
}

/** A part of an app that is there from its start: a provider, a layout, the root. */
function startsApp(node: Node, filename: string): boolean {
  const names = [filename.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')];
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) names.push(nameOfFunction(fn) ?? '');
  return names.some((name) => wordsOf(name).some((word) => START_WORDS.has(word)));
}

const START_WORDS: ReadonlySet<string> = new Set([
  ...[
    'app',
    'root',
    'layout',
    'provider',
    'context',
    'splash',
    'auth',
    'session',
    'persist',
    'guard',
    'boot',
    'bootstrap',
  ],
  ...[
    'init',
    'initializer',
    'launch',
    'loading',
    'main',
    'start',
    'startup',
    'index',
    'protected',
    'private',
    'require',
  ],
]);
