import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { decodeToken } from '@jwt-hygiene/inspect';
import { TRANSPARENT_CALLS, TRANSPARENT_MEMBERS } from '../../catalog/calls.js';
import { evidenceOfCall } from './call-evidence.js';
import { evidenceOfContents } from './container-evidence.js';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { anyOf, isToken, quoted, type Evidence } from './evidence.js';
import { imported } from '../code/exports.js';
import { calleeName, memberName, unwrap, type Node } from '../code/expression.js';
import { memberDefinitions } from '../code/members.js';
import { sameModule } from '../code/module.js';
import type { Run } from '../code/run.js';
import { meaningOfName, namesToken } from './words.js';

const CONSTANT: Evidence = { certainty: 'innocent', because: 'a constant' };
const NOT_TEXT: Evidence = { certainty: 'innocent', because: 'not a text' };

/** Is this expression a token, or an object that holds one? Undefined: nothing speaks for or against. */
export function evidenceOfValue(expression: Node, run: Run): Evidence | undefined {
  const node = unwrap(expression);
  return run.once('value', node, undefined, () => judge(node, run));
}

function judge(node: Node, run: Run): Evidence | undefined {
  switch (node.type) {
    case T.Literal:
      return typeof node.value === 'string' && decodeToken(node.value).ok
        ? { certainty: 'certain', because: 'a JWT literal' }
        : CONSTANT;
    case T.TemplateLiteral:
      return ofTemplate(node, run);
    case T.BinaryExpression:
      return node.operator === '+' ? ofParts([node.left, node.right], run) : NOT_TEXT;
    case T.UnaryExpression:
    case T.UpdateExpression:
      return NOT_TEXT;
    case T.ConditionalExpression:
      return anyOf([evidenceOfValue(node.consequent, run), evidenceOfValue(node.alternate, run)]);
    case T.LogicalExpression:
      // The left side of `&&` is only looked at.
      return node.operator === '&&'
        ? evidenceOfValue(node.right, run)
        : anyOf([evidenceOfValue(node.left, run), evidenceOfValue(node.right, run)]);
    case T.Identifier:
      return ofIdentifier(node, run);
    case T.MemberExpression:
      return ofMember(node, run);
    case T.CallExpression:
    case T.NewExpression:
      return ofCall(node, run);
    case T.ObjectExpression:
      return node.properties.length === 0 ? CONSTANT : evidenceOfContents(node, run);
    case T.ArrayExpression:
      return node.elements.length === 0 ? CONSTANT : evidenceOfContents(node, run);
    case T.ArrowFunctionExpression:
    case T.FunctionExpression:
      return NOT_TEXT;
    default:
      return undefined;
  }
}

function ofTemplate(node: TSESTree.TemplateLiteral, run: Run): Evidence | undefined {
  if (node.expressions.length === 0) return CONSTANT;
  if (/\b(?:Bearer|JWT)\s*$/.test(node.quasis[0]?.value.raw ?? '')) {
    return { certainty: 'certain', because: 'a `Bearer` value' };
  }
  return ofParts(node.expressions, run);
}

/** Parts of one text: a token among them makes the whole one. */
function ofParts(parts: readonly Node[], run: Run): Evidence | undefined {
  return anyOf(parts.filter((part) => part.type !== T.Literal).map((part) => evidenceOfValue(part, run)));
}

function ofIdentifier(node: TSESTree.Identifier, run: Run): Evidence | undefined {
  if (node.name === 'undefined' || node.name === 'NaN') return CONSTANT;
  const definitions = definitionsOf(node);
  const flow = anyOf(definitions.map((definition) => ofDefinition(definition, run)));
  const byName = named(node.name, `\`${node.name}\``, flow);
  if (byName) return byName;
  return isToken(flow) ? flow : (evidenceOfContents(node, run) ?? flow);
}

/** The name of a value, corrected by where the value came from: `const token = await getPushToken()` is none. */
function named(name: string, shown: string, flow: Evidence | undefined): Evidence | undefined {
  const meaning = meaningOfName(name);
  if (meaning === 'innocent') return { certainty: 'innocent', because: `the name ${quoted(name)}` };
  if (meaning !== 'certain' && meaning !== 'likely') return undefined;
  if (flow?.certainty === 'innocent') return flow;
  return { certainty: meaning, because: `value ${shown}` };
}

function ofDefinition(definition: Definition, run: Run): Evidence | undefined {
  if (definition.kind === 'import')
    return anyOf(imported(definition, run).map((each) => ofDefinition(each, run)));
  if (definition.kind !== 'value') return undefined;
  // What a `let` starts with says nothing about what it is given later.
  const { path, node } = definition;
  if (path.length === 0) {
    const evidence = evidenceOfValue(node, run);
    return node.type === T.Literal && node.value === null ? undefined : evidence;
  }
  const last = path[path.length - 1]!;
  if (/^\d+$|^\.\.\.$|^\[\]$|^\*$/.test(last)) return undefined;
  return named(last, quoted(last), undefined);
}

/** `token.value`, `tokenRef.current`: named like what it holds. What else an object holds says nothing of its `value`. */
function ofHolder(holder: Node, run: Run): Evidence | undefined {
  if (holder.type !== T.Identifier) return evidenceOfValue(holder, run);
  const flow = anyOf(definitionsOf(holder).map((definition) => ofDefinition(definition, run)));
  return named(holder.name, `\`${holder.name}\``, flow) ?? flow;
}

function ofMember(node: TSESTree.MemberExpression, run: Run): Evidence | undefined {
  const name = memberName(node);
  if (name === undefined) return evidenceOfValue(node.object, run);
  if (TRANSPARENT_MEMBERS.has(name)) return ofHolder(unwrap(node.object), run);
  if (name === 'length' || name === 'size') return NOT_TEXT;
  // What another file's function may return is too wide to speak for one of its calls.
  const inView = memberDefinitions(node, run).filter(
    (each) => each.kind === 'value' && sameModule(each.node, node),
  );
  const flow = anyOf(inView.map((definition) => ofDefinition(definition, run)));
  // A constant initial value of a field says nothing about what it holds later.
  const later = flow?.certainty === 'innocent' ? undefined : flow;
  return (
    named(name, quoted(textOf(node)), undefined) ?? halfOfPair(node) ?? later ?? evidenceOfContents(node, run)
  );
}

/** `tokens.access`, `data.token.refresh`: half of a pair, as the name of the whole says. */
function halfOfPair(node: TSESTree.MemberExpression): Evidence | undefined {
  const owner = unwrap(node.object);
  const whole =
    owner.type === T.Identifier
      ? owner.name
      : owner.type === T.MemberExpression
        ? memberName(owner)
        : undefined;
  return meaningOfName(memberName(node) ?? '') === 'pair-half' && namesToken(whole)
    ? { certainty: 'certain', because: `value ${quoted(textOf(node))}` }
    : undefined;
}

function ofCall(node: TSESTree.CallExpression | TSESTree.NewExpression, run: Run): Evidence | undefined {
  const name = calleeName(node) ?? '';
  if (TRANSPARENT_CALLS.has(name)) {
    const callee = unwrap(node.callee);
    const receiver = callee.type === T.MemberExpression ? callee.object : undefined;
    const passed = anyOf(node.arguments.map((argument) => evidenceOfValue(argument, run)).slice(0, 1));
    if (isToken(passed)) return passed;
    const held = receiver && evidenceOfValue(receiver, run);
    return isToken(held) ? held : (passed ?? held);
  }
  return evidenceOfCall(node, run);
}

/** A member chain as written, for messages: `response.data.token`. */
function textOf(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === T.MemberExpression) {
    const owner = textOf(inner.object);
    const name = memberName(inner) ?? '…';
    return owner ? `${owner}.${name}` : name;
  }
  if (inner.type === T.ThisExpression) return 'this';
  return inner.type === T.Identifier ? inner.name : '';
}
