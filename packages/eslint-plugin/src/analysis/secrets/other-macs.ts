import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Node } from '../code/expression.js';
import { factsAround, mentionsOf, variableOf } from '../code/module.js';
import type { Run } from '../code/run.js';
import { cryptoCallsOf } from '../crypto/crypto-calls.js';
import { tokenMacEvidence } from '../crypto/token-mac.js';

/**
 * Is a secret, whatever it is called, only the key of HMACs that sign no token: of a counter's name, of a webhook?
 * `const secret = process.env.TOKEN_SECRET || 'local'; createHmac('sha256', secret).update(address)`
 */
export function isKeyOfOtherMacs(expression: Node, run: Run): boolean {
  const module = factsAround(expression)?.module;
  if (!module) return false;
  const others = new Set<Node>(
    cryptoCallsOf(module, run.catalog).flatMap((call) =>
      call.row.does === 'mac' && tokenMacEvidence(call, run) === undefined ? [call.node] : [],
    ),
  );
  const uses = usesOf(expression);
  return uses.length > 0 && uses.every(({ parent }) => parent !== undefined && others.has(parent));
}

/** The expression itself, or the mentions of the variable that it is the value of. */
function usesOf(expression: Node): readonly Node[] {
  const { parent } = expression;
  if (parent?.type !== T.VariableDeclarator || parent.init !== expression) return [expression];
  // An exported one may go anywhere.
  if (parent.parent.parent.type === T.ExportNamedDeclaration) return [];
  const variable = parent.id.type === T.Identifier ? variableOf(parent.id) : undefined;
  return variable ? mentionsOf(variable).filter((each) => each !== parent.id) : [];
}
