import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { isInside, type FunctionNode, type Node } from '../../analysis/code/expression.js';
import { variableOf, type Module } from '../../analysis/code/module.js';
import { begin, nameAmong, singleFlightIn, stateDeclaration, stateName, type Kind } from './flight.js';
import type { TextEdit } from '../edit.js';
import { styleOf } from '../style.js';
import type { Level } from './level.js';
import { indentAt, textOf } from './text.js';
import { annotatedPromise, returnsPromise } from './types.js';
import { usesThis } from './place.js';

/**
 * Makes the function that refreshes share its runs, whoever calls it: at its root. Undefined where it is not declared
 * for all callers alike, where it takes arguments, or calls itself.
 */
export function shareFunction(
  { called: fn }: Level,
  kind: Kind,
  module: Module,
): readonly TextEdit[] | undefined {
  if (!fn || fn.params.length > 0 || fn.generator || fn.typeParameters) return undefined;
  if (usesThis(fn) || !returnsPromise(fn, module)) return undefined;
  const root = rootOf(fn);
  if (!root) return undefined;
  const variable = variableOf(root.name);
  if (!variable || variable.defs.length !== 1) return undefined;
  const uses = variable.references.map(({ identifier }) => identifier as Node);
  if (uses.some((use) => isInside(use, fn) || !isUsedLater(use, root.statement))) return undefined;
  return kind === 'flight' ? wrapped(fn, root, module) : renamed(fn, root, module);
}

interface Root {
  readonly name: Node & { type: T.Identifier };
  /** With its `export`. */
  readonly statement: Node;
  readonly isExported: boolean;
}

/** `function refresh() {…}`, `const refresh = async () => {…}` at the top of a file. */
function rootOf(fn: FunctionNode): Root | undefined {
  const { parent } = fn;
  const isConstant =
    parent.type === T.VariableDeclarator &&
    parent.init === fn &&
    parent.id.type === T.Identifier &&
    !parent.id.typeAnnotation &&
    parent.parent.kind === 'const' &&
    parent.parent.declarations.length === 1;
  const declaration: Node | undefined =
    fn.type === T.FunctionDeclaration ? fn : isConstant ? parent.parent : undefined;
  const name = fn.type === T.FunctionDeclaration ? fn.id : isConstant ? parent.id : undefined;
  if (!declaration?.parent || name?.type !== T.Identifier) return undefined;
  const isExported = declaration.parent.type === T.ExportNamedDeclaration;
  const statement = isExported ? declaration.parent : declaration;
  return statement.parent?.type === T.Program ? { name, statement, isExported } : undefined;
}

/** Is a function mentioned where it runs after the file has been read: in a function, or after its declaration? */
function isUsedLater(use: Node, statement: Node): boolean {
  if (use.range[0] >= statement.range[0]) return true;
  for (let at = use.parent; at; at = at.parent) {
    if (
      at.type === T.FunctionDeclaration ||
      at.type === T.FunctionExpression ||
      at.type === T.ArrowFunctionExpression
    )
      return true;
  }
  return false;
}

/** `const refresh = singleFlight(async () => {…});` */
function wrapped(fn: FunctionNode, { name, statement }: Root, module: Module): readonly TextEdit[] {
  const { local, edits } = singleFlightIn(module);
  const { end } = styleOf(module);
  if (fn.type !== T.FunctionDeclaration) {
    const [from, to] = fn.range;
    return [...edits, { range: [from, from], text: `${local}(` }, { range: [to, to], text: ')' }];
  }
  const body = fn.body.range[0];
  const type = fn.returnType ? textOf(fn.returnType, module) : '';
  const head = `const ${name.name} = ${local}(${fn.async ? 'async ' : ''}()${type} => `;
  const isOpen = end === '' && /^\s*[([`+\-/]/.test(module.text.slice(statement.range[1]));
  return [
    ...edits,
    { range: [fn.range[0], body], text: head },
    { range: [fn.range[1], fn.range[1]], text: `)${isOpen ? ';' : end}` },
  ];
}

/** The function under another name, and one under its own that starts it once for all. */
function renamed(fn: FunctionNode, root: Root, module: Module): readonly TextEdit[] | undefined {
  const style = styleOf(module);
  const { name, statement, isExported } = root;
  const inner = nameAmong(module, ['requestTokens', 'requestNewTokens', 'sendRefresh']);
  const state = stateName(module);
  const promise = annotatedPromise(fn, module);
  const type = promise ?? `ReturnType<typeof ${inner}>`;
  const depth = indentAt(statement.range[0], module.text);
  const prefix = isExported ? 'export ' : '';
  const annotation = promise ? `: ${promise}` : '';
  const isDeclaration = fn.type === T.FunctionDeclaration;
  const head = isDeclaration
    ? `${prefix}function ${name.name}()${annotation} {`
    : `${prefix}const ${name.name} = ()${annotation} => {`;
  const step = depth + style.indent;
  const lines = [
    '',
    '',
    depth + stateDeclaration(state, type, style),
    '',
    depth + head,
    step + begin(state, `${inner}()`, step, style),
    `${step}return ${state}${style.end}`,
    `${depth}}${isDeclaration ? '' : style.end}`,
  ];
  const exported: TextEdit[] = isExported
    ? [{ range: [statement.range[0], (isDeclaration ? fn : fn.parent.parent!).range[0]], text: '' }]
    : [];
  const nameOnly: TextEdit = { range: [name.range[0], name.range[0] + name.name.length], text: inner };
  return [...exported, nameOnly, { range: [statement.range[1], statement.range[1]], text: lines.join('\n') }];
}
