import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { isInside, type Node } from '../../analysis/code/expression.js';
import type { Deed } from '../../analysis/logout/steps.js';
import { isNotice } from './notices.js';
import { isDeclaredIn, ownNodes, readsWrittenIn, usesNamesOf } from '../names.js';

type Statement = TSESTree.Statement;

/** What follows a request of a logout, by when it has to run. */
export interface Parts {
  /** What stands between request and deletions: as before, only if the server answers. */
  readonly between: readonly Statement[];
  /** The question whether the answer was good, where that decided about the deletions. */
  readonly answer: Answer | undefined;
  /** The deletions and what follows them: whether or not it answers. */
  readonly always: readonly Statement[];
  /** What stays behind it all. */
  readonly rest: readonly Statement[];
}

export interface Answer {
  readonly test: Node;
  /** What is only said, or given back, where the answer was good. */
  readonly good: readonly Statement[];
  readonly otherwise: Statement | undefined;
}

export interface Order {
  readonly deletions: readonly Deed[];
  readonly endings: ReadonlySet<Deed>;
  /** Is it told elsewhere that the logout failed? Then that it went well is told only if it did. */
  readonly tellsFailure: boolean;
}

/**
 * Takes apart the statements that follow a request; `asked` is what holds its answer, a statement or the parameters of a
 * callback. Undefined where the deletions cannot be parted from the answer without a change of something else.
 */
export function partsOf(
  asked: readonly Node[],
  statements: readonly Statement[],
  order: Order,
): Parts | undefined {
  const { deletions, endings } = order;
  let first = statements.findIndex((each) => [...endings].some((deed) => isInside(deed, each)));
  if (first < 0) return undefined;
  // What stands before it and hangs on nothing is the logout on the device as well.
  while (first > 0 && isLocal(statements[first - 1]!, [...asked, ...statements.slice(0, first)])) first--;
  const following = statements.slice(first);
  if (!deletions.every((deed) => following.some((each) => isInside(deed, each)))) return undefined;
  const between = statements.slice(0, first);
  const answer = answering(asked, between);
  if (between.some((each) => leavesUnasked(each, answer))) return undefined;
  const parts =
    answered(between, following, answer, order) ?? plain(between, following, [...asked, ...between], order);
  return isSound(parts, [...asked, ...between]) ? parts : undefined;
}

/** `setOpen(false);`: it waits for nothing, asks nothing of the answer and does not tell that all went well. */
function isLocal(statement: Statement, asked: readonly Node[]): boolean {
  return (
    statement.type === T.ExpressionStatement &&
    !isNotice(statement) &&
    !usesNamesOf([statement], asked) &&
    ownNodes(statement).every(({ type }) => type !== T.AwaitExpression && type !== T.YieldExpression)
  );
}

/** `removeToken(); navigate('/login'); return true;` */
function plain(
  between: readonly Statement[],
  following: readonly Statement[],
  asked: readonly Node[],
  order: Order,
): Parts {
  const last = following.at(-1);
  const isReturned = last?.type === T.ReturnStatement;
  const body = isReturned ? following.slice(0, -1) : following;
  const rest = isReturned ? [last] : [];
  // What the answer holds is given back: then from where it is in view. A plain member of it is not read too early.
  const isOfAnswer = isReturned && usesNamesOf(rest, asked) && isPlain(last.argument);
  const said = order.tellsFailure ? body.filter((each) => isNotice(each)) : [];
  return {
    between: [...between, ...said, ...(isOfAnswer ? rest : [])],
    answer: undefined,
    always: body.filter((each) => !said.includes(each)),
    rest: isOfAnswer ? [] : rest,
  };
}

/** `if (response.ok) { removeToken(); navigate('/login'); } else { toast('…'); }`, where all deletions stand in it. */
function answered(
  between: readonly Statement[],
  following: readonly Statement[],
  answer: readonly Node[],
  { deletions }: Order,
): Parts | undefined {
  const [asking, ...rest] = following;
  if (asking?.type !== T.IfStatement || !isOfAnswer(asking.test, answer)) return undefined;
  const { consequent, alternate } = asking;
  if (!deletions.every((deed) => isInside(deed, consequent))) return undefined;
  const body = consequent.type === T.BlockStatement ? consequent.body : [consequent];
  const last = body.at(-1);
  const returned = last?.type === T.ReturnStatement ? [last] : [];
  const said = body.filter((each) => alternate && isNotice(each));
  return {
    between,
    answer: { test: asking.test, good: [...said, ...returned], otherwise: alternate ?? undefined },
    always: body.filter((each) => !said.includes(each) && !returned.includes(each as never)),
    rest,
  };
}

/** What holds the answer, or what was read out of it: `const body = await response.json();`. */
function answering(asked: readonly Node[], between: readonly Statement[]): readonly Node[] {
  return between.reduce<readonly Node[]>(
    (found, each) => (usesNamesOf([each], found) ? [...found, each] : found),
    asked,
  );
}

/** Is only the answer asked, and whether it is good? */
function isOfAnswer(test: Node, asked: readonly Node[]): boolean {
  const names = ownNodes(test).filter(
    (node) =>
      node.type === T.Identifier &&
      !(node.parent.type === T.MemberExpression && node.parent.property === node),
  );
  return (
    names.length > 0 &&
    names.every((node) => isDeclaredIn(node, asked)) &&
    ownNodes(test).every((node) => node.type !== T.CallExpression && node.type !== T.AwaitExpression)
  );
}

/** A way out between request and deletion that does not ask about the answer may mean anything: that nobody logs out. */
function leavesUnasked(statement: Statement, answer: readonly Node[]): boolean {
  const leaves = ownNodes(statement).some(
    ({ type }) =>
      type === T.ReturnStatement ||
      type === T.ThrowStatement ||
      type === T.BreakStatement ||
      type === T.ContinueStatement,
  );
  return leaves && !(statement.type === T.IfStatement && usesNamesOf([statement.test], answer));
}

/** In `finally` a way out would swallow the error, and names of the block around the request are not in view. */
function isSound({ between, answer, always, rest }: Parts, asked: readonly Node[]): boolean {
  if (always.length === 0 || always.some((each) => leavesOrDeclares(each))) return false;
  if (usesNamesOf(always, asked) || readsWrittenIn(always, asked)) return false;
  if (usesNamesOf(rest, [...asked, ...always])) return false;
  const said = [...between, ...(answer?.good ?? []), ...(answer?.otherwise ? [answer.otherwise] : [])];
  return !usesNamesOf(said, always);
}

function leavesOrDeclares(statement: Statement): boolean {
  if (statement.type === T.FunctionDeclaration || statement.type === T.ClassDeclaration) return true;
  return ownNodes(statement).some(
    ({ type }) =>
      type === T.ReturnStatement ||
      type === T.ThrowStatement ||
      type === T.BreakStatement ||
      type === T.ContinueStatement,
  );
}

/** `null`, `true`, `response.data` */
function isPlain(expression: Node | null): boolean {
  return (
    expression === null ||
    ownNodes(expression).every(
      ({ type }) => type === T.Identifier || type === T.Literal || type === T.MemberExpression,
    )
  );
}
