import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { RESETTING_WORDS } from '../../catalog/calls.js';
import { definitionsOf } from '../code/definitions.js';
import {
  calleeName,
  enclosingFunction,
  memberName,
  nameOfFunction,
  unwrap,
  type Node,
} from '../code/expression.js';
import type { Run } from '../code/run.js';
import { quoted, type TokenEvidence } from '../evidence/evidence.js';
import { wordsOf } from '../evidence/words.js';
import { heldByCreator } from '../state/creator.js';
import type { HeldToken } from '../state/held-token.js';
import { heldByReducer } from '../state/reducer.js';

/** Calls whose functions are given the state that they change. */
const REDUCER_MAKERS = new Set(['createSlice', 'createReducer', 'handleActions']);

/**
 * A state of the application that it stores by itself: `JSON.stringify(state)` within a reducer,
 * `JSON.stringify(store.getState().auth)`. Where a function resets the state, no token is left in it.
 */
export function evidenceOfStoredState(value: Node, run: Run): TokenEvidence | undefined {
  const node = unwrap(value);
  const whole =
    node.type === T.CallExpression && calleeName(node) === 'stringify' ? node.arguments[0] : undefined;
  if (!whole || isReset(whole)) return undefined;
  const [token] = heldBy(unwrap(whole), run);
  return token && { certainty: 'likely', because: `state with ${quoted(token.path.join('.'))}` };
}

function heldBy(node: Node, run: Run): readonly HeldToken[] {
  if (node.type === T.MemberExpression) {
    const name = memberName(node);
    return heldBy(unwrap(node.object), run).flatMap(({ path: [first, ...rest] }) =>
      first === name ? [{ path: rest }] : [],
    );
  }
  if (node.type === T.CallExpression) return calleeName(node) === 'getState' ? ofStore(node, run) : [];
  const maker = node.type === T.Identifier ? reducerMakerOf(node) : undefined;
  return maker ? heldByReducer(maker, run) : [];
}

/** `store.getState()`: of what made the store. */
function ofStore(call: TSESTree.CallExpression, run: Run): readonly HeldToken[] {
  const callee = unwrap(call.callee);
  const store = callee.type === T.MemberExpression ? unwrap(callee.object) : undefined;
  return (store?.type === T.Identifier ? definitionsOf(store) : []).flatMap((each) => {
    const made = each.kind === 'value' && each.path.length === 0 ? unwrap(each.node) : undefined;
    if (made?.type !== T.CallExpression) return [];
    return calleeName(made) === 'create' ? heldByCreator(made, run) : heldByReducer(made, run);
  });
}

/** The call whose reducer is given a state by this name. */
function reducerMakerOf(state: TSESTree.Identifier): TSESTree.CallExpression | undefined {
  const given = definitionsOf(state).find((each) => each.kind === 'parameter' && each.index === 0);
  for (
    let at: Node | undefined = given?.kind === 'parameter' ? given.fn.parent : undefined;
    at;
    at = at.parent
  ) {
    if (at.type === T.CallExpression && REDUCER_MAKERS.has(calleeName(at) ?? '')) return at;
  }
  return undefined;
}

function isReset(node: Node): boolean {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    const name = nameOfFunction(fn);
    if (name !== undefined && wordsOf(name).some((word) => RESETTING_WORDS.has(word))) return true;
  }
  return false;
}
