import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { LEADING_CALLS, LEADS_TO_LOGIN, LOGIN_PLACE, PRESS_ATTRIBUTES } from '../../catalog/logout.js';
import { constantText } from '../code/constant.js';
import { calleeName, nameOfFunction, type FunctionNode } from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { factsOf, type Module } from '../code/module.js';
import type { Run } from '../code/run.js';
import { namesToken } from '../evidence/words.js';
import { deletionAt } from './deletions.js';
import { headOf, namesLogout, type Logout } from './logouts.js';
import { isRequest } from './requests.js';
import { stepsOf } from './steps.js';

/**
 * Functions that log out by what they do, whatever they are called: on a press they delete tokens and lead to the
 * login. One that sends a request as well may be anything: the deletion of the account.
 */
export function pressHandlersOf(module: Module, run: Run): Logout[] {
  if (!LEADS_TO_LOGIN.test(module.text)) return [];
  const handlers = new Set<FunctionNode>();
  for (const node of factsOf(module).nodes) {
    if (
      node.type !== T.JSXAttribute ||
      node.name.type !== T.JSXIdentifier ||
      !PRESS_ATTRIBUTES.has(node.name.name)
    )
      continue;
    const { value } = node;
    if (value?.type !== T.JSXExpressionContainer) continue;
    functionsCalled(value.expression, run).forEach((each) => handlers.add(each));
  }
  return [...handlers].flatMap((fn) => {
    const name = nameOfFunction(fn) ?? 'onPress';
    return !namesLogout(name) && logsOut(fn, run) ? [{ fn, name, head: headOf(fn) }] : [];
  });
}

function logsOut(fn: FunctionNode, run: Run): boolean {
  const steps = stepsOf(fn, run);
  if (steps.some(({ node }) => node.type === T.CallExpression && isRequest(node, run))) return false;
  const deletesToken = steps.some(({ node, from }) => {
    const deletion = node === from ? deletionAt(node, run) : undefined;
    return deletion?.of === 'store' && deletion.names.some(namesToken);
  });
  return (
    deletesToken &&
    steps.some(({ node }) => {
      if (node.type !== T.CallExpression || !LEADING_CALLS.test(calleeName(node) ?? '')) return false;
      return node.arguments.some((each) => LOGIN_PLACE.test(constantText(each, run)?.text ?? ''));
    })
  );
}
