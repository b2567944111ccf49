import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { memberName, propertyName, type Node } from '../code/expression.js';
import { variableOf } from '../code/module.js';
import type { Run } from '../code/run.js';
import { settled } from './settled.js';
import type { KeychainUse } from './uses.js';

/** An option of a call, as far as the options are in view. */
export type OptionState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'given'; readonly node: Node };

const ABSENT: OptionState = { kind: 'absent' };
const UNKNOWN: OptionState = { kind: 'unknown' };

/** What a call says about an option. `unknown` where a spread, a parameter or a later change may say it. */
export function optionOf(use: KeychainUse, name: string | undefined, run: Run): OptionState {
  const position = use.call.options;
  if (position === undefined || name === undefined) return ABSENT;
  const { arguments: given } = use.node;
  if (given.slice(0, position + 1).some((each) => each.type === T.SpreadElement)) return UNKNOWN;
  const argument = given[position];
  if (!argument) return ABSENT;
  const node = settled(argument, run);
  if (!node) return UNKNOWN;
  if (isNothing(node)) return ABSENT;
  if (node.type === T.ObjectExpression) return within(node, name, run);
  // Up to react-native-keychain 9 a text is the service.
  const isText = node.type === T.TemplateLiteral || node.type === T.Literal;
  return isText && use.call.textOptions?.property === name ? { kind: 'given', node } : UNKNOWN;
}

function within(object: TSESTree.ObjectExpression, name: string, run: Run): OptionState {
  if (isChangedLater(object)) return UNKNOWN;
  let state: OptionState = ABSENT;
  for (const property of object.properties) {
    if (property.type === T.SpreadElement) {
      const spread = settled(property.argument, run);
      const found = spread?.type === T.ObjectExpression ? within(spread, name, run) : UNKNOWN;
      if (found.kind !== 'absent') state = found;
      continue;
    }
    const own = propertyName(property);
    if (own === undefined) state = UNKNOWN;
    else if (own === name) state = property.kind === 'init' ? valueOf(property.value, run) : UNKNOWN;
  }
  return state;
}

function valueOf(value: Node, run: Run): OptionState {
  const node = settled(value, run);
  return node && isNothing(node) ? ABSENT : { kind: 'given', node: value };
}

export function isNothing(node: Node): boolean {
  return node.type === T.Identifier && node.name === 'undefined';
}

/** `options.service = …`: a named object that is written to after it was made. */
function isChangedLater(object: TSESTree.ObjectExpression): boolean {
  let at: Node = object;
  while (at.parent?.type === T.TSAsExpression || at.parent?.type === T.TSSatisfiesExpression) at = at.parent;
  const declarator = at.parent;
  if (declarator?.type !== T.VariableDeclarator || declarator.id.type !== T.Identifier) return false;
  return (variableOf(declarator.id)?.references ?? []).some(({ identifier }) => {
    const member = (identifier as Node).parent;
    if (member?.type === T.CallExpression) return memberNameOf(member.callee) === 'assign';
    return (
      member?.type === T.MemberExpression &&
      member.object === identifier &&
      member.parent.type === T.AssignmentExpression &&
      member.parent.left === member
    );
  });
}

function memberNameOf(node: Node): string | undefined {
  return node.type === T.MemberExpression ? memberName(node) : undefined;
}
