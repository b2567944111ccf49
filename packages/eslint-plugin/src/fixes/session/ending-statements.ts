import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { LEADING_CALLS, LOGIN_PLACE } from '../../catalog/logout.js';
import { calleeName, type Node } from '../../analysis/code/expression.js';
import { constantText } from '../../analysis/code/constant.js';
import type { Run } from '../../analysis/code/run.js';
import { deletionAt } from '../../analysis/logout/deletions.js';
import { deedsIn } from '../../analysis/logout/steps.js';
import { reloadsPage } from '../../analysis/refresh/failure.js';
import { endsSession } from '../../analysis/refresh/session-end.js';
import { isNotice } from '../logout/notices.js';
import { ownNodes } from '../names.js';

type Statement = TSESTree.Statement;

/**
 * The statements of a block that end the session, and what they do for it: lead to the login, tell the user. Undefined
 * where something else stands between them.
 */
export function endingStatements(block: readonly Statement[], run: Run): readonly Statement[] | undefined {
  const ending = block.map((each) => endsIt(each, run) || leadsAway(each, run));
  const first = ending.indexOf(true);
  if (first < 0) return undefined;
  let last = ending.lastIndexOf(true);
  if (!ending.slice(first, last + 1).every((each, at) => each || isNotice(block[first + at]!)))
    return undefined;
  while (block[last + 1] && isNotice(block[last + 1]!) && !isLog(block[last + 1]!)) last++;
  return block.slice(first, last + 1);
}

/** `isRefreshing = false`, `refreshSubject.next(null)`: of the refresh itself, which is over however it ended. */
const OF_FLIGHT =
  /refreshing|progress|pending|busy|loading|promise|flight|lock|queue|subject|waiters|subscriber|failed/i;

function endsIt(statement: Statement, run: Run): boolean {
  if (statement.type !== T.ExpressionStatement) return false;
  if (ownNodes(statement).some((node) => node.type === T.Identifier && OF_FLIGHT.test(node.name)))
    return false;
  return (
    ownNodes(statement).some((node) => node.type === T.CallExpression && endsSession(node, run)) ||
    deedsIn(statement).some((deed) => deletionAt(deed, run) !== undefined)
  );
}

/** `console.error(error);` says what happened, whatever follows on it. */
function isLog(statement: Statement): boolean {
  return ownNodes(statement).some(
    (node) => node.type === T.Identifier && /^(?:console|log|logger)$/i.test(node.name),
  );
}

/** `location.href = '/login'`, `navigate('/login')`. */
function leadsAway(statement: Statement, run: Run): boolean {
  if (statement.type !== T.ExpressionStatement) return false;
  return reloadsPage(statement) || ownNodes(statement).some((node) => leadsToLogin(node, run));
}

function leadsToLogin(node: Node, run: Run): boolean {
  if (node.type !== T.CallExpression || !LEADING_CALLS.test(calleeName(node) ?? '')) return false;
  return node.arguments.some((each) => {
    const [place] = each.type === T.ArrayExpression ? each.elements : [each];
    return LOGIN_PLACE.test((place && constantText(place, run)?.text) ?? '');
  });
}
