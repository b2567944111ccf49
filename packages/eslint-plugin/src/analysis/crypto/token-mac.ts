import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { constantText } from '../code/constant.js';
import { membersOf } from '../code/members.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';
import type { CryptoCall } from './crypto-calls.js';
import { jwtEvidenceAround } from './jwt-evidence.js';

/** What shows that an HMAC is the signature of a token; undefined where it is none, or of something else. */
export function tokenMacEvidence(call: CryptoCall, run: Run): string | undefined {
  return isHmacKey(call, run) ? jwtEvidenceAround(call.node) : undefined;
}

/** `subtle.importKey` takes keys of all kinds. */
function isHmacKey({ row, node }: CryptoCall, run: Run): boolean {
  if (row.name !== 'WebCrypto') return true;
  const algorithm = node.arguments[2];
  if (!algorithm || algorithm.type === T.SpreadElement) return false;
  const text = constantText(algorithm, run)?.text;
  if (text !== undefined) return text === 'HMAC';
  return ownersOf(algorithm, run)
    .flatMap((owner) => membersOf(owner, 'name', run))
    .some((each) => each.kind === 'value' && constantText(each.node, run)?.text === 'HMAC');
}
