import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { unwrap, type Node } from '../../analysis/code/expression.js';
import { namesOf } from '../../analysis/logout/requests.js';
import { wordsOf } from '../../analysis/evidence/words.js';

/** Words of calls that tell the user, or a log, how something went. */
const NOTICE_WORDS: ReadonlySet<string> = new Set([
  'toast',
  'toastr',
  'snackbar',
  'snack',
  'notify',
  'notification',
  'notifications',
  'message',
  'alert',
  'console',
  'log',
  'logger',
  'success',
  'succeeded',
]);

/** `toast.success('Bye');`, `setSuccess(true);`: it tells how the logout went, and changes nothing of the login. */
export function isNotice(statement: Node): boolean {
  if (statement.type !== T.ExpressionStatement) return false;
  const call = unwrap(statement.expression);
  return (
    call.type === T.CallExpression &&
    namesInChain(call).some((name) => wordsOf(name).some((word) => NOTICE_WORDS.has(word)))
  );
}

/** All names of a chain: `toasts`, `open` and `subscribe` of `toasts.open('Bye').subscribe()`. */
function namesInChain(call: TSESTree.CallExpression): string[] {
  const callee = unwrap(call.callee);
  const inner = callee.type === T.MemberExpression ? unwrap(callee.object) : callee;
  return [...namesOf(callee), ...(inner.type === T.CallExpression ? namesInChain(inner) : [])];
}
