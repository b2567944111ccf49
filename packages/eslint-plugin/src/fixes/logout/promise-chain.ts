import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { calleeName, isFunction, isInside, type Node } from '../../analysis/code/expression.js';
import { identitiesOf } from '../../analysis/code/identity.js';
import { nodesWithin, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { namesOf } from '../../analysis/logout/requests.js';
import type { ServerFirst } from '../../analysis/logout/server-first.js';
import type { TextEdit } from '../edit.js';
import { styleOf } from '../style.js';
import { splitCallback } from './callbacks.js';
import { handlerEdits } from './handlers.js';
import { isNotice } from './notices.js';

type Call = TSESTree.CallExpression;

/** `api.logout().then(() => removeToken())` becomes `api.logout().finally(() => removeToken())`. */
export function deleteWhenSettled(found: ServerFirst, module: Module, run: Run): TextEdit[] | undefined {
  const { call, deletions } = found;
  if (!isPromise(call, run)) return undefined;
  const chain = chainOf(call);
  const at = chain.findIndex((link) => deletions.every((each) => isInside(each, link.arguments[0] ?? call)));
  const link = chain[at];
  const [callback, onError, ...more] = link?.arguments ?? [];
  if (!link || !callback || !isFunction(callback) || calleeName(link) !== 'then' || more.length > 0)
    return undefined;
  // What stands between may fail as well, or turn the failure into an answer.
  if (chain.slice(0, at).some((each) => calleeName(each) !== 'then' || each.arguments.length > 1))
    return undefined;
  const handlers = [...(onError ? [onError] : []), ...failuresAfter(chain.slice(at + 1))];
  if (!handlers.every(isFunction)) return undefined;
  const bodies = handlers.map((each) => (isFunction(each) ? each.body : each));
  const style = styleOf(module);
  const tellsFailure = bodies.some((each) => nodesWithin(each).some(isNotice));
  const split = splitCallback(callback, { ...found, tellsFailure }, module, style);
  const edits = split && handlerEdits(bodies, { always: split.statements }, module);
  if (!edits) return undefined;
  const { property } = link.callee as TSESTree.MemberExpression;
  const { text } = module;
  const voids = isValueAwaited(link, chain.at(-1)!) && style.isTypeScript;
  if (onError) {
    if (split.stays !== undefined || voids || edits.length > 0) return undefined;
    // The second function hears only of the request: as before, not of what the first throws.
    return [
      {
        range: [property.range[0], link.range[1]],
        text: `catch(${text.slice(...onError.range)})${separator(link, module)}finally(${split.always})`,
      },
    ];
  }
  const nothing = voids ? `${separator(link, module)}then(() => undefined)` : '';
  if (split.stays === undefined)
    return [
      ...edits,
      { range: [property.range[0], link.range[1]], text: `finally(${split.always})${nothing}` },
    ];
  return [
    ...edits,
    { range: callback.range, text: split.stays },
    { range: [link.range[1], link.range[1]], text: `${separator(link, module)}finally(${split.always})` },
  ];
}

/** What stands between a call and the next in the chain: `.`, or a new line and a dot. */
function separator({ callee }: Call, { text }: Module): string {
  const { object, property } = callee as TSESTree.MemberExpression;
  const between = text.slice(object.range[1], property.range[0]);
  return /^\s*\.$/.test(between) ? between : '.';
}

/** The calls that follow on a call: `then`, `catch`, `finally`. */
export function chainOf(call: Call): Call[] {
  const links: Call[] = [];
  for (let at: Call = call; ;) {
    const { parent } = at;
    if (parent.type !== T.MemberExpression || parent.object !== at || parent.computed) return links;
    if (parent.parent.type !== T.CallExpression || parent.parent.callee !== parent) return links;
    at = parent.parent;
    links.push(at);
  }
}

/** What is called where something in a chain fails. */
function failuresAfter(chain: readonly Call[]): Node[] {
  return chain.flatMap((link) => {
    const [first, second] = link.arguments;
    const name = calleeName(link);
    if (name === 'catch' && first) return [first];
    return name === 'then' && second ? [second] : [];
  });
}

/** jQuery's and superagent's have no `finally`. */
function isPromise(call: Call, run: Run): boolean {
  const [root] = namesOf(call.callee);
  if (root === '$' || root === 'jQuery') return false;
  return !identitiesOf(call.callee, run).some(({ origin }) =>
    /^package:(?:superagent|jquery|request)/.test(origin),
  );
}

/** Does somebody get what the chain gives, who got nothing until now? `async` functions and statements do not hand it on. */
function isValueAwaited(link: Call, last: Call): boolean {
  if (last !== link && calleeName(last) === 'then') return false;
  const value: Node = last.parent.type === T.AwaitExpression ? last.parent : last;
  const { parent } = value as Node & { parent: Node };
  if (parent.type === T.ExpressionStatement) return false;
  return !(parent.type === T.UnaryExpression && parent.operator === 'void');
}
