import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { ENDING_NAMES } from '../../../catalog/ignored-callbacks.js';
import { RUNTIME_PACKAGE } from '../../../catalog/backends.js';
import { exactText } from '../../../analysis/code/constant.js';
import { type FunctionNode, type Node } from '../../../analysis/code/expression.js';
import { factsAround, nodesWithin, type Module } from '../../../analysis/code/module.js';
import { isScript } from '../../../project/source-file.js';
import { replace, type TextEdit } from '../../edit.js';
import { addImports, editsOf, freeName, type Wanted } from '../../imports.js';
import { beginsLine, endWithComment } from '../../layout.js';
import { isWithin } from '../../names.js';
import { spotFor, type Spot } from './bindings.js';
import { functionsWithin, waitsAt } from './callers.js';
import { constantOf, isReadOnce, isRendering, reactIn, type Constant } from './constants.js';
import { hasStandIn } from './waiting.js';
import type { Placed, Waits } from './waits.js';

type Reason = { readonly reason: string };

/** What something that is imported is called in the file. */
export type NameOf = (wanted: Wanted) => string;

/** What a constant becomes: edits of its file that name the token store, and what has to wait besides. */
export interface Later {
  readonly own: readonly TextEdit[];
  readonly placed: readonly Placed[];
}

/** Keeps what was read at once; it forgets a failure, as of a keychain that is locked, and asks again. */
const READ_ONCE: Wanted = { name: 'readOnce', from: RUNTIME_PACKAGE };

/**
 * A constant that is read at once and used only where somebody can wait. It becomes what gives a promise of the same
 * text, and whoever uses it waits for that; in a component, where that would ask anew each time it is shown, it is kept
 * from the first time on if nobody sees a later one, or else read where it is used.
 *
 * @param node the expression that reads
 * @param read what gives a promise of the text, or of `null`
 * @param orElse what an empty store gave instead of `null`
 * @param nameOf what something that is imported for it is called in the file
 * @returns undefined where it is no constant
 */
export function readLater(
  node: Node,
  read: string,
  orElse: string | undefined,
  waits: Waits,
  nameOf: NameOf,
): Later | undefined | Reason {
  const constant = constantOf(node);
  const module = factsAround(node)?.module;
  // A component of Vue or Svelte has its template besides.
  if (module && !isScript(module.filename)) return undefined;
  if (!constant || !module || 'reason' in constant) return constant as undefined | Reason;
  const groups = waitingUses(constant, waits);
  if ('reason' in groups) return groups;
  const placed = groups.flatMap((each) => [...each.placed, ...each.spot.placed]);
  /** Each group waits for the value by itself. */
  const bound = (promise: string) => {
    const wanted = valueOf(constant, node, `await ${promise}`, orElse, module);
    return groups.flatMap(({ spot }) => spot.edits(wanted));
  };
  const isOfComponent = constant.fn !== undefined && isRendering(constant.fn);
  if (!isOfComponent || isReadOnce(constant)) {
    const local = freeName(module, readerOf(constant.name.name));
    const once = `${nameOf(READ_ONCE)}(() => ${read})`;
    const kept = isOfComponent ? inState(node, once, module) : { init: once, placed: [] };
    if ('reason' in kept) return kept;
    const id = isOfComponent ? `[${local}]` : local;
    return {
      own: [replace(constant.name, id), replace(constant.init, kept.init), ...bound(`${local}()`)],
      placed: [...placed, ...kept.placed],
    };
  }
  const against = whyNotWhereUsed(constant, node, module, waits);
  if (against !== undefined) return { reason: against };
  return { own: [withoutLine(constant.declaration, module), ...bound(read)], placed };
}

/** `readToken` of `token`: what begins with `refresh` would be taken for what refreshes. */
function readerOf(name: string): string {
  return `read${name[0]!.toUpperCase()}${name.slice(1)}`;
}

interface Group {
  readonly fn: FunctionNode;
  readonly spot: Spot;
  readonly placed: readonly Placed[];
}

/** The functions that wait for the value, each with the place where it does. */
function waitingUses({ uses, fn: outer, name }: Constant, waits: Waits): readonly Group[] | Reason {
  const waiting = new Map<FunctionNode, Node[]>();
  for (const use of uses) {
    const around = outer ?? factsAround(name)!.module.ast;
    const cannot = { reason: `line ${use.loc.start.line} cannot wait for the keychain` };
    if (use.parent?.type === T.TSTypeQuery) return cannot;
    let found: FunctionNode | undefined;
    let why: Reason = cannot;
    // Within a function that waits, one that does not may use what that has waited for.
    for (const fn of functionsWithin(around, use)) {
      const spot = spotFor(fn, [use]);
      const outcome = spot ? waitsAt({ fn, node: use, from: spot.from }, waits) : cannot;
      if (!('reason' in outcome)) {
        found = fn;
        break;
      }
      if (why === cannot) why = outcome;
    }
    if (!found) return why;
    waiting.set(found, [...(waiting.get(found) ?? []), use]);
  }
  return joined(waiting, waits);
}

function joined(
  waiting: ReadonlyMap<FunctionNode, readonly Node[]>,
  waits: Waits,
): readonly Group[] | Reason {
  const fns = [...waiting.keys()];
  const groups: Group[] = [];
  for (const fn of fns) {
    // What a function around it has waited for is there.
    if (fns.some((each) => each !== fn && isWithin(fn, each))) continue;
    const uses = fns.flatMap((each) => (each === fn || isWithin(each, fn) ? waiting.get(each)! : []));
    const spot = spotFor(fn, uses);
    const outcome = spot
      ? waitsAt({ fn, node: uses[0]!, from: spot.from }, waits)
      : { reason: `line ${fn.loc.start.line} cannot wait for the keychain` };
    if ('reason' in outcome) return outcome;
    groups.push({ fn, spot: spot!, placed: outcome });
  }
  return groups;
}

/** `const token = (await readToken()) ?? ''` */
function valueOf(
  { name, init }: Constant,
  node: Node,
  waited: string,
  orElse: string | undefined,
  { text }: Module,
): string {
  const isAll = init === node;
  const isJudged = node.parent?.type === T.UnaryExpression;
  const filled =
    orElse === undefined || isJudged || hasStandIn(node) ? undefined : `(${waited}) ?? ${orElse}`;
  const value = isAll ? (filled ?? waited) : filled === undefined ? `(${waited})` : `(${filled})`;
  const whole = text.slice(init.range[0], node.range[0]) + value + text.slice(node.range[1], init.range[1]);
  return `const ${text.slice(...name.range)} = ${whole}`;
}

/** React keeps what a component begins with. */
function inState(
  node: Node,
  read: string,
  module: Module,
): { readonly init: string; readonly placed: readonly Placed[] } | Reason {
  const react = reactIn(node);
  if (!react) return { reason: `line ${node.loc.start.line} reads it while a component is rendered` };
  const made = (useState: string) => `${useState}(() => ${read})`;
  if (!react.isNamed) return { init: made(`${react.namespace!}.useState`), placed: [] };
  const added = addImports(module, [{ name: 'useState', from: 'react' }]);
  const local = [...added.values()][0]!.local;
  return { init: made(local), placed: editsOf(added).map((edit) => ({ at: node, edit })) };
}

/** May a token be gone, or another, where it is used, so that it has to be the one that was shown? */
function whyNotWhereUsed(
  { fn, declaration }: Constant,
  node: Node,
  module: Module,
  { keys, runOf }: Waits,
): string | undefined {
  if (declaration.declarations.length > 1) return `line ${node.loc.start.line} reads several things`;
  const run = runOf(module);
  const ending = nodesWithin(fn!.body).find((each) => {
    if (each.type === T.Identifier || each.type === T.JSXIdentifier) return ENDING_NAMES.test(each.name);
    if (each.type !== T.CallExpression || each === node || each.arguments.length === 0) return false;
    const text = exactText(each.arguments[0]!, run);
    return (
      text !== undefined && keys.has(text) && each.range[0] !== node.range[0] && !isReading(each, declaration)
    );
  });
  return ending === undefined
    ? undefined
    : `line ${ending.loc.start.line} may change it after it was shown, and before it is used`;
}

function isReading(call: Node, declaration: Node): boolean {
  return call.parent?.type === T.VariableDeclarator && call.parent.parent.type === declaration.type;
}

function withoutLine(statement: Node, module: Module): TextEdit {
  const { text } = module;
  const start = beginsLine(module, statement.range[0])
    ? text.lastIndexOf('\n', statement.range[0] - 1) + 1
    : statement.range[0];
  const end = endWithComment(module, statement.range[1]);
  const rest = /^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
  return { range: [start, end + rest], text: '' };
}
