import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  CLEARING_VERBS,
  ENTRY_REMOVALS,
  KEYCHAIN_RESETS,
  OTHER_OUTS,
  SESSION_THINGS,
  SIGN_OUT_VERBS,
  SIGN_OUT_WORDS,
} from '../../catalog/session-ends.js';
import { constantText } from '../code/constant.js';
import { calleeName, memberName, unwrap, type CallNode } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { meaningOfKeyText, wordsOf } from '../evidence/words.js';

/** Does a call end the user's session on the device: sign out, clear the tokens, take one out of its store? */
export function endsSession(call: CallNode, run: Run): boolean {
  const name = calleeName(call);
  if (name === undefined) return false;
  if (KEYCHAIN_RESETS.has(name)) return true;
  const [first] = call.arguments;
  if (name === 'dispatch' || name === 'commit') {
    const text = first?.type === T.Literal ? String(first.value) : '';
    return namesEnd(text.slice(text.lastIndexOf('/') + 1));
  }
  if (ENTRY_REMOVALS.has(name)) {
    const text = first && constantText(first, run)?.text;
    const meaning = text === undefined ? undefined : meaningOfKeyText(text);
    return meaning === 'certain' || meaning === 'likely';
  }
  if (name === 'clear') return clearsStore(call);
  return namesEnd(name);
}

/** `localStorage.clear()`, `tokens.clear()`. */
function clearsStore(call: CallNode): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== T.MemberExpression) return false;
  const owner = unwrap(callee.object);
  const name =
    owner.type === T.Identifier
      ? owner.name
      : owner.type === T.MemberExpression
        ? memberName(owner)
        : undefined;
  if (name === 'localStorage' || name === 'sessionStorage' || name === 'AsyncStorage') return true;
  return wordsOf(name ?? '').some((word) => SESSION_THINGS.has(word));
}

function namesEnd(name: string): boolean {
  const words = wordsOf(name);
  if (OTHER_OUTS.has(words[0] ?? '') || words.includes('if')) return false;
  if (words.some((word) => SIGN_OUT_WORDS.has(word))) return true;
  if (
    words.some((word, at) => SIGN_OUT_VERBS.has(word) && (words[at + 1] === 'out' || words[at + 1] === 'off'))
  )
    return true;
  return CLEARING_VERBS.has(words[0] ?? '') && words.slice(1).some((word) => SESSION_THINGS.has(word));
}
