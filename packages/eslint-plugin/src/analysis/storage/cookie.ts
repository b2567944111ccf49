import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { constantText } from '../code/constant.js';
import { definitionsOf } from '../code/definitions.js';
import { calleeName, propertyName, unwrap, type Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { saysHttpOnly } from './protection.js';

type Part = { readonly text: string } | { readonly node: Node };

/** A cookie's text taken apart: its name, and the expression behind the first `=`. */
export interface CookieParts {
  readonly key?: { readonly node: Node } | { readonly text: string };
  readonly value: Node;
}

/** Attributes that make a browser drop the cookie. */
const CLEARING = /max-age\s*=\s*(?:0|-\d)|expires\s*=\s*thu,?\s*0?1[\s-]jan[\s-]1970/i;

/**
 * Reads `name=value; attributes` (RFC 6265 section 4.1.1) out of a template, a concatenation or a
 * `serialize(name, value)` call. Undefined where the value is constant, or the cookie is being cleared.
 */
export function cookieParts(expression: Node, run: Run): CookieParts | undefined {
  const node = unwrap(expression);
  if (isSerialising(node)) return serialised(node);
  const parts = merged(partsOf(node, run, 0));
  if (parts.some((part) => 'text' in part && CLEARING.test(part.text))) return undefined;
  const equals = parts.findIndex((part) => 'text' in part && part.text.includes('='));
  if (equals < 0) {
    const [only] = parts;
    return parts.length === 1 && only && 'node' in only ? { value: only.node } : undefined;
  }
  const { text } = parts[equals] as { text: string };
  const name = text.slice(0, text.indexOf('=')).trim();
  const behind = text.slice(text.indexOf('=') + 1);
  if (behind.includes(';')) return undefined;
  const value = parts.slice(equals + 1).find((part) => 'node' in part);
  if (!value || !('node' in value)) return undefined;
  const before = parts.slice(0, equals).find((part) => 'node' in part);
  const key = name ? { text: name } : before && 'node' in before ? { node: before.node } : undefined;
  return { value: value.node, ...(key && { key }) };
}

/** The cookies of `setHeader('Set-Cookie', text)` that script can read; the text is one, or a list. */
export function headerCookies(
  call: TSESTree.CallExpression,
  { header, text }: { readonly header: number; readonly text: number },
  run: Run,
): CookieParts[] {
  const [name, given] = [call.arguments[header], call.arguments[text]];
  if (!name || !given || constantText(name, run)?.text.toLowerCase() !== 'set-cookie') return [];
  const list = unwrap(given);
  const texts = list.type === T.ArrayExpression ? list.elements : [list];
  return texts.flatMap((each) => {
    const parts = each && !isHiddenFromScript(each, run) ? cookieParts(each, run) : undefined;
    return parts?.key ? [parts] : [];
  });
}

/** Does the text, or the call that writes it, say `HttpOnly`? What is not in view may. */
function isHiddenFromScript(text: Node, run: Run): boolean {
  const node = unwrap(text);
  if (isSerialising(node)) {
    const isTogether = node.arguments[0]?.type === T.ObjectExpression;
    return saysHttpOnly(node.arguments[isTogether ? 0 : 2], 'httpOnly', false, run);
  }
  const parts = merged(partsOf(node, run, 0));
  const value = parts.findIndex((part, at) => 'node' in part && endsInEquals(parts[at - 1]));
  return parts.slice(value + 1).some((part, at, behind) => {
    if ('text' in part) return HTTP_ONLY.test(part.text);
    return !endsInEquals(behind[at - 1]) && mayHideFromScript(part.node, run);
  });
}

const HTTP_ONLY = /;\s*httponly/i;

/** What follows is the value of the cookie, or of an attribute: `Max-Age=`. */
function endsInEquals(part: Part | undefined): boolean {
  return part !== undefined && 'text' in part && part.text.trimEnd().endsWith('=');
}

/** `${isProduction ? '; Secure' : ''}` does not; attributes that are not in view may. */
function mayHideFromScript(attributes: Node, run: Run): boolean {
  const branches =
    attributes.type === T.ConditionalExpression
      ? [attributes.consequent, attributes.alternate]
      : [attributes];
  return branches.some((branch) => {
    const text = constantText(branch, run);
    return !text?.complete || HTTP_ONLY.test(text.text);
  });
}

function isSerialising(node: Node): node is TSESTree.CallExpression {
  return node.type === T.CallExpression && /^(?:serialize|stringifySetCookie)$/.test(calleeName(node) ?? '');
}

/** `serialize(name, value)`, `stringifySetCookie({ name, value })` of the package `cookie`. */
function serialised(call: TSESTree.CallExpression): CookieParts | undefined {
  const [first, second] = call.arguments;
  if (first?.type !== T.ObjectExpression)
    return first && second ? { key: { node: first }, value: second } : undefined;
  const member = (name: string): Node | undefined =>
    first.properties.flatMap((each) =>
      each.type === T.Property && propertyName(each) === name ? [each.value] : [],
    )[0];
  const [key, value] = [member('name'), member('value')];
  return key && value ? { key: { node: key }, value } : undefined;
}

/** Neighbouring texts as one: `'jwt' + '='`. */
function merged(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts) {
    const last = found[found.length - 1];
    if (last && 'text' in last && 'text' in part) found[found.length - 1] = { text: last.text + part.text };
    else found.push(part);
  }
  return found;
}

function partsOf(expression: Node, run: Run, depth: number): Part[] {
  const node = unwrap(expression);
  if (depth > 6) return [{ node }];
  switch (node.type) {
    case T.Literal:
      return [{ text: String(node.value ?? '') }];
    case T.TemplateLiteral:
      return node.quasis.flatMap((quasi, at): Part[] => {
        const inner = node.expressions[at];
        return inner
          ? [{ text: quasi.value.cooked ?? '' }, ...inlined(inner, run, depth)]
          : [{ text: quasi.value.cooked ?? '' }];
      });
    case T.BinaryExpression:
      return node.operator === '+'
        ? [...inlined(node.left, run, depth), ...inlined(node.right, run, depth)]
        : [{ node }];
    case T.Identifier: {
      // `let cookie = name + '=' + value; cookie += …; document.cookie = cookie`
      const [definition] = definitionsOf(node);
      const text =
        definition?.kind === 'value' && definition.path.length === 0 ? unwrap(definition.node) : undefined;
      return text &&
        (text.type === T.TemplateLiteral || text.type === T.BinaryExpression || text.type === T.Literal)
        ? partsOf(text, run, depth + 1)
        : [{ node }];
    }
    default:
      return [{ node }];
  }
}

/** Nested concatenations are taken apart, names are kept as they are. */
function inlined(node: Node, run: Run, depth: number): Part[] {
  const inner = unwrap(node);
  return inner.type === T.BinaryExpression || inner.type === T.TemplateLiteral || inner.type === T.Literal
    ? partsOf(inner, run, depth + 1)
    : [{ node: inner }];
}
