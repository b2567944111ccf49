import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Node } from '../analysis/code/expression.js';
import { mentionsOf, variableOf, type Module } from '../analysis/code/module.js';
import { escaped } from '../catalog/pattern-text.js';
import type { TextEdit } from './edit.js';
import { beginsLine } from './layout.js';
import { statementsOf } from './statements.js';

/**
 * Takes away what a file imports and no longer uses once these edits are made. What it did not use before stays: that
 * is somebody else's business.
 *
 * @param made what a constant of the file may have been given that goes as well
 */
export function removeUnused(module: Module, edits: readonly TextEdit[], made?: Node): TextEdit[] {
  const constant = made ? constantOf(made, module, edits) : [];
  return [...constant, ...unusedImports(module, [...edits, ...constant])];
}

/** `const storage = new MMKV();`, by itself, with nobody left who uses it. */
function constantOf(made: Node, { ast, text }: Module, edits: readonly TextEdit[]): TextEdit[] {
  return statementsOf(ast).flatMap((statement) => {
    if (statement.type !== T.VariableDeclaration || statement.declarations.length !== 1) return [];
    const [{ id, init }] = statement.declarations;
    return id.type === T.Identifier && init === made && isGone(id, edits) ? [withLine(statement, text)] : [];
  });
}

function unusedImports({ ast, text }: Module, edits: readonly TextEdit[]): TextEdit[] {
  return statementsOf(ast).flatMap((statement) => {
    if (statement.type === T.ImportDeclaration) return ofImport(statement, text, edits);
    return statement.type === T.VariableDeclaration ? ofRequire(statement, text, edits) : [];
  });
}

function ofImport(
  statement: TSESTree.ImportDeclaration,
  text: string,
  edits: readonly TextEdit[],
): TextEdit[] {
  const { specifiers } = statement;
  const gone = specifiers.filter(({ local }) => isGone(local, edits));
  if (gone.length === 0) return [];
  if (gone.length === specifiers.length) return [withLine(statement, text)];
  const [first] = specifiers;
  const named = specifiers.filter(({ type }) => type === T.ImportSpecifier);
  const removals: TextEdit[] = [];
  // `import Store, { hook } from …`: the default goes with its comma.
  if (first?.type === T.ImportDefaultSpecifier && gone.includes(first)) {
    const comma = text.indexOf(',', first.range[1]);
    removals.push({ range: [first.range[0], comma + 1 + spaceAfter(text, comma + 1)], text: '' });
  }
  if (named.length > 0 && named.every((each) => gone.includes(each))) {
    const open = text.lastIndexOf('{', named[0]!.range[0]);
    const comma = text.lastIndexOf(',', open);
    removals.push({ range: [comma, text.indexOf('}', named.at(-1)!.range[1]) + 1], text: '' });
    return removals;
  }
  named.forEach((specifier, at) => {
    if (!gone.includes(specifier)) return;
    const next = named.slice(at + 1).find((each) => !gone.includes(each));
    const previous = named[at - 1];
    if (next) removals.push({ range: [specifier.range[0], named[at + 1]!.range[0]], text: '' });
    else if (previous) removals.push({ range: [previous.range[1], specifier.range[1]], text: '' });
  });
  return removals;
}

function spaceAfter(text: string, at: number): number {
  return text.slice(at).length - text.slice(at).trimStart().length;
}

/** `const AsyncStorage = require('…')`, by itself. */
function ofRequire(
  statement: TSESTree.VariableDeclaration,
  text: string,
  edits: readonly TextEdit[],
): TextEdit[] {
  const [declarator, ...others] = statement.declarations;
  if (others.length > 0 || !declarator.init || declarator.id.type !== T.Identifier) return [];
  let source: Node = declarator.init;
  if (source.type === T.MemberExpression) source = source.object;
  const isRequire =
    source.type === T.CallExpression &&
    source.callee.type === T.Identifier &&
    source.callee.name === 'require';
  return isRequire && isGone(declarator.id, edits) ? [withLine(statement, text)] : [];
}

/** Was it used, and is every use in a place that is replaced? */
function isGone(local: TSESTree.Identifier, edits: readonly TextEdit[]): boolean {
  const variable = variableOf(local);
  const uses = variable ? mentionsOf(variable).filter((each) => each !== local) : [];
  return (
    uses.length > 0 &&
    uses.every((use) => edits.some(({ range }) => range[0] <= use.range[0] && use.range[1] <= range[1])) &&
    // What is written instead may say it again: a key that is a constant of another file.
    !edits.some(({ text }) => new RegExp(`(?<![\\w$.])${escaped(local.name)}(?![\\w$])`).test(text))
  );
}

/** A statement with the line that it fills. */
function withLine({ range: [start, end] }: Node, text: string): TextEdit {
  const [rest = ''] = /^[ \t]*(?:\r?\n)?/.exec(text.slice(end)) ?? [];
  const first = beginsLine({ text }, start) ? text.lastIndexOf('\n', start - 1) + 1 : start;
  return { range: [first, end + rest.length], text: '' };
}
