import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { MADE_UP_WORDS } from '../../catalog/secrets.js';
import { isFunction, memberName, nameOfFunction, propertyName, type Node } from '../code/expression.js';
import { wordsOf } from '../evidence/words.js';

/** The name under which a value stands: of the variable, property, field or attribute that it is given to. */
export function nameOfPlace(value: Node): string | undefined {
  for (let at: Node = value; at.parent; at = at.parent) {
    const { parent } = at;
    if (isFunction(parent) || parent.type === T.ExpressionStatement) return undefined;
    const name = nameGivenBy(parent, at);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The name that a node gives to the value in it; undefined where it gives none. */
function nameGivenBy(holder: Node, value: Node): string | undefined {
  switch (holder.type as string) {
    case 'VariableDeclarator':
      return holder.type === T.VariableDeclarator && holder.id.type === T.Identifier
        ? holder.id.name
        : undefined;
    case 'Property':
    case 'PropertyDefinition':
      return holder.type === T.Property || holder.type === T.PropertyDefinition
        ? holder.value === value
          ? propertyName(holder)
          : undefined
        : undefined;
    case 'AssignmentPattern':
      return nameOfTarget((holder as Node & { left: Node }).left);
    case 'AssignmentExpression':
      return nameOfTarget((holder as Node & { left: Node }).left);
    case 'JSXAttribute':
    case 'VAttribute':
    case 'SvelteAttribute':
      return nameOfAttribute(holder);
    default:
      return undefined;
  }
}

/** `token="…"` in JSX, Vue and Svelte, and `:token="…"`, whose name is an argument of `v-bind`. */
function nameOfAttribute(attribute: Node): string | undefined {
  interface Named {
    readonly name?: unknown;
    readonly argument?: Named | null;
  }
  const { name: jsx, key } = attribute as { name?: Named; key?: Named };
  const named = key?.argument ?? key ?? jsx;
  return typeof named?.name === 'string' ? named.name : undefined;
}

function nameOfTarget(target: Node): string | undefined {
  if (target.type === T.Identifier) return target.name;
  return target.type === T.MemberExpression ? memberName(target) : undefined;
}

/** Does a name around a value say that it was made up: `mockLogin`, `examples`, `placeholder`? */
export function isMadeUp(value: Node): boolean {
  for (let at: Node | undefined = value; at?.parent; at = at.parent) {
    const name = isFunction(at) ? nameOfFunction(at) : nameGivenBy(at.parent, at);
    if (name !== undefined && wordsOf(name).some((word) => MADE_UP_WORDS.has(word))) return true;
  }
  return false;
}
