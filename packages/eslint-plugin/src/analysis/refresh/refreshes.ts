import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  calleeName,
  isInside,
  nameOfFunction,
  type CallNode,
  type FunctionNode,
} from '../code/expression.js';
import { callsInView } from '../code/handed-arguments.js';
import { nodesWithin } from '../code/module.js';
import type { Run } from '../code/run.js';
import { causeOf, handlerKind, type Cause } from './cause.js';
import { refreshesOfMounts } from './mounts.js';
import { mayRunPerRequest, placeOf } from './place.js';
import { sends } from './request.js';
import { framesOf, sharingOf, type Sharing } from './sharing.js';
import type { RefreshView } from './view.js';
import { outermostFunction } from './ways.js';
import { refreshWorkOf, signInAgain, tokenAskedAgain, type RefreshWork } from './work.js';

/** A place where a refresh begins, for one request or one caller among others. */
export interface Refresh {
  readonly work: RefreshWork;
  readonly sharing: Sharing;
  /** A component starts it when it appears, beside another. */
  readonly isMount: boolean;
}

const known = new WeakMap<RefreshView, readonly Refresh[]>();

/** The places of a file where a refresh begins that others may begin at the same time, in the order of the text. */
export function refreshesIn(view: RefreshView): readonly Refresh[] {
  const answer = known.get(view) ?? find(view);
  known.set(view, answer);
  return answer;
}

function find({ calls, module, run, runsOnClient }: RefreshView): readonly Refresh[] {
  const perRequest = refreshesOfRequests(calls, run);
  const mounts = refreshesOfMounts(calls, run).filter(
    (work) => !leadsToWrapper(work, run) && perRequest.every(({ call }) => call !== work.call),
  );
  const judged = (work: RefreshWork, isMount: boolean): Refresh[] => {
    if (!runsOnClient(work.call)) return [];
    const top = outermostFunction(work.call) ?? module.ast;
    return [{ work, sharing: sharingOf(framesOf(top, work, run), work, run), isMount }];
  };
  return [
    ...perRequest.flatMap((work) => judged(work, false)),
    ...mounts.flatMap((work) => judged(work, true)),
  ].sort((one, other) => one.work.call.range[0] - other.work.call.range[0]);
}

/** One for each condition that says that a refresh is due, where that may be so for several callers at a time. */
function refreshesOfRequests(calls: readonly CallNode[], run: Run): RefreshWork[] {
  const found: RefreshWork[] = [];
  const causes = new Set<unknown>();
  for (const call of calls) {
    const top = outermostFunction(call);
    const cause = causeAround(call, top, run);
    if (!cause || causes.has(cause.node) || (cause.weak && !mayRunPerRequest(top, run))) continue;
    const work = refreshWorkOf(call, run) ?? askedAgain(call, cause, run);
    if (!work || isReportedByCallers(top, run)) continue;
    if (leadsToWrapper(work, run) || (cause.weak && leadsToQuestion(work, run))) continue;
    if (work.certainty === 'named' && !isFollowedUp(call, top)) continue;
    causes.add(cause.node);
    if (found.some((each) => isInside(call, each.call))) continue;
    const place = placeOf(top, run);
    if (place === 'once' || (cause.weak && place !== 'per-request')) continue;
    found.push(work);
  }
  return found;
}

/** What is no refresh elsewhere, and is one as the answer to a refusal. */
function askedAgain(call: CallNode, { reason, weak }: Cause, run: Run): RefreshWork | undefined {
  if (weak) return undefined;
  return signInAgain(call) ?? (reason === 'answer' ? tokenAskedAgain(call, run) : undefined);
}

function causeAround(call: CallNode, top: FunctionNode | undefined, run: Run): Cause | undefined {
  const cause = causeOf(call, top, run);
  if (cause || !top) return cause;
  return handlerKind(top) === 'answer' ? { reason: 'answer', node: top, weak: true } : undefined;
}

/** A helper whose caller asks too whether a refresh is due: one cause, which is reported where it is asked first. */
function isReportedByCallers(top: FunctionNode | undefined, run: Run): boolean {
  if (!top || nameOfFunction(top) === undefined) return false;
  return callsInView(top, run).some((caller) => {
    if (isInside(caller, top)) return false;
    const cause = causeOf(caller, outermostFunction(caller), run);
    return cause !== undefined && !cause.weak && refreshWorkOf(caller, run) !== undefined;
  });
}

/** What is called sends any request, and refreshes where that is refused: it is reported there. */
export function leadsToWrapper({ steps }: RefreshWork, run: Run): boolean {
  return steps.some(({ fn, node }) => {
    const cause = causeOf(node, outermostFunction(node) ?? fn, run);
    return cause?.reason === 'answer' && !cause.weak;
  });
}

/** What is called asks by itself whether a refresh is due: it is reported there. */
function leadsToQuestion({ call, steps }: RefreshWork, run: Run): boolean {
  if (steps.length === 0)
    return /(?:or|and)refresh|if(?:needed|expired)|^(?:ensure|check)/i.test(calleeName(call) ?? '');
  return steps.some(({ fn, node }) => causeOf(node, outermostFunction(node) ?? fn, run)?.weak === false);
}

/** Is something done with what was refreshed? A bare `refresh()` may reload anything. */
function isFollowedUp(call: CallNode, top: FunctionNode | undefined): boolean {
  const { parent } = call;
  const isAlone =
    parent.type === T.ExpressionStatement ||
    (parent.type === T.AwaitExpression && parent.parent.type === T.ExpressionStatement);
  if (!isAlone) return true;
  if (!top) return false;
  return nodesWithin(top).some(
    (node) =>
      node.type === T.CallExpression &&
      node.range[0] > call.range[1] &&
      (sends(calleeName(node) ?? '') || node.parent.type === T.ReturnStatement),
  );
}
