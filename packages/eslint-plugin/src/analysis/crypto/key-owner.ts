import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { ANSWER_OBJECTS, BUILD_SETTINGS, INPUT_CALLS, INPUT_OBJECTS } from '../../catalog/keys.js';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { calleeName, memberName, unwrap, type Node } from '../code/expression.js';
import type { KeyOwner } from './key-form.js';
import { isComponentProp } from './key-parameters.js';

/** `({ secret }) => …`: whose it is goes by what the whole is. */
export function ownerOfParameter({ fn, path }: Definition & { kind: 'parameter' }): KeyOwner {
  const call = fn.parent?.type === T.CallExpression ? calleeName(fn.parent) : undefined;
  return path.length > 0 && call === 'then' ? 'app' : 'caller';
}

/** Whose the members of an object are, where they are not in view themselves. */
export function ownerOfObject(expression: Node): KeyOwner {
  const node = unwrap(expression);
  if (isEnvironment(node)) return 'app';
  switch (node.type) {
    case T.MemberExpression: {
      const name = memberName(node)?.toLowerCase() ?? '';
      if (['expoconfig', 'manifest', 'extra', 'manifest2'].includes(name)) return 'app';
      if (INPUT_OBJECTS.has(name) && name !== 'data') return 'user';
      return ownerOfObject(node.object);
    }
    // What a component's `this` holds and nobody in view has put there is its state.
    case T.ThisExpression:
      return 'user';
    case T.CallExpression:
    case T.NewExpression: {
      const name = calleeName(node) ?? '';
      return INPUT_CALLS.has(name) || /^use[A-Z]/.test(name) ? 'user' : 'unknown';
    }
    case T.Identifier:
      return ownerOfName(node);
    default:
      return 'unknown';
  }
}

function ownerOfName(node: TSESTree.Identifier): KeyOwner {
  for (const definition of definitionsOf(node)) {
    if (definition.kind === 'import' && BUILD_SETTINGS.has(definition.source)) return 'app';
    if (definition.kind === 'value') {
      const owner = ownerOfObject(definition.node);
      if (owner !== 'unknown') return owner;
    }
    if (definition.kind === 'parameter' && isComponentProp(definition)) return 'user';
  }
  const name = node.name.toLowerCase();
  if (ANSWER_OBJECTS.has(name)) return 'app';
  if (INPUT_OBJECTS.has(name)) return 'user';
  return definitionsOf(node).some(({ kind }) => kind === 'parameter') ? 'caller' : 'unknown';
}

/** `process.env`, `import.meta.env`, `Deno.env`. */
export function isEnvironment(expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type !== T.MemberExpression || memberName(node) !== 'env') return false;
  const object = unwrap(node.object);
  return object.type === T.MetaProperty || (object.type === T.Identifier && object.name === 'process');
}
