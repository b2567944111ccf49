import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isFunction,
  unwrap,
  type CallNode,
  type Node,
} from '../code/expression.js';
import { nodesWithin, sameModule } from '../code/module.js';
import type { Run } from '../code/run.js';
import { leaves } from './cause.js';
import { droppedTokens } from './dropped.js';
import { failureCode } from './failure.js';
import { leadsToWrapper } from './refreshes.js';
import { staleRetries } from './stale.js';
import { endsSession } from './session-end.js';
import type { RefreshView } from './view.js';
import { outermostFunction, runsInPlace } from './ways.js';
import { refreshWorkOf, type RefreshWork } from './work.js';

/** How a refresh throws away a session that is alive. */
export interface Loss {
  /** `cleared`: on any error; `dropped`: a new refresh token is not kept; `stale`: sent again with the old token. */
  readonly kind: 'cleared' | 'dropped' | 'stale';
  readonly node: Node;
  /** The call that refreshes. */
  readonly call: CallNode;
  /** The refresh, for a message. */
  readonly because: string;
  /** A name of the code: what ends the session, the token that is dropped, the options that are stale. */
  readonly detail: string;
}

/** A loss, before it is known what the call around it does. */
export type Found = Omit<Loss, 'because' | 'call'>;

/** The places of a file where a refresh loses a session, each once, in the order of the text. */
export function lossesIn({ calls, module, run, runsOnClient }: RefreshView): readonly Loss[] {
  const byNode = new Map<Node, Loss>();
  for (const call of calls) {
    // What a call leads to is asked last: most have nothing that could be lost around them.
    const found = [...cleared(call, run), ...droppedTokens(call, run), ...staleRetries(call, run)];
    const work = found.length > 0 ? refreshWorkOf(call, run) : undefined;
    if (!work || work.certainty !== 'shown' || leadsToWrapper(work, run) || !runsOnClient(call)) continue;
    for (const loss of found) {
      const isOfHelper =
        loss.kind === 'cleared'
          ? isClearedInside(work, run)
          : work.steps.length > 0 && loss.kind === 'dropped';
      if (isOfHelper || !sameModule(loss.node, module.ast) || byNode.has(loss.node)) continue;
      byNode.set(loss.node, { ...loss, call, because: work.because });
    }
  }
  return [...byNode.values()].sort((one, other) => one.node.range[0] - other.node.range[0]);
}

/** Where the session ends however the refresh failed. */
function cleared(call: CallNode, run: Run): Found[] {
  const top = outermostFunction(call);
  const clearing = top && clearingIn(top, call, run);
  return clearing ? [{ kind: 'cleared', node: clearing, detail: `${calleeName(clearing) ?? ''}()` }] : [];
}

/** A helper that ends the session itself is the place, not who calls it. */
function isClearedInside({ steps }: RefreshWork, run: Run): boolean {
  return steps.some(({ fn, node }) => clearingIn(fn, node, run) !== undefined);
}

function clearingIn(fn: Node, refresh: CallNode, run: Run): CallNode | undefined {
  const code = [...failureCode([{ fn, node: refresh }], false), ...notOkCode(refresh, run)];
  for (const each of code) {
    const found = nodesWithin(each).find(
      (node): node is CallNode =>
        node.type === T.CallExpression && endsSession(node, run) && !isConditional(node, each),
    );
    if (found) return found;
  }
  return undefined;
}

/** `if (!response.ok) …` after the refresh: also an answer of 503. */
function notOkCode(refresh: CallNode, run: Run): Node[] {
  const name = answerName(refresh);
  const fn = enclosingFunction(refresh);
  if (name === undefined || !fn) return [];
  return okTestsIn(fn, run)
    .filter(({ of, node }) => of === name && node.range[0] >= refresh.range[1])
    .flatMap(({ otherwise }) => (otherwise ? [otherwise] : []));
}

interface OkTest {
  readonly node: Node;
  /** Whose `ok` is asked for. */
  readonly of: string;
  /** What runs where it is not. */
  readonly otherwise: Node | null;
}

/** Asked once a function: compiled code is one function with thousands of calls. */
function okTestsIn(fn: Node, run: Run): readonly OkTest[] {
  return run.once<readonly OkTest[]>('ok tests', fn, [], () =>
    nodesWithin(fn).flatMap((node): OkTest[] => {
      if (node.type !== T.IfStatement) return [];
      const test = unwrap(node.test);
      const isNegated = test.type === T.UnaryExpression && test.operator === '!';
      const of = nameAskedForOk(isNegated ? test.argument : test);
      return of === undefined ? [] : [{ node, of, otherwise: isNegated ? node.consequent : node.alternate }];
    }),
  );
}

function answerName(refresh: CallNode): string | undefined {
  const awaited = refresh.parent.type === T.AwaitExpression ? refresh.parent : refresh;
  const { parent } = awaited;
  return parent?.type === T.VariableDeclarator && parent.id.type === T.Identifier
    ? parent.id.name
    : undefined;
}

/** `response` in `response.ok`. */
function nameAskedForOk(expression: Node): string | undefined {
  const node = unwrap(expression);
  return node.type === T.MemberExpression &&
    node.object.type === T.Identifier &&
    (node.property as TSESTree.Identifier).name === 'ok'
    ? node.object.name
    : undefined;
}

/** Is a place only reached where something was asked, within a piece of code? */
function isConditional(node: Node, code: Node): boolean {
  for (let at: Node = node; at.parent && at !== code; at = at.parent) {
    const { parent } = at;
    switch (parent.type) {
      case T.IfStatement:
      case T.ConditionalExpression:
      case T.LogicalExpression:
      case T.SwitchCase:
        if (parent !== code.parent) return true;
        break;
      case T.BlockStatement:
        if (parent.body.slice(0, parent.body.indexOf(at as never)).some(mayLeave)) return true;
        break;
      default:
    }
    // What is only declared here, or kept for a press of a button, runs at another time.
    if (isFunction(at) && at !== code && !runsInPlace(at)) return true;
  }
  return false;
}

function mayLeave(statement: Node): boolean {
  return statement.type === T.IfStatement && leaves(statement.consequent);
}
