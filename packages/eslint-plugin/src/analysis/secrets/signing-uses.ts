import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { givenAt, keyOf } from '../crypto/arguments.js';
import { cryptoCallsOf, type CryptoCall } from '../crypto/crypto-calls.js';
import { tokenMacEvidence } from '../crypto/token-mac.js';
import { calleeName, memberName, unwrap, type CallNode, type Node } from '../code/expression.js';
import type { Module } from '../code/module.js';
import type { Run } from '../code/run.js';

/** An expression that is handed to a call as the key with which it signs or verifies. */
export interface SigningUse {
  readonly key: Node;
  /** "key of `jwt.verify`" */
  readonly because: string;
}

/** The keys that the calls of a file take which sign, verify, encrypt or decrypt tokens. */
export function signingUsesIn(module: Module, run: Run): readonly SigningUse[] {
  return run.once<readonly SigningUse[]>('signing uses', module.ast, [], () =>
    cryptoCallsOf(module, run.catalog).flatMap((call) => {
      const key = keyOf(call, run);
      if (typeof key === 'string' || !isKeyUsed(call, run)) return [];
      return [{ key: key.node, because: `key of \`${shownCallee(call.node)}\`` }];
    }),
  );
}

/** Not where it only reads (`decode(token, 'any', true)`), nor where an HMAC is that of something else. */
function isKeyUsed(call: CryptoCall, run: Run): boolean {
  const { row, node } = call;
  if (row.does === 'mac') return tokenMacEvidence(call, run) !== undefined;
  const off = row.off === undefined ? 'nothing' : givenAt(node, row.off, run);
  return typeof off === 'string' || off.node.type !== T.Literal || off.node.value !== true;
}

/** What is called, as the message shows it: `jwt.verify`, `new Strategy`. */
function shownCallee(call: CallNode): string {
  const callee = unwrap(call.callee);
  if (callee.type === T.Super) return 'super';
  const name = calleeName(call) ?? 'a library';
  const object = callee.type === T.MemberExpression ? unwrap(callee.object) : undefined;
  const owner =
    object?.type === T.Identifier
      ? `${object.name}.`
      : object?.type === T.MemberExpression && memberName(object) !== undefined
        ? `${memberName(object)}.`
        : '';
  return `${call.type === T.NewExpression ? 'new ' : ''}${owner}${name}`;
}
