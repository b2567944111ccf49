import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { memberName, propertyName, unwrap, type Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import type { Hardcoded } from './hardcoded.js';
import { literalText } from './literals-behind.js';
import { isMadeUp } from './place.js';
import { looksLikeSecret } from './secret-look.js';
import { isNamedSecret, secretNamed } from './secret-names.js';

/** A constant that is a secret by its name and by its look: `const JWT_SECRET = 'q83hf…'`, `{ client_secret: '…' }`. */
export function namedSecret(node: Node, run: Run): Hardcoded | undefined {
  const named = namedLiteral(node, run);
  return named && looksLikeSecret(named.text) ? named : undefined;
}

/** A constant under the name of a secret, whatever it looks like. */
export function namedLiteral(node: Node, run: Run): NamedLiteral | undefined {
  const given = nameAndValue(node);
  const kind = secretNamed(given?.name);
  return given && kind && literalOf(given, kind, run);
}

/** The same, and `{ secret: '…' }`: a name that says too little by itself, and enough where the use is seen. */
export function possibleKey(node: Node, run: Run): NamedLiteral | undefined {
  const given = nameAndValue(node);
  if (!given) return undefined;
  const isNamed = secretNamed(given.name) === 'signing' || isNamedSecret(given.name);
  return isNamed ? literalOf(given, 'signing', run) : undefined;
}

type NamedLiteral = Hardcoded & { readonly text: string };

function literalOf(
  given: { readonly name: string; readonly value: Node },
  kind: Hardcoded['kind'],
  run: Run,
): NamedLiteral | undefined {
  const value = unwrap(given.value);
  const text = literalText(value, run);
  if (text === undefined || isMadeUp(value)) return undefined;
  return { kind, node: value, literal: value, because: `\`${given.name}\``, text };
}

function nameAndValue(node: Node): { readonly name: string; readonly value: Node } | undefined {
  switch (node.type) {
    case T.VariableDeclarator:
      return node.id.type === T.Identifier && node.init
        ? { name: node.id.name, value: node.init }
        : undefined;
    case T.Property:
      return node.parent.type === T.ObjectExpression ? named(propertyName(node), node.value) : undefined;
    case T.PropertyDefinition:
      return node.value ? named(propertyName(node), node.value) : undefined;
    case T.AssignmentExpression: {
      const target = node.left;
      if (node.operator !== '=') return undefined;
      if (target.type === T.Identifier) return { name: target.name, value: node.right };
      return target.type === T.MemberExpression ? named(memberName(target), node.right) : undefined;
    }
    default:
      return undefined;
  }
}

function named(name: string | undefined, value: Node) {
  return name === undefined ? undefined : { name, value };
}
