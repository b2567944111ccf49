import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { escaped } from '../../catalog/pattern-text.js';
import { projectIndexOf } from '../../project/project-index.js';
import { memberName, propertyName, type Node } from '../code/expression.js';
import { factsAround, nodesWithin } from '../code/module.js';
import { ownersOfThis, type ClassNode } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { isTestFile } from '../runtime/test-file.js';
import { isNeverWritten } from './unchanged.js';

/**
 * What a field of the class around `this` holds, where its declaration says so and nothing else does: neither a write,
 * here or elsewhere, nor a class that extends this one. Undefined where that is not sure.
 */
export function fieldOfThis(self: Node, name: string, run: Run): readonly Node[] | undefined {
  const [owner, ...others] = ownersOfThis(self);
  if (!owner || others.length > 0 || (owner.kind !== 'instance' && owner.kind !== 'class')) return undefined;
  const fields = owner.node.body.body.filter(
    (each) => 'key' in each && propertyName(each) === name && each.static === (owner.kind === 'class'),
  );
  const [field] = fields;
  if (field?.type !== T.PropertyDefinition || !field.value || fields.length > 1) return undefined;
  return isNeverWritten(owner.node, name, run) && !isExtended(owner.node) ? [field.value] : undefined;
}

/**
 * Where a private method is named: within its class. Undefined for one that others may call, and where the class has
 * members by names that are only known at run time.
 */
export function placesOfPrivate(method: TSESTree.MethodDefinition): readonly Node[] | undefined {
  const name = propertyName(method);
  const isPrivate = method.key.type === T.PrivateIdentifier || method.accessibility === 'private';
  // Other parsers leave out what is not there.
  const decorators = method.decorators as readonly Node[] | undefined;
  if (!isPrivate || name === undefined || method.kind !== 'method' || decorators?.length) return undefined;
  if (method.key.type !== T.PrivateIdentifier && isReachedAround(name, method)) return undefined;
  const members = nodesWithin(method.parent).filter((each) => each.type === T.MemberExpression);
  const isAsked = members.every(
    (each) => each.object.type !== T.ThisExpression || memberName(each) !== undefined,
  );
  const isTakenApart = nodesWithin(method.parent).some(
    (each) => each.type === T.ThisExpression && each.parent.type !== T.MemberExpression,
  );
  return isAsked && !isTakenApart ? members.filter((each) => memberName(each) === name) : undefined;
}

/** TypeScript lets `session['read']` and `(session as any).read` through. */
function isReachedAround(name: string, method: Node): boolean {
  const text = escaped(name);
  return isSaid(
    new RegExp(`\\[\\s*['"\`]${text}['"\`]\\s*\\]|\\bany\\s*\\)\\s*[!?]?\\.\\s*${text}\\b`),
    method,
  );
}

/** Does a file of the repository match? Unknown is yes. */
function isSaid(pattern: RegExp, around: Node): boolean {
  const filename = factsAround(around)?.module.filename;
  const index = filename === undefined ? undefined : projectIndexOf(filename);
  const files = index?.filesAroundMatching(pattern) ?? index?.filesMatching(pattern);
  return files?.some((file) => !isTestFile(file)) ?? true;
}

function isExtended(node: ClassNode): boolean {
  const name = node.id?.name;
  return (
    name === undefined ||
    isSaid(new RegExp(`\\bextends\\s+(?:[\\w$.]+\\()*(?:\\w+\\.)?${escaped(name)}\\b`), node)
  );
}
