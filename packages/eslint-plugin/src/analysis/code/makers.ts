import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf } from './definitions.js';
import { imported } from './exports.js';
import { isFunction, unwrap, type CallNode, type FunctionNode, type Node } from './expression.js';
import { functionsCalled } from './functions.js';
import { memberDefinitions } from './members.js';
import { ownersOf } from './owners.js';
import type { Run } from './run.js';

/** The call that made what is called: `useStored('token')` for `setToken` of `const [token, setToken] = useStored('token')`. */
export function madeBy(callee: Node, maker: FunctionNode, run: Run): CallNode | undefined {
  return makingCalls(callee, run).find((call) => functionsRun(call, run).includes(maker));
}

/** The calls and constructions that made what an expression, or an object that it is a member of, is. */
export function makingCalls(expression: Node, run: Run): readonly CallNode[] {
  const node = unwrap(expression);
  const own = callsBehind(node, run);
  return node.type === T.MemberExpression ? [...own, ...makingCalls(node.object, run)] : own;
}

/** The functions, or the constructors, that a call runs. */
function functionsRun(call: CallNode, run: Run): FunctionNode[] {
  if (call.type === T.CallExpression) return functionsCalled(call.callee, run);
  return ownersOf(call.callee, run).flatMap((owner) =>
    owner.kind === 'class'
      ? owner.node.body.body.flatMap((member) =>
          member.type === T.MethodDefinition && member.kind === 'constructor' && isFunction(member.value)
            ? [member.value]
            : [],
        )
      : [],
  );
}

/** The calls whose result, or a part of it, an expression is: also where it was made in another file. */
function callsBehind(node: Node, run: Run): readonly CallNode[] {
  if (node.type === T.CallExpression || node.type === T.NewExpression) return [node];
  return run.once<readonly CallNode[]>('calls behind', node, [], () => {
    const isName = node.type === T.Identifier;
    const members = node.type === T.MemberExpression ? memberDefinitions(node, run) : [];
    return (isName ? definitionsOf(node) : members)
      .flatMap((each) => (each.kind === 'import' ? imported(each, run) : [each]))
      .flatMap((each) => (each.kind === 'value' ? callsBehind(unwrap(each.node), run) : []));
  });
}
