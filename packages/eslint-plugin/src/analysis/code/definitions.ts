import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { TSESLint } from '@typescript-eslint/utils';
import { declarationsNamed } from './declarations-by-name.js';
import { isFunction, propertyName, type FunctionNode, type Node, isInside } from './expression.js';
import { factsAround, isTypeName, type Module, variableOf } from './module.js';

/** Where a name gets its value. `path` leads from the given expression to the name (`const { a: [b] } = x`: a, 0). */
export type Definition =
  | { readonly kind: 'value'; readonly node: Node; readonly path: readonly string[] }
  | {
      readonly kind: 'parameter';
      readonly fn: FunctionNode;
      readonly index: number;
      readonly path: readonly string[];
      readonly type?: TSESTree.TypeNode;
    }
  | { readonly kind: 'import'; readonly source: string; readonly name: string; readonly node: Node }
  /** `import * as module`: the whole of another file. */
  | { readonly kind: 'namespace'; readonly module: Module }
  | { readonly kind: 'declared'; readonly node: Node }
  | { readonly kind: 'typed'; readonly type: TSESTree.TypeNode; readonly path: readonly string[] };

/** The places that give an identifier its value; empty for a global or an unknown name. */
export function definitionsOf(identifier: Node): Definition[] {
  const variable = variableOf(identifier);
  return variable ? definitionsOfVariable(variable) : definitionsByName(identifier, variable);
}

/** A type, or an enum, that Babel's scopes do not know. */
function definitionsByName(identifier: Node, variable: null | undefined): Definition[] {
  const isType = isTypeName(identifier);
  if (identifier.type !== T.Identifier || (variable === undefined && !isType)) return [];
  return declarationsNamed(identifier.name, factsAround(identifier))
    .filter((node) => isType || node.type === T.TSEnumDeclaration)
    .map((node) => ({ kind: 'declared', node }));
}

const definitionsByVariable = new WeakMap<TSESLint.Scope.Variable, Definition[]>();

function definitionsOfVariable(variable: TSESLint.Scope.Variable): Definition[] {
  const known = definitionsByVariable.get(variable);
  if (known) return known;
  const definitions = [...variable.defs.flatMap(definitionsOfDef), ...laterWrites(variable)];
  definitionsByVariable.set(variable, definitions);
  return definitions;
}

function definitionsOfDef(def: TSESLint.Scope.Definition): Definition[] {
  const name = def.name as Node;
  switch (def.type as string) {
    case 'ImportBinding':
      return importDefinition(def.node, def.parent);
    case 'FunctionName':
    case 'ClassName':
    case 'TSEnumName':
    case 'Type':
      return [{ kind: 'declared', node: def.node as Node }];
    case 'Variable': {
      const declarator = def.node as TSESTree.VariableDeclarator;
      const found: Definition[] = [...typeOf(declarator.id, pathWithin(name, declarator).path)];
      const { path, fallbacks } = pathWithin(name, declarator);
      const init = declarator.init ?? loopSubject(declarator);
      if (init) found.unshift({ kind: 'value', node: init, path: declarator.init ? path : ['[]', ...path] });
      return [...found, ...fallbacks];
    }
    case 'Parameter':
      return isFunction(def.node) ? parameterDefinition(name, def.node) : [];
    default:
      return [];
  }
}

function importDefinition(node: Node, declaration: Node | null): Definition[] {
  if (node.type === T.TSImportEqualsDeclaration) {
    const reference = node.moduleReference;
    return reference.type === T.TSExternalModuleReference && reference.expression.type === T.Literal
      ? [{ kind: 'import', source: String(reference.expression.value), name: 'default', node }]
      : [];
  }
  if (declaration?.type !== T.ImportDeclaration) return [];
  const source = String(declaration.source.value);
  if (node.type === T.ImportSpecifier) {
    const name = node.imported.type === T.Identifier ? node.imported.name : String(node.imported.value);
    return [{ kind: 'import', source, name, node }];
  }
  return [{ kind: 'import', source, name: node.type === T.ImportNamespaceSpecifier ? '*' : 'default', node }];
}

function parameterDefinition(name: Node, fn: FunctionNode): Definition[] {
  const index = fn.params.findIndex((param) => isInside(name, param));
  if (index < 0) return [];
  const param = fn.params[index]!;
  const { path, fallbacks } = pathWithin(name, fn);
  const pattern = param.type === T.TSParameterProperty ? param.parameter : param;
  const target = pattern.type === T.AssignmentPattern ? pattern.left : pattern;
  const type =
    path.length === 0 && 'typeAnnotation' in target ? target.typeAnnotation?.typeAnnotation : undefined;
  const typed = path.length > 0 ? typeOf(target, path) : [];
  return [{ kind: 'parameter', fn, index, path, ...(type && { type }) }, ...typed, ...fallbacks];
}

/** `let x; … x = value`: what is assigned after the declaration. */
function laterWrites(variable: TSESLint.Scope.Variable): Definition[] {
  const found: Definition[] = [];
  for (const reference of variable.references) {
    if (!reference.isWrite() || reference.init || !reference.writeExpr) continue;
    const assignment = assignmentAround(reference.identifier);
    if (!assignment || !['=', '??=', '||=', '&&='].includes(assignment.operator)) continue;
    found.push({
      kind: 'value',
      node: assignment.right,
      path: pathWithin(reference.identifier, assignment).path,
    });
  }
  return found;
}

function assignmentAround(identifier: Node): TSESTree.AssignmentExpression | undefined {
  for (let at: Node | undefined = identifier.parent; at; at = at.parent) {
    if (at.type === T.AssignmentExpression) return at;
    if (isFunction(at) || at.type === T.BlockStatement) return undefined;
  }
  return undefined;
}

/** The way from a whole pattern (of a declarator, a parameter, an assignment) to one name in it. */
function pathWithin(name: Node, whole: Node): { path: string[]; fallbacks: Definition[] } {
  const path: string[] = [];
  const fallbacks: Definition[] = [];
  for (let at: Node = name; at.parent && at !== whole; at = at.parent) {
    const { parent } = at;
    if (parent === whole) break;
    if (parent.type === T.Property && parent.value === at) path.unshift(propertyName(parent) ?? '*');
    else if (parent.type === T.ArrayPattern) path.unshift(String(parent.elements.indexOf(at as never)));
    else if (parent.type === T.RestElement) path.unshift('...');
    else if (parent.type === T.AssignmentPattern && parent.left === at)
      fallbacks.push({ kind: 'value', node: parent.right, path: [] });
  }
  return { path, fallbacks };
}

function typeOf(target: Node, path: readonly string[]): Definition[] {
  const annotation = 'typeAnnotation' in target ? target.typeAnnotation : undefined;
  return annotation && annotation.type === T.TSTypeAnnotation
    ? [{ kind: 'typed', type: annotation.typeAnnotation, path }]
    : [];
}

/** `for (const x of xs)`: the thing that is walked over. */
function loopSubject(declarator: TSESTree.VariableDeclarator): Node | undefined {
  const loop = declarator.parent.parent;
  return loop?.type === T.ForOfStatement && loop.left === declarator.parent ? loop.right : undefined;
}
