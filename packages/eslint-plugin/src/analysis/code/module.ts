import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { TSESLint } from '@typescript-eslint/utils';
import { declarationsNamed } from './declarations-by-name.js';
import { isNode, type Node } from './expression.js';
import { vueTemplateOf, type VueTemplate } from './vue-template.js';

type Variable = TSESLint.Scope.Variable;

/** The last is Babel's name for the one before it. */
const TYPE_POSITIONS: ReadonlySet<string> = new Set([
  'TSTypeReference',
  'TSInterfaceHeritage',
  'TSExpressionWithTypeArguments',
]);

/** A parsed file with its scopes: ESLint's `SourceCode`, or a file that an import led to. */
export interface Module {
  readonly ast: TSESTree.Program;
  readonly scopeManager: TSESLint.Scope.ScopeManager | null;
  readonly visitorKeys: Readonly<Record<string, readonly string[]>>;
  readonly filename: string;
  readonly text: string;
}

interface Facts {
  readonly module: Module;
  readonly nodes: readonly Node[];
  readonly resolved: ReadonlyMap<Node, Variable | null>;
}

const factsOfProgram = new WeakMap<Node, Facts>();

/** Registers a module, so that every question about one of its nodes finds the way back to it. */
export function factsOf(module: Module): Facts {
  const known = factsOfProgram.get(module.ast);
  if (known) return known;
  const template = vueTemplateOf(module.ast);
  const facts = {
    module,
    nodes: [...nodesOf(module), ...(template?.nodes ?? [])],
    resolved: resolvedReferences(module, template),
  };
  factsOfProgram.set(module.ast, facts);
  if (template) factsOfProgram.set(template.root, facts);
  return facts;
}

/** The module that a program was registered as; undefined where it never was. */
export function moduleOfProgram(ast: Module['ast']): Module | undefined {
  return factsOfProgram.get(ast)?.module;
}

function nodesOf({ ast, visitorKeys }: Module): Node[] {
  const nodes: Node[] = [];
  const pending: Node[] = [ast];
  for (let node = pending.pop(); node; node = pending.pop()) {
    nodes.push(node);
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const each of Array.isArray(child) ? child : [child]) {
        if (isNode(each)) {
          // A parser other than ESLint's host may not have set it.
          each.parent ??= node as never;
          pending.push(each);
        }
      }
    }
  }
  return nodes;
}

function resolvedReferences({ scopeManager }: Module, template?: VueTemplate): Map<Node, Variable | null> {
  const resolved = new Map<Node, Variable | null>();
  for (const scope of scopeManager?.scopes ?? []) {
    for (const reference of scope.references) resolved.set(reference.identifier, reference.resolved);
    for (const variable of scope.variables) {
      for (const identifier of variable.identifiers) {
        if (!resolved.has(identifier)) resolved.set(identifier, variable);
      }
    }
  }
  // A template sees what the script declares at its top; other names are the component's, not globals.
  const script = scopeManager?.scopes.find((scope) => (scope.type as string) === 'module');
  for (const name of template?.names ?? []) {
    const variable = script?.set.get(name.name);
    if (variable) resolved.set(name, variable);
  }
  return resolved;
}

/** The module a node stands in; undefined for a node of a file never registered. */
export function factsAround(node: Node): Facts | undefined {
  let top: Node | undefined = node;
  while (top?.parent) top = top.parent;
  return top && factsOfProgram.get(top);
}

/** Is it the same place of the same file? A file may have been parsed more than once. */
export function isSameNode(one: Node, other: Node): boolean {
  return (
    one === other ||
    (one.range[0] === other.range[0] &&
      one.range[1] === other.range[1] &&
      factsAround(one)?.module.filename === factsAround(other)?.module.filename)
  );
}

/** The nodes of a file that stand within one of them. */
export function nodesWithin(scope: Node): readonly Node[] {
  const facts = factsAround(scope);
  if (!facts) return [];
  const { nodes } = facts;
  const [start, end] = scope.range;
  const isWithin = ({ range }: Node) => range[0] >= start && range[1] <= end;
  const { places, ends } = orderOf(facts);
  // A statement without a semicolon, and what it consists of, take the same place.
  let top = scope;
  while (top.parent?.range[0] === start && top.parent.range[1] === end) top = top.parent;
  const first = places.get(top);
  return first === undefined ? nodes.filter(isWithin) : nodes.slice(first, ends[first]).filter(isWithin);
}

/** Where each node lies in the list of its file's nodes, and where those end that it consists of. */
interface Order {
  readonly places: ReadonlyMap<Node, number>;
  readonly ends: Int32Array;
}

const orders = new WeakMap<Facts, Order>();

function orderOf(facts: Facts): Order {
  const known = orders.get(facts);
  if (known) return known;
  const { nodes } = facts;
  const places = new Map(nodes.map((node, index) => [node, index]));
  const ends = Int32Array.from(nodes, (_, index) => index + 1);
  // What a node consists of comes after it.
  for (let index = nodes.length - 1; index > 0; index--) {
    const parent = places.get(nodes[index]!.parent as Node);
    if (parent !== undefined && ends[parent]! < ends[index]!) ends[parent] = ends[index]!;
  }
  const order = { places, ends };
  orders.set(facts, order);
  return order;
}

export function sameModule(one: Node, other: Node): boolean {
  return factsAround(one) === factsAround(other);
}

/**
 * The variable an identifier refers to. `null`: it is a global (declared in the configuration or not at all).
 * `undefined`: it is no reference, a property name for example.
 */
export function variableOf(identifier: Node): Variable | null | undefined {
  const facts = factsAround(identifier);
  const resolved = facts?.resolved.get(identifier);
  const variable = resolved === undefined && facts ? variableOfName(identifier, facts.module) : resolved;
  return variable && variable.defs.length === 0 ? null : variable;
}

/** Is it a name that the file does not declare: the language's, or the platform's? */
export function isGlobal(node: Node, name: string): boolean {
  return node.type === T.Identifier && node.name === name && !variableOf(node);
}

/** Babel's scopes know nothing of types: `private storage: StorageService` is looked up by its name in the file. */
function variableOfName(identifier: Node, { scopeManager }: Module): Variable | null | undefined {
  if (!isTypeName(identifier) && !isComponentName(identifier)) return undefined;
  for (const scope of scopeManager?.scopes ?? []) {
    const variable = scope.type === 'module' ? scope.set.get(identifier.name) : undefined;
    if (variable) return variable;
  }
  return declarationsNamed(identifier.name, factsAround(identifier)).length > 0 ? undefined : null;
}

/** Some scope managers know nothing of components: `<Provider>` is looked up by its name in the file. */
function isComponentName(node: Node): node is TSESTree.JSXIdentifier {
  return (
    node.type === 'JSXIdentifier' && node.parent.type === 'JSXOpeningElement' && /^[A-Z]/.test(node.name)
  );
}

/** Does the name stand where only a type can stand? */
export function isTypeName(node: Node): node is TSESTree.Identifier {
  return node.type === 'Identifier' && TYPE_POSITIONS.has(node.parent.type);
}

/** Where a binding is exported, imported or declared: all the places that mention the variable. */
export function mentionsOf(variable: Variable): readonly Node[] {
  return variable.references.map((reference) => reference.identifier as Node);
}
