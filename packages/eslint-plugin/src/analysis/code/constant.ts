import { escaped } from '../../catalog/pattern-text.js';
import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from './definitions.js';
import { unwrap, type Node } from './expression.js';
import { imported } from './exports.js';
import { memberDefinitions } from './members.js';
import { factsAround } from './module.js';
import { ownersOf, takenApart, type Owner } from './owners.js';
import type { Run } from './run.js';

/** A string known before the program runs; `complete` is false where parts of it are only known then. */
export interface ConstantText {
  readonly text: string;
  readonly complete: boolean;
}

/** Stands for what is only known at run time; no letter, so that it parts words. */
const UNKNOWN = '…';

/** Reads literals, concatenations, templates, constants, enum members and members of objects in view. */
export function constantText(expression: Node, run: Run): ConstantText | undefined {
  const node = unwrap(expression);
  return run.once('constant', node, undefined, () => read(node, run));
}

function read(node: Node, run: Run): ConstantText | undefined {
  switch (node.type) {
    case T.Literal:
      return typeof node.value === 'string' || typeof node.value === 'number'
        ? { text: String(node.value), complete: true }
        : undefined;
    case T.TemplateLiteral: {
      const parts = node.quasis.flatMap((quasi, at) => {
        const expression = node.expressions[at];
        const own = { text: quasi.value.cooked ?? '', complete: true };
        return expression ? [own, constantText(expression, run)] : [own];
      });
      return join(parts);
    }
    case T.BinaryExpression:
      return node.operator === '+'
        ? join([constantText(node.left, run), constantText(node.right, run)])
        : undefined;
    case T.Identifier:
      return onlyOne(definitionsOf(node), run);
    case T.MemberExpression:
      return onlyOne(memberDefinitions(node, run), run);
    default:
      return undefined;
  }
}

function join(parts: readonly (ConstantText | undefined)[]): ConstantText | undefined {
  const text = parts.map((part) => part?.text ?? UNKNOWN).join('');
  const complete = parts.every((part) => part?.complete);
  return parts.some((part) => part?.text) || complete ? { text, complete } : undefined;
}

/** A name with several possible values has no constant text, unless all but one are unknown. */
function onlyOne(definitions: readonly Definition[], run: Run): ConstantText | undefined {
  const texts = definitions.flatMap((definition): ConstantText[] => {
    if (definition.kind === 'import') {
      const text = onlyOne(imported(definition, run), run);
      return text ? [text] : [];
    }
    if (definition.kind !== 'value') return [];
    const text =
      definition.path.length === 0
        ? constantText(definition.node, run)
        : onlyOne(takenApart(definition, run), run);
    return text ? [text] : [];
  });
  return texts[0];
}

/**
 * The one text that an expression can have; undefined where it may have several, or one that is only known at run time.
 */
export function exactText(expression: Node, run: Run): string | undefined {
  const node = unwrap(expression);
  return run.once('exact text', node, undefined, () => exact(node, run));
}

function exact(node: Node, run: Run): string | undefined {
  switch (node.type) {
    case T.Literal:
      return typeof node.value === 'string' ? node.value : undefined;
    case T.TemplateLiteral: {
      const parts = node.quasis.flatMap((quasi, at) => {
        const expression = node.expressions[at];
        return [quasi.value.cooked, ...(expression ? [exactText(expression, run)] : [])];
      });
      return joinAll(parts);
    }
    case T.BinaryExpression:
      return node.operator === '+'
        ? joinAll([exactText(node.left, run), exactText(node.right, run)])
        : undefined;
    case T.Identifier:
      return theOnly(definitionsOf(node), run);
    case T.MemberExpression:
      return ownersOf(node.object, run).some((owner) => isExtended(owner, run) || isAssignedTo(owner, run))
        ? undefined
        : theOnly(memberDefinitions(node, run), run);
    default:
      return undefined;
  }
}

/** A field may be another one in a class that extends this one. */
function isExtended(owner: Owner, run: Run): boolean {
  const module = factsAround(owner.node)?.module;
  if (owner.kind !== 'instance' || !owner.node.id || !module) return false;
  const extending = new RegExp(`\\bextends\\s+${escaped(owner.node.id.name)}\\b`);
  const importers = run.surroundings?.importersOf(module) ?? [];
  return [module, ...importers].some(({ text }) => extending.test(text));
}

/** `Object.assign(KEYS, stored)` may give any of its members another value. */
function isAssignedTo({ kind, node }: Owner, run: Run): boolean {
  const module = factsAround(node)?.module;
  if (kind !== 'object' || !module) return false;
  let at: Node = node;
  while (at.parent && PART_OF_LITERAL.has(at.parent.type)) at = at.parent;
  const { parent } = at;
  if (parent?.type !== T.VariableDeclarator || parent.id.type !== T.Identifier) return false;
  const assigning = new RegExp(
    `\\bObject\\s*\\.\\s*(?:assign|definePropert(?:y|ies))\\(\\s*${escaped(parent.id.name)}\\b`,
  );
  const importers = run.surroundings?.importersOf(module) ?? [];
  return [module, ...importers].some(({ text }) => assigning.test(text));
}

const PART_OF_LITERAL: ReadonlySet<string> = new Set([
  T.Property,
  T.ObjectExpression,
  T.TSAsExpression,
  T.TSSatisfiesExpression,
]);

function theOnly(definitions: readonly Definition[], run: Run): string | undefined {
  // `const KEY: string = 'token'` has a type beside its value.
  const [definition, ...others] = definitions.filter(({ kind }) => kind !== 'typed');
  if (!definition || others.length > 0) return undefined;
  if (definition.kind === 'import') return theOnly(imported(definition, run), run);
  if (definition.kind !== 'value') return undefined;
  return definition.path.length === 0
    ? exactText(definition.node, run)
    : theOnly(takenApart(definition, run), run);
}

function joinAll(parts: readonly (string | null | undefined)[]): string | undefined {
  return parts.every((part) => part != null) ? parts.join('') : undefined;
}
