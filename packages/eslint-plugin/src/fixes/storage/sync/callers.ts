import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  enclosingFunction,
  isInside,
  memberName,
  nameOfFunction,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { factsAround } from '../../../analysis/code/module.js';
import { isScript } from '../../../project/source-file.js';
import { insertAfter, insertBefore } from '../../edit.js';
import { effectAround, toldAt, toldTooLate } from './effects.js';
import { changeAfter, seenAtOnce } from './gaps.js';
import { asIgnored, isCleanUp, isIgnored, isLastOf, toldIn } from './ignored.js';
import { givesPromise, mayGivePromise } from './promises.js';
import { keptBy, referencesTo } from './references.js';
import { reliedOnAtOnce } from './unawaited.js';
import { isAwaited, isDefault, isHandedOver, makesWait, standsAlone } from './waiting.js';
import { madeAsync, startOf, type Placed, type Waits } from './waits.js';

type Reason = { readonly reason: string };

/** How far callers of callers are followed. */
const MAX_DEPTH = 4;

/** A function, and where it waits. */
export interface Wait {
  readonly fn: FunctionNode;
  readonly node: Node;
  /** Where it begins to wait: the end of the node, where nothing else is said. */
  readonly from?: number;
}

/**
 * What makes a function wait: nothing where it does, `async` where whoever calls it waits anyway, or where each of its
 * callers is in view and waits or can be made to. Why not, otherwise: a clause about a line.
 *
 * @param above the functions that this one waits for
 */
export function waitsAt(
  { fn, node, from = node.range[1] }: Wait,
  waits: Waits,
  above: readonly Wait[] = [],
): readonly Placed[] | Reason {
  const simple = makesWait(fn, node, from);
  if (simple) {
    const relied = reliedOnAtOnce(fn, from, waits);
    return relied === undefined ? simple.map((edit) => ({ at: fn, edit })) : { reason: relied };
  }
  if (above.some((each) => each.fn === fn)) return [];
  const against = obstacleTo(fn, node, from);
  if (against !== undefined) return { reason: against };
  const module = factsAround(fn)?.module;
  if (module && givesPromise(fn, waits.runOf(module))) return [startOf(fn)];
  const member = obstacleOfMember(fn, node);
  if (member !== undefined) return { reason: member };
  const cannot = { reason: `${placed(node, above)} cannot wait for the keychain` };
  // Of a component of Vue or Svelte its template is a caller as well.
  if (above.length > MAX_DEPTH || !module || !isScript(module.filename)) return cannot;
  const made = madeAsync(fn);
  if (!made) return cannot;
  const chain = [...above, { fn, node, from }];
  if (isIgnored(fn)) {
    const told = toldIn(fn, chain);
    if (told !== undefined) return { reason: told };
    return asIgnored(fn, made) ?? cannot;
  }
  const references = referencesTo(fn, waits);
  if ('reason' in references) return bindsNothing(fn) ? cannot : references;
  const all = [...made];
  let calls = 0;
  const isOpen = mayGivePromise(fn, node, waits.runOf(module));
  for (const each of references) {
    // What is not waited for now would be, and what is used as a promise would be none.
    if (isOpen && !isDependency(each) && !isAwaitedCall(each))
      return { reason: `${placed(each, [{ fn, node }])} does not wait for what the function gives` };
    const outcome = ofReference(each, fn, waits, chain);
    if ('reason' in outcome) return outcome;
    if (!isDependency(each)) calls++;
    all.push(...outcome);
  }
  return calls > 0 ? all : { reason: `nobody is seen to call the function around ${placed(node, above)}` };
}

function isAwaitedCall({ parent }: Node): boolean {
  return parent?.type === T.CallExpression && parent.parent.type === T.AwaitExpression;
}

/** Is it handed to something by itself, without a name? */
function bindsNothing(fn: FunctionNode): boolean {
  return fn.parent.type === T.CallExpression && keptBy(fn) === fn;
}

function obstacleTo(fn: FunctionNode, node: Node, from: number): string | undefined {
  const line = `line ${node.loc.start.line}`;
  if (isDefault(fn, node)) return `${line} needs it before its function begins`;
  const isWhole = isHandedOver(fn);
  const change = changeAfter(fn, from, isWhole) ?? (isWhole ? undefined : seenAtOnce(fn, node, from));
  if (change) return `what line ${change.loc.start.line} changes would change too late`;
  const effect = fn.async ? effectAround(fn) : undefined;
  const told = effect && toldTooLate(effect, fn, from);
  if (told) return toldAt(told);
  // Babel's parser has no such node for a component of Flow.
  if (/^(?:use)?[A-Z]/.test(nameOfFunction(fn) ?? ''))
    return `${line} needs it while a component is rendered`;
  const { parent } = fn;
  const isAccessor =
    (parent.type === T.Property && parent.kind !== 'init') ||
    (parent.type === T.MethodDefinition && parent.kind !== 'method');
  return fn.async || fn.generator || isAccessor ? `${line} cannot wait for the keychain` : undefined;
}

/** Who calls a method of a class is not looked for. */
function obstacleOfMember({ parent }: FunctionNode, node: Node): string | undefined {
  return parent.type === T.MethodDefinition || parent.type === T.PropertyDefinition
    ? `line ${node.loc.start.line} cannot wait for the keychain`
    : undefined;
}

/** Whoever calls a function that waits from now on waits for it. */
function ofReference(
  node: Node,
  fn: FunctionNode,
  waits: Waits,
  above: readonly Wait[],
): readonly Placed[] | Reason {
  const { parent } = node;
  if (isDependency(node) || isAwaited(node)) return [];
  // Of an event, what is asked for later may be gone.
  if (isIgnored(node) && fn.params.length === 0) return [];
  if (parent?.type === T.CallExpression && parent.callee === node && !parent.optional)
    return ofCall(parent, waits, above);
  return { reason: `${placed(node, above)} hands on what would have to be waited for` };
}

function ofCall(
  call: TSESTree.CallExpression,
  waits: Waits,
  above: readonly Wait[],
): readonly Placed[] | Reason {
  const around = enclosingFunction(call);
  // What it gave may have been a promise, of a kind that is not known.
  if (
    call.parent.type === T.MemberExpression &&
    /^(?:then|catch|finally)$/.test(memberName(call.parent) ?? '')
  )
    return { reason: `${placed(call, above)} asks for more of what it gives` };
  if (!around) return { reason: `${placed(call, above)} calls it while the app is loaded` };
  // What is done last, for somebody who asks for nothing, may be done later.
  if (
    !around.async &&
    isIgnored(around) &&
    isLastOf(around, call) &&
    !isCleanUp(around, call, above.at(-1)?.fn)
  ) {
    const told = toldIn(around, above);
    return told === undefined ? [{ at: call, edit: insertBefore(call, 'void ') }] : { reason: told };
  }
  const outcome = waitsAt({ fn: around, node: call }, waits, above);
  return 'reason' in outcome ? outcome : [...outcome, ...awaiting(call)];
}

function awaiting(call: TSESTree.CallExpression): readonly Placed[] {
  if (call.parent.type === T.AwaitExpression) return [];
  if (standsAlone(call) || UNBOUND.has(call.parent.type))
    return [{ at: call, edit: insertBefore(call, 'await ') }];
  return [
    { at: call, edit: insertBefore(call, '(await ') },
    { at: call, edit: insertAfter(call, ')') },
  ];
}

/** What is written in these needs no parentheses. */
const UNBOUND: ReadonlySet<string> = new Set([T.Property, T.ArrayExpression, T.SpreadElement]);

/** `[load]`, at the end of a hook's call. */
function isDependency({ parent, ...node }: Node): boolean {
  if (parent?.type !== T.ArrayExpression || parent.parent.type !== T.CallExpression) return false;
  const call = parent.parent;
  return (
    call.arguments.indexOf(parent) > 0 &&
    /^use[A-Z]/.test(calleeName(call) ?? '') &&
    parent.elements.some((each) => each?.range[0] === node.range[0])
  );
}

/** `line 7`, with the file where that is another. */
function placed(node: Node, above: readonly Wait[]): string {
  const file = factsAround(node)?.module.filename;
  const isElsewhere = above.some((each) => factsAround(each.fn)?.module.filename !== file);
  return `line ${node.loc.start.line}${isElsewhere && file !== undefined ? ` of ${file}` : ''}`;
}

/** The functions around a node within another one, the nearest first. */
export function functionsWithin(outer: Node, node: Node): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  for (
    let at = enclosingFunction(node);
    at && at !== outer && isInside(at, outer);
    at = enclosingFunction(at)
  )
    found.push(at);
  return found;
}
