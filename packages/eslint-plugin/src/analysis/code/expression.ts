import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';

export type Node = TSESTree.Node;
export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;
export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** Tells a child of a node from its other properties. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Takes away what does not change the value: type assertions, `!`, `?.` wrappers, `await`, a sequence's lead-in. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case T.TSAsExpression:
    case T.TSNonNullExpression:
    case T.TSTypeAssertion:
    case T.TSSatisfiesExpression:
    case T.ChainExpression:
    case T.TSInstantiationExpression:
      return unwrap(node.expression);
    case T.AwaitExpression:
      return unwrap(node.argument);
    case T.SequenceExpression:
      return unwrap(node.expressions[node.expressions.length - 1]!);
    case T.AssignmentExpression:
      return node.operator === '=' ? unwrap(node.right) : node;
    default:
      // Babel's parser keeps Flow casts: `(value: string)`.
      return (node.type as string) === 'TypeCastExpression'
        ? unwrap((node as unknown as { expression: Node }).expression)
        : node;
  }
}

/** A function with a body: Babel's parser takes an abstract method, or an overload, for one without. */
export function isFunction(node: Node): node is FunctionNode {
  return (
    (node.type === T.FunctionDeclaration ||
      node.type === T.FunctionExpression ||
      node.type === T.ArrowFunctionExpression) &&
    (node.body as Node | undefined) != null
  );
}

/** `object.name`, `object['name']`, `object?.name`; also `object[NAME]` where the caller can read NAME. */
export function memberName(
  node: TSESTree.MemberExpression,
  readKey?: (key: Node) => string | undefined,
): string | undefined {
  if (!node.computed)
    return node.property.type === T.PrivateIdentifier ? `#${node.property.name}` : nameOf(node.property);
  if (node.property.type === T.Literal) return String(node.property.value);
  return readKey?.(node.property);
}

function nameOf(node: Node): string | undefined {
  return node.type === T.Identifier ? node.name : undefined;
}

/** The name of a property, method or enum member; undefined where it is computed and not a literal. */
export function propertyName(node: { key: Node; computed?: boolean }): string | undefined {
  const { key } = node;
  if (key.type === T.Literal) return String(key.value);
  if (key.type === T.PrivateIdentifier) return `#${key.name}`;
  return key.type === T.Identifier && !node.computed ? key.name : undefined;
}

/** The last name of what is called: `setItem` of `window.localStorage.setItem(…)`. */
export function calleeName(call: CallNode): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type === T.Identifier) return callee.name;
  return callee.type === T.MemberExpression ? memberName(callee) : undefined;
}

/** The name that an expression goes by at its end: `session` itself, or `token` of `session.token`. */
export function lastName(node: Node): string | undefined {
  if (node.type === T.MemberExpression) return memberName(node);
  return node.type === T.Identifier ? node.name : undefined;
}

/** What a function may return: its expression body, or the arguments of its own `return` statements. */
export function returnedExpressions(fn: FunctionNode): Node[] {
  if (fn.body.type !== T.BlockStatement) return [fn.body];
  const found: Node[] = [];
  const visit = (statement: Node | null | undefined): void => {
    if (!statement) return;
    switch (statement.type) {
      case T.ReturnStatement:
        if (statement.argument) found.push(statement.argument);
        break;
      case T.BlockStatement:
        statement.body.forEach(visit);
        break;
      case T.IfStatement:
        visit(statement.consequent);
        visit(statement.alternate);
        break;
      case T.TryStatement:
        visit(statement.block);
        visit(statement.handler?.body);
        visit(statement.finalizer);
        break;
      case T.SwitchStatement:
        statement.cases.forEach((each) => each.consequent.forEach(visit));
        break;
      default:
    }
  };
  visit(fn.body);
  return found;
}

/** The nearest function around a node. */
export function enclosingFunction(node: Node): FunctionNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** The name a function goes by: its own, or that of the variable, property or method it is the value of. */
export function nameOfFunction(fn: FunctionNode): string | undefined {
  if (fn.type !== T.ArrowFunctionExpression && fn.id) return fn.id.name;
  const { parent } = fn;
  if (parent.type === T.VariableDeclarator)
    return parent.id.type === T.Identifier ? parent.id.name : undefined;
  if (
    parent.type === T.Property ||
    parent.type === T.MethodDefinition ||
    parent.type === T.PropertyDefinition
  ) {
    return propertyName(parent);
  }
  // `const save = useCallback(async () => …)`
  if (parent.type === T.CallExpression && parent.parent.type === T.VariableDeclarator) {
    return parent.parent.id.type === T.Identifier ? parent.parent.id.name : undefined;
  }
  return undefined;
}

/** The types that a call, a construction or a type is given: `create<State>()`. Babel 7's parser calls them parameters. */
export function typeArgumentsOf(node: CallNode | TSESTree.TSTypeReference): readonly TSESTree.TypeNode[] {
  const { typeArguments, typeParameters } = node as {
    typeArguments?: TSESTree.TSTypeParameterInstantiation;
    typeParameters?: TSESTree.TSTypeParameterInstantiation;
  };
  return (typeArguments ?? typeParameters)?.params ?? [];
}

/** Is a node another one, or a part of it? */
export function isInside(inner: Node, outer: Node): boolean {
  for (let at: Node | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** What is given at a position; undefined where there is nothing, or a spread before it hides which one it is. */
export function argumentAmong(given: readonly Node[], position: number): Node | undefined {
  const upToThere = given.slice(0, position + 1);
  return upToThere.some((each) => each.type === T.SpreadElement) ? undefined : given[position];
}

/** The same of a call's arguments. */
export function argumentOf(call: CallNode, position: number): Node | undefined {
  return argumentAmong(call.arguments, position);
}
