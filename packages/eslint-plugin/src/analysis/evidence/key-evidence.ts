import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { constantText } from '../code/constant.js';
import { quoted } from './evidence.js';
import { memberName, unwrap, type Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { meaningOfKeyName, meaningOfKeyText, type NameMeaning } from './words.js';

/** What the key under which something is stored says about it. */
export interface KeyEvidence {
  readonly meaning: NameMeaning;
  readonly because: string;
  /** The key as a name, for comparing it with variables: its text, or the name of its constant. */
  readonly name: string;
}

/** A key that is text: `access_token`, or a property name. */
export function evidenceOfKeyText(text: string): KeyEvidence {
  return { meaning: meaningOfKeyText(text), because: `key ${quoted(text)}`, name: text };
}

/** A key that is an expression: its text where it is constant, else the name of the constant that holds it. */
export function evidenceOfKey(expression: Node, run: Run): KeyEvidence | undefined {
  const node = unwrap(expression);
  const named = nameOf(node);
  const constant = constantText(node, run);
  if (!constant) return named === undefined ? undefined : ofConstantName(named);
  const ofText = evidenceOfKeyText(constant.text);
  if (named === undefined) return ofText;
  const ofName = ofConstantName(named);
  // `PUSH_TOKEN = 'token'`: the name tells what the text hides, and the other way round.
  if (ofText.meaning === 'innocent' || ofName.meaning === 'innocent')
    return { ...ofText, meaning: 'innocent' };
  if (ofText.meaning && ofText.meaning !== 'other') return ofText;
  const because = ofName.meaning ? `${ofName.because} (${quoted(constant.text)})` : ofText.because;
  return { ...ofText, meaning: ofName.meaning ?? ofText.meaning, because };
}

function ofConstantName(name: string): KeyEvidence {
  return { meaning: meaningOfKeyName(name), because: `key ${quoted(name)}`, name };
}

/** `TOKEN_KEY`, `KEYS.token`, `this.tokenKey`, `keys.auth.token`: the last name, with the one before where it is general. */
function nameOf(node: Node): string | undefined {
  if (node.type === T.Identifier) return node.name;
  if (node.type === T.CallExpression) return nameOf(unwrap(node.callee));
  if (node.type !== T.MemberExpression) return undefined;
  const name = memberName(node);
  if (name === undefined) return undefined;
  return /^(key|value|name|id)$/i.test(name) ? `${nameOf(unwrap(node.object)) ?? ''}.${name}` : name;
}
