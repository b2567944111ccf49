import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { HMAC_ALGORITHM } from '../../catalog/keys.js';
import { enclosingFunction, memberName, propertyName, type Node } from '../code/expression.js';
import { factsAround, nodesWithin } from '../code/module.js';
import { wordsOf } from '../evidence/words.js';

/**
 * Why an HMAC is the signature of a token: the file makes a header (`alg: 'HS256'`, `typ: 'JWT'`), or the function
 * around joins or takes apart header and payload. Undefined where it signs something else.
 */
export function jwtEvidenceAround(node: Node): string | undefined {
  const facts = factsAround(node);
  if (!facts) return undefined;
  const told = facts.nodes.flatMap((each) => headerEvidence(each) ?? []);
  if (told.length > 0) return told.find((each) => each.startsWith('`alg')) ?? told[0];
  const fn = enclosingFunction(node);
  const near = fn ? nodesWithin(fn) : facts.nodes;
  return near.some(takesTokenApart) ? 'its header and payload' : undefined;
}

function headerEvidence(node: Node): string | undefined {
  if (node.type === T.Property && node.value.type === T.Literal) {
    const name = propertyName(node);
    const { value } = node.value;
    if (name === 'alg' && typeof value === 'string' && HMAC_ALGORITHM.test(value))
      return `\`alg: '${value}'\``;
    if (name === 'typ' && value === 'JWT') return "`typ: 'JWT'`";
  }
  if (node.type === T.Literal && typeof node.value === 'string' && /"alg"\s*:\s*"HS\d{3}"/.test(node.value))
    return "a token's header";
  return undefined;
}

/** `const [header, payload, signature] = token.split('.')`, `` `${header}.${payload}` `` */
function takesTokenApart(node: Node): boolean {
  if (node.type === T.VariableDeclarator && node.id.type === T.ArrayPattern) {
    const names = node.id.elements.flatMap((each) => (each?.type === T.Identifier ? wordsOf(each.name) : []));
    return node.id.elements.length === 3 && names.includes('header') && isSplit(node.init);
  }
  if (node.type === T.TemplateLiteral) {
    const [first, second] = node.expressions;
    return (
      node.quasis[1]?.value.raw === '.' &&
      first?.type === T.Identifier &&
      second?.type === T.Identifier &&
      wordsOf(first.name).includes('header') &&
      wordsOf(second.name).some((word) => ['payload', 'claims', 'body', 'data'].includes(word))
    );
  }
  return false;
}

function isSplit(node: Node | null): boolean {
  if (node?.type !== T.CallExpression || node.callee.type !== T.MemberExpression) return false;
  const [by] = node.arguments;
  return memberName(node.callee) === 'split' && by?.type === T.Literal && by.value === '.';
}
