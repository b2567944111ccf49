import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../code/definitions.js';
import { isToken } from '../evidence/evidence.js';
import { calleeName, memberName, unwrap, type Node } from '../code/expression.js';
import { requiredSource } from '../code/exports.js';
import { isHandedStore } from '../code/handed-arguments.js';
import { evidenceOfKey } from '../evidence/key-evidence.js';
import { memberDefinitions } from '../code/members.js';
import { factsAround } from '../code/module.js';
import type { Run } from '../code/run.js';
import { importMatters } from '../code/surroundings.js';
import { isRootComponent, mixinsIn } from '../code/vue-components.js';
import { evidenceOfValue } from '../evidence/value-evidence.js';
import { namesToken, wordsOf } from '../evidence/words.js';

/**
 * Is it worth opening other files to understand this write? Only where what is called comes from a file that
 * leads to a store, and something handed over may be a token. Both are answered from this file's syntax and
 * other files' text.
 */
export function mayCross(node: Node, run: Run): boolean {
  if (node.type === T.CallExpression) {
    const [first] = node.arguments;
    if (!first) return false;
    const isOfToken =
      node.arguments.some((argument) => mayBeToken(argument, run)) || speaksOfToken(node.callee, run);
    return isOfToken && (comesFromStore(node.callee, run) || mayBeExtension(node.callee, run));
  }
  if (node.type !== T.AssignmentExpression) return false;
  const target = unwrap(node.left);
  if (target.type !== T.MemberExpression) return false;
  return (speaksOfToken(target, run) || mayBeToken(node.right, run)) && comesFromStore(target, run);
}

function mayBeToken(argument: Node, run: Run): boolean {
  const node = unwrap(argument);
  if (isToken(evidenceOfValue(node, run))) return true;
  const key = evidenceOfKey(node, run)?.meaning;
  if (key !== undefined && key !== 'innocent' && key !== 'other') return true;
  return isOpaque(node, run) || isImportedKey(node);
}

/** `StorageKeys.LOGIN`: only the file that it comes from tells whether a token is kept there. */
function isImportedKey(node: Node): boolean {
  if (node.type === T.MemberExpression)
    return namesKey(memberName(node)) ? isImported(node) : isImportedKey(unwrap(node.object));
  return node.type === T.Identifier && namesKey(node.name) && isImported(node);
}

function namesKey(name: string | undefined): boolean {
  return wordsOf(name ?? '').some((word) => word === 'key' || word === 'keys');
}

function isImported(node: Node): boolean {
  if (node.type === T.MemberExpression) return isImported(unwrap(node.object));
  return definitionsOf(node).some((each) => each.kind === 'import');
}

/** `tokenSlot.write(…)`, `setToken(…)`, or what `useStored('token')` made: the name or the key stands before the call. */
function speaksOfToken(callee: Node, run: Run): boolean {
  const node = unwrap(callee);
  switch (node.type) {
    case T.MemberExpression:
      return namesToken(memberName(node)) || speaksOfToken(node.object, run);
    case T.Identifier:
      return (
        namesToken(node.name) ||
        definitionsOf(node).some((each) => each.kind === 'value' && madeForToken(unwrap(each.node), run))
      );
    default:
      return madeForToken(node, run);
  }
}

function madeForToken(node: Node, run: Run): boolean {
  return node.type === T.CallExpression && node.arguments.some((argument) => mayBeToken(argument, run));
}

/** `localStorage.setObject(…)`, where a file that is imported for its effects may have added the method. */
function mayBeExtension(callee: Node, run: Run): boolean {
  const module = factsAround(callee)?.module;
  if (unwrap(callee).type !== T.MemberExpression || !module) return false;
  return run.once('extended', module.ast, false, () =>
    module.ast.body.some(
      (statement) =>
        statement.type === T.ImportDeclaration &&
        statement.specifiers.length === 0 &&
        importMatters(statement.source.value, module.filename, run.catalog.triggers),
    ),
  );
}

/** An object whose contents only another file can tell: by its declared type, or because it was handed in whole. */
function isOpaque(argument: Node, run: Run): boolean {
  const node = unwrap(argument);
  if (node.type === T.CallExpression) {
    const [first] = node.arguments;
    return calleeName(node) === 'stringify' && first !== undefined && isOpaque(first, run);
  }
  if (node.type !== T.Identifier) return false;
  return definitionsOf(node).some(
    (each) => (each.kind === 'typed' || each.kind === 'parameter') && each.type?.type === T.TSTypeReference,
  );
}

/** Does the root of what is called, or written to, come from a file that leads to a store? */
function comesFromStore(expression: Node, run: Run): boolean {
  return run.once('comes from a store', unwrap(expression), false, () => {
    const node = unwrap(expression);
    switch (node.type) {
      case T.Identifier:
        return definitionsOf(node).some((definition) => leads(definition, run));
      case T.MemberExpression:
        return (
          isRootComponent(node) ||
          memberDefinitions(node, run).some((definition) => leads(definition, run)) ||
          comesFromStore(node.object, run)
        );
      case T.ThisExpression:
        return superClassOf(node, run) || mixinsIn(node).some((mixin) => comesFromStore(mixin, run));
      case T.Super:
        return superClassOf(node, run);
      case T.ImportExpression:
        return requiredMatters(node, run);
      case T.CallExpression:
      case T.NewExpression:
        if (requiredMatters(node, run)) return true;
        return (
          comesFromStore(node.callee, run) ||
          node.arguments.some((argument) => argument.type === T.Identifier && comesFromStore(argument, run))
        );
      case T.LogicalExpression:
        return comesFromStore(node.left, run) || comesFromStore(node.right, run);
      case T.ConditionalExpression:
        return comesFromStore(node.consequent, run) || comesFromStore(node.alternate, run);
      default:
        return false;
    }
  });
}

/** `require('./storage')`, `import('./storage')` */
function requiredMatters(node: Node, run: Run): boolean {
  const source = requiredSource(node);
  return source !== undefined && leads({ kind: 'import', source, name: '*', node }, run);
}

function leads(definition: Definition, run: Run): boolean {
  switch (definition.kind) {
    case 'import': {
      const importer = factsAround(definition.node)?.module;
      return (
        importer !== undefined && importMatters(definition.source, importer.filename, run.catalog.triggers)
      );
    }
    case 'value':
      return comesFromStore(definition.node, run);
    case 'parameter':
      return isHandedStore(definition) || (definition.type !== undefined && typeLeads(definition.type, run));
    case 'typed':
      return typeLeads(definition.type, run);
    case 'declared':
      return superClassLeads(definition.node, run);
    case 'namespace':
      return false;
  }
}

function typeLeads(type: TSESTree.TypeNode, run: Run): boolean {
  return (
    type.type === T.TSTypeReference &&
    type.typeName.type === T.Identifier &&
    comesFromStore(type.typeName, run)
  );
}

/** `class Tokens extends Store { save() { this.set(…) } }`: what a class in view inherits. */
function superClassOf(node: Node, run: Run): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (at.type === T.ClassDeclaration || at.type === T.ClassExpression) return superClassLeads(at, run);
  }
  return false;
}

function superClassLeads(node: Node, run: Run): boolean {
  return (
    (node.type === T.ClassDeclaration || node.type === T.ClassExpression) &&
    node.superClass != null &&
    comesFromStore(node.superClass, run)
  );
}
