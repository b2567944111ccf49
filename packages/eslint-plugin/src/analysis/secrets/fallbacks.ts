import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  calleeName,
  memberName,
  propertyName,
  unwrap,
  type CallNode,
  type Node,
} from '../code/expression.js';
import { factsAround } from '../code/module.js';
import type { Run } from '../code/run.js';
import { literalsBehind, literalText, type TextLiteral } from './literals-behind.js';
import { isRefusedInProduction } from './refused-in-production.js';
import { secretNamed } from './secret-names.js';

/** A literal that stands in for a secret, and the name of the secret: `JWT_SECRET`. */
export interface Fallback extends TextLiteral {
  readonly name: string;
}

/** Functions that read a setting and take a second argument for where there is none. */
const READERS =
  /^(?:get|optional|config|(?:get|read|load|require|optional)?_?env(?:ironment)?(?:_?(?:var|variable))?)$/i;

/**
 * What a node lets stand in for a secret: `process.env.JWT_SECRET || 'secret'`, `{ JWT_SECRET = 'secret' } = env`,
 * `config.get('JWT_SECRET', 'secret')`, `JWT_SECRET: z.string().default('secret')`. The name must be a secret's.
 */
export function fallbacksOf(node: Node, run: Run): readonly Fallback[] {
  switch (node.type) {
    case T.LogicalExpression:
      return node.operator === '&&' ? [] : standingIn(settingRead(node.left, run), node.right, run);
    case T.ConditionalExpression: {
      // `isProduction ? process.env.JWT_SECRET : 'dev'` asks something else.
      const name = settingRead(node.consequent, run);
      const asksForIt = name !== undefined && namesRead(unwrap(node.test), run).includes(name);
      return asksForIt ? standingIn(name, node.alternate, run) : [];
    }
    case T.AssignmentExpression:
      return node.operator === '||=' || node.operator === '??='
        ? standingIn(settingRead(node.left, run), node.right, run)
        : [];
    case T.AssignmentPattern: {
      const property = node.parent;
      if (property.type !== T.Property || property.parent.type !== T.ObjectPattern) return [];
      const name = propertyName(property);
      return name !== undefined && isSetting(name, property.parent.parent)
        ? standingIn(name, node.right, run)
        : [];
    }
    case T.CallExpression: {
      const [first, second] = node.arguments;
      if (!first || !second || !READERS.test(calleeName(node) ?? '')) return [];
      return standingIn(literalText(unwrap(first), run), second, run).filter(({ text }) => !/\s/.test(text));
    }
    case T.Property:
      return standingIn(propertyName(node), defaultOfSchema(node.value), run);
    default:
      return [];
  }
}

/** The name of the setting for which a literal stands in, whatever it is called: the use has shown that it is a secret. */
export function standsInFor(literal: Node, run: Run): string | undefined {
  let at = literal;
  while (at.parent && unwrap(at.parent) === unwrap(at) && at.parent.type !== T.AssignmentExpression)
    at = at.parent;
  const { parent } = at;
  if (parent?.type === T.LogicalExpression && parent.operator !== '&&' && parent.right === at) {
    return namesRead(unwrap(parent.left), run)[0];
  }
  return parent?.type === T.ConditionalExpression && parent.alternate === at
    ? namesRead(unwrap(parent.consequent), run)[0]
    : undefined;
}

function standingIn(name: string | undefined, value: Node | undefined, run: Run): readonly Fallback[] {
  if (name === undefined || !value || secretNamed(name) === undefined) return [];
  return literalsBehind(value, run)
    .filter(({ node }) => !isRefusedInProduction(node, name))
    .map((literal) => ({ ...literal, name }));
}

/** The name of the secret that is read from a setting: `process.env.JWT_SECRET`, `config.get('JWT_SECRET')`. */
function settingRead(expression: Node, run: Run): string | undefined {
  const name = namesRead(unwrap(expression), run).find((each) => secretNamed(each) !== undefined);
  return name !== undefined && isSetting(name, expression) ? name : undefined;
}

/** Is this a setting, and not a form's error or a label of that name? By its name, or by what it is read from. */
function isSetting(name: string, source: Node): boolean {
  if (/^[A-Z][A-Z\d_]*$/.test(name)) return true;
  const text = factsAround(source)?.module.text.slice(...source.range) ?? '';
  return /env\b|config|\bconf\b|settings|secrets\b|options|\bextra\b/i.test(text);
}

function namesRead(node: Node, run: Run): string[] {
  if (node.type === T.LogicalExpression) {
    return [node.left, node.right].flatMap((each) => namesRead(unwrap(each), run));
  }
  if (node.type === T.Identifier) return [node.name];
  if (node.type === T.MemberExpression) return [memberName(node)].filter((name) => name !== undefined);
  if (node.type !== T.CallExpression) return [];
  const callee = unwrap(node.callee);
  if (callee.type === T.MemberExpression && ['trim', 'toString'].includes(calleeName(node) ?? '')) {
    return namesRead(unwrap(callee.object), run);
  }
  const [first] = node.arguments;
  const text = first && literalText(unwrap(first), run);
  return text === undefined ? [] : [text];
}

/** The default that a schema of settings gives: zod's and joi's `.default('x')`, envalid's and convict's `default: 'x'`. */
function defaultOfSchema(value: Node): Node | undefined {
  const node = unwrap(value);
  if (node.type === T.ObjectExpression) {
    const isOfConvict = node.properties.some(
      (each) => each.type === T.Property && propertyName(each) === 'env',
    );
    return isOfConvict ? valueNamed('default', node) : undefined;
  }
  for (let call: Node = node; call.type === T.CallExpression; call = receiverOf(call)) {
    const [first] = call.arguments;
    if (calleeName(call) === 'default' && call.callee.type === T.MemberExpression) return first;
    if (call === node && first?.type === T.ObjectExpression && call.arguments.length === 1) {
      return valueNamed('default', first);
    }
  }
  return undefined;
}

function receiverOf(call: CallNode): Node {
  const callee = unwrap(call.callee);
  return callee.type === T.MemberExpression ? unwrap(callee.object) : callee;
}

function valueNamed(name: string, node: Node): Node | undefined {
  if (node.type !== T.ObjectExpression) return undefined;
  const property = node.properties.find((each) => each.type === T.Property && propertyName(each) === name);
  return property?.type === T.Property ? property.value : undefined;
}
