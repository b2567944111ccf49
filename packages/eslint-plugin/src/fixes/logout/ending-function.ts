import { dirname, relative, sep } from 'node:path';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  isFunction,
  returnedExpressions,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../analysis/code/expression.js';
import { factsOf, nodesWithin, type Module } from '../../analysis/code/module.js';
import { moduleAt } from '../../analysis/code/surroundings.js';
import type { Place } from '../../analysis/logout/defect.js';
import { wordsOf } from '../../analysis/evidence/words.js';
import { wordList } from '../../catalog/word-list.js';
import type { TextEdit } from '../edit.js';
import { addImports, editsOf } from '../imports.js';

/** How a file calls a function that ends the session on the server. */
export interface EndingFunction {
  /** `authApi.logout` */
  readonly code: string;
  readonly imports: readonly TextEdit[];
}

/**
 * The function around the request at a place, as another one may call it: it takes nothing, does nothing but send that
 * request, and gives a promise of the answer.
 */
export function endingFunctionAt(
  { file, line }: Place,
  caller: FunctionNode,
  module: Module,
): EndingFunction | undefined {
  const isHere = file === module.filename;
  const target = isHere ? module : moduleAt(file);
  if (!target) return undefined;
  const found = factsOf(target).nodes.filter(
    (node): node is FunctionNode =>
      isFunction(node) && node.loc.start.line <= line && line <= node.loc.end.line && sendsOnly(node),
  );
  const [fn, ...others] = found;
  if (!fn || others.length > 0 || fn === caller) return undefined;
  const way = wayTo(fn);
  if (!way || way.names.some((name) => wordsOf(name).some((word) => OTHER_WORDS.has(word)))) return undefined;
  if (isHere) return { code: way.names.join('.'), imports: [] };
  if (!way.isExported || importsFrom(target, module.filename)) return undefined;
  const wanted = { name: way.names[0]!, from: sourceOf(file, module) };
  const added = addImports(module, [wanted]);
  return {
    code: [added.get(wanted)!.local, ...way.names.slice(1)].join('.'),
    imports: editsOf(added),
  };
}

/** Calls that send something and give a promise. */
const SENDS = /^(?:post|get|put|patch|delete|fetch|request|axios|ky|ofetch|\$fetch)$/;

/** Mini programs: their `request` gives a task. */
const NO_PROMISES: ReadonlySet<string> = new Set(['wx', 'uni', 'my', 'tt', 'swan', 'Taro']);

/** In a name or a path, these mean more sessions than this one, or another user's. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  wordList('all other others everywhere logoutall signoutall device devices admin global user users'),
);

function isOfOthers(node: Node): boolean {
  const text = node.type === T.Identifier ? node.name : node.type === T.Literal ? String(node.value) : '';
  const quasi = node.type === T.TemplateElement ? node.value.raw : '';
  return wordsOf(`${text} ${quasi}`).some((word) => OTHER_WORDS.has(word));
}

/** `async () => { await api.post('/logout'); }`, `() => api.post('/logout')`; nothing else happens in it. */
function sendsOnly(fn: FunctionNode): boolean {
  if (fn.params.length > 0 || fn.generator) return false;
  const sent = fn.body.type === T.BlockStatement ? statementSent(fn) : unwrap(fn.body);
  if (sent?.type !== T.CallExpression || !SENDS.test(calleeName(sent) ?? '')) return false;
  const names = nodesWithin(sent.callee).flatMap((node) => (node.type === T.Identifier ? [node.name] : []));
  if (!fn.async && names.some((name) => NO_PROMISES.has(name))) return false;
  if (nodesWithin(fn).some(isOfOthers)) return false;
  const isObservable = !fn.async && names.some((name) => /^[_$]*http(?:client)?$/i.test(name));
  return !isObservable && nodesWithin(sent).every(({ type }) => type !== T.ThisExpression);
}

/** The one thing that a body does. */
function statementSent(fn: FunctionNode): Node | undefined {
  if (fn.body.type !== T.BlockStatement || fn.body.body.length !== 1) return undefined;
  const [only] = fn.body.body;
  if (only?.type === T.ReturnStatement) {
    const [given] = returnedExpressions(fn);
    return given && unwrap(given);
  }
  return fn.async && only?.type === T.ExpressionStatement ? unwrap(only.expression) : undefined;
}

interface Way {
  /** `authApi`, `logout` */
  readonly names: readonly string[];
  readonly isExported: boolean;
}

/** How a function of a file's top is reached: by its name, or as a member of an object that has one. */
function wayTo(fn: FunctionNode): Way | undefined {
  if (fn.type === T.FunctionDeclaration) return fn.id ? topLevel(fn, [fn.id.name]) : undefined;
  const { parent } = fn;
  if (parent.type === T.VariableDeclarator) return ofDeclarator(parent, []);
  if (parent.type !== T.Property || parent.computed || parent.key.type !== T.Identifier) return undefined;
  const holder = parent.parent.parent;
  return holder.type === T.VariableDeclarator ? ofDeclarator(holder, [parent.key.name]) : undefined;
}

function ofDeclarator(declarator: TSESTree.VariableDeclarator, members: readonly string[]): Way | undefined {
  const { id, parent } = declarator;
  return id.type === T.Identifier && parent.kind === 'const'
    ? topLevel(parent, [id.name, ...members])
    : undefined;
}

function topLevel({ parent }: Node, names: readonly string[]): Way | undefined {
  if (parent?.type === T.ExportNamedDeclaration) return { names, isExported: true };
  return parent?.type === T.Program ? { names, isExported: false } : undefined;
}

/** Does a file import another one by a relative path? Then the other must not import it. */
function importsFrom({ ast, filename }: Module, other: string): boolean {
  return ast.body.some(
    (each) => each.type === T.ImportDeclaration && leadsTo(each.source.value, filename, other),
  );
}

function leadsTo(source: string, from: string, to: string): boolean {
  return bare(source) === bare(relativeSource(from, to));
}

/** What the file calls another one in its imports: as it does already, or by the relative path. */
function sourceOf(file: string, { ast, filename }: Module): string {
  const sources = ast.body.flatMap((each) => (each.type === T.ImportDeclaration ? [each.source.value] : []));
  const known = sources.find((source) => leadsTo(source, filename, file));
  if (known !== undefined) return known;
  const path = bare(relativeSource(filename, file));
  return sources.some((source) => /^\.{1,2}\/.*\.js$/.test(source)) ? `${path}.js` : path;
}

function relativeSource(from: string, to: string): string {
  const path = relative(dirname(from), to).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

function bare(source: string): string {
  return source.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
}
