import { dirname, isAbsolute, join, resolve } from 'node:path';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';

type Node = TSESTree.Node;

/** Helpers that call helpers, expressions in one file, characters in a path: no configuration needs more. */
const MAX_DEPTH = 8;
const MAX_STEPS = 10_000;
const MAX_LENGTH = 1_000;

/** The names that a configuration file gives to values and functions. */
export interface ConfigScope {
  /** Where the file lies; taken for the working directory too, since tools are started beside their configuration. */
  readonly directory: string;
  readonly constants: ReadonlyMap<string, Node>;
  readonly functions: ReadonlyMap<string, FunctionNode>;
  /** What is left of the steps that its expressions may take. */
  readonly steps: { left: number };
}

type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

/** The names a file declares, wherever; a configuration does not use one name for two things. */
export function scopeOf(nodes: Iterable<Node>, directory: string): ConfigScope {
  const constants = new Map<string, Node>();
  const functions = new Map<string, FunctionNode>();
  for (const node of nodes) {
    if (node.type === T.FunctionDeclaration && node.id) functions.set(node.id.name, node);
    if (node.type !== T.VariableDeclarator || node.id.type !== T.Identifier || !node.init) continue;
    const { init } = node;
    if (init.type === T.ArrowFunctionExpression || init.type === T.FunctionExpression)
      functions.set(node.id.name, init);
    else constants.set(node.id.name, init);
  }
  return { directory, constants, functions, steps: { left: MAX_STEPS } };
}

/** The object, array or other value behind casts and names. */
export function valueOf(node: Node, scope: ConfigScope, depth = 0): Node {
  switch (node.type) {
    case T.TSAsExpression:
    case T.TSSatisfiesExpression:
    case T.TSNonNullExpression:
      return valueOf(node.expression, scope, depth);
    case T.Identifier: {
      const init = scope.constants.get(node.name);
      return init && depth < MAX_DEPTH ? valueOf(init, scope, depth + 1) : node;
    }
    default:
      return node;
  }
}

/** The text that an expression of literals and path functions makes; undefined where running it would be needed. */
export function textOf(
  expression: Node,
  scope: ConfigScope,
  parameters: ReadonlyMap<string, string> = new Map(),
  depth = 0,
): string | undefined {
  if (depth > MAX_DEPTH || scope.steps.left-- <= 0) return undefined;
  if (expression.type === T.Identifier && parameters.has(expression.name))
    return parameters.get(expression.name);
  const text = (node: Node) => textOf(node, scope, parameters, depth + 1);
  const joined = (nodes: readonly Node[], join: (parts: string[]) => string) => {
    const parts = nodes.map(text);
    const made = parts.every((part) => part !== undefined) ? join(parts) : undefined;
    return made !== undefined && made.length <= MAX_LENGTH ? made : undefined;
  };
  const node = valueOf(expression, scope);
  switch (node.type) {
    case T.Literal:
      return typeof node.value === 'string' ? node.value : undefined;
    case T.TemplateLiteral:
      return joined(node.expressions, (parts) =>
        node.quasis.map(({ value }, index) => (value.cooked ?? '') + (parts[index] ?? '')).join(''),
      );
    case T.BinaryExpression:
      return node.operator === '+' ? joined([node.left, node.right], (parts) => parts.join('')) : undefined;
    case T.Identifier:
      return node.name === '__dirname' ? scope.directory : undefined;
    case T.MemberExpression:
      return memberText(node, scope, text);
    case T.NewExpression:
      // new URL('./src', import.meta.url)
      return node.arguments.length === 2
        ? joined(node.arguments.slice(0, 1), ([path = '']) => resolve(scope.directory, path))
        : undefined;
    case T.CallExpression:
      return callText(node, scope, text, joined, depth);
    default:
      return undefined;
  }
}

function memberText(
  { object, property }: TSESTree.MemberExpression,
  { directory }: ConfigScope,
  text: (node: Node) => string | undefined,
): string | undefined {
  if (property.type !== T.Identifier) return undefined;
  if (object.type !== T.MetaProperty)
    return property.name === 'pathname' || property.name === 'href' ? text(object) : undefined;
  if (property.name === 'dirname') return directory;
  return property.name === 'url' || property.name === 'filename'
    ? join(directory, 'configuration')
    : undefined;
}

function callText(
  { callee, arguments: given }: TSESTree.CallExpression,
  scope: ConfigScope,
  text: (node: Node) => string | undefined,
  joined: (nodes: readonly Node[], join: (parts: string[]) => string) => string | undefined,
  depth: number,
): string | undefined {
  const own = callee.type === T.Identifier ? scope.functions.get(callee.name) : undefined;
  if (own) return resultOf(own, given.map(text), scope, depth);
  const name = callee.type === T.MemberExpression ? callee.property : callee;
  switch (name.type === T.Identifier ? name.name : undefined) {
    case 'resolve':
      return joined(given, (parts) => resolve(scope.directory, ...parts));
    case 'join':
      return joined(given, (parts) => (parts.length > 0 ? join(...(parts as [string])) : '.'));
    case 'dirname':
      return joined(given, ([path = '']) => dirname(path));
    case 'normalize':
    case 'fileURLToPath':
    case 'normalizePath':
      return joined(given.slice(0, 1), ([path = '']) => path);
    case 'cwd':
      return scope.directory;
    default:
      return undefined;
  }
}

/** What a function of one `return` gives: `const resolve = (dir) => path.join(__dirname, '..', dir)`. */
function resultOf(
  { params, body }: FunctionNode,
  given: readonly (string | undefined)[],
  scope: ConfigScope,
  depth: number,
): string | undefined {
  const parameters = new Map<string, string>();
  params.forEach((parameter, index) => {
    const value = given[index];
    if (parameter.type === T.Identifier && value !== undefined) parameters.set(parameter.name, value);
  });
  const returned =
    body.type === T.BlockStatement ? body.body.find((each) => each.type === T.ReturnStatement) : undefined;
  const result = body.type === T.BlockStatement ? returned?.argument : body;
  return result ? textOf(result, scope, parameters, depth + 1) : undefined;
}

/** A text that a configuration means as a path. `/src` in a literal begins at the project, not at the disk. */
export function pathOf(expression: Node, scope: ConfigScope): string | undefined {
  const text = textOf(expression, scope);
  if (text === undefined) return undefined;
  const node = valueOf(expression, scope);
  const isWritten =
    node.type === T.Literal || (node.type === T.TemplateLiteral && node.expressions.length === 0);
  return isWritten && isAbsolute(text) ? join(scope.directory, text) : resolve(scope.directory, text);
}
