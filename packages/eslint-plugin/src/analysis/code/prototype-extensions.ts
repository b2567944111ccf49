import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { isFunction, memberName, unwrap, type FunctionNode, type Node } from './expression.js';
import { factsAround, variableOf, type Module } from './module.js';
import type { Run } from './run.js';

/** `Storage.prototype.setObject = function (key, value) { … }`: a method added to a global class. */
interface Extension {
  readonly typeName: string;
  readonly method: string;
  readonly fn: FunctionNode;
}

const extensionsOfProgram = new WeakMap<Node, readonly Extension[]>();

function extensionsIn(module: Module, nodes: readonly Node[]): readonly Extension[] {
  const known = extensionsOfProgram.get(module.ast);
  if (known) return known;
  const found = nodes.flatMap((node) => {
    const typeName = isFunction(node) ? extendedType(node) : undefined;
    if (!typeName || !isFunction(node)) return [];
    const method = memberName(
      (node.parent as TSESTree.AssignmentExpression).left as TSESTree.MemberExpression,
    );
    return method === undefined ? [] : [{ typeName, method, fn: node }];
  });
  extensionsOfProgram.set(module.ast, found);
  return found;
}

/** The global class whose prototype a function is put on. */
export function extendedType(fn: FunctionNode): string | undefined {
  const assignment = fn.parent;
  if (assignment?.type !== T.AssignmentExpression || assignment.right !== fn) return undefined;
  const target = assignment.left.type === T.MemberExpression ? unwrap(assignment.left.object) : undefined;
  if (target?.type !== T.MemberExpression || memberName(target) !== 'prototype') return undefined;
  const { object } = target;
  return object.type === T.Identifier && variableOf(object) === null ? object.name : undefined;
}

/** Methods of this name that this file, or a file that it imports for its effects, adds to a global class. */
export function extensionsNamed(member: TSESTree.MemberExpression, run: Run): FunctionNode[] {
  const method = memberName(member);
  const facts = factsAround(member);
  if (method === undefined || !facts) return [];
  const modules = [facts.module, ...effectImports(facts.module, run)];
  return modules.flatMap((module) =>
    extensionsIn(module, factsAround(module.ast)?.nodes ?? []).flatMap((each) =>
      each.method === method ? [each.fn] : [],
    ),
  );
}

/** `import './storage-extensions'`. */
function effectImports(module: Module, run: Run): readonly Module[] {
  const { surroundings } = run;
  if (!surroundings) return [];
  return module.ast.body.flatMap((statement) =>
    statement.type === T.ImportDeclaration && statement.specifiers.length === 0
      ? surroundings.modules(String(statement.source.value), module)
      : [],
  );
}
