import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  isFunction,
  isInside,
  propertyName,
  returnedExpressions,
  unwrap,
  type Node,
} from '../../analysis/code/expression.js';
import { nodesWithin, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { namesOf } from '../../analysis/logout/requests.js';
import type { ServerFirst } from '../../analysis/logout/server-first.js';
import { functionsBehind } from '../../analysis/logout/steps.js';
import type { TextEdit } from '../edit.js';
import { addImports, editsOf, type Wanted } from '../imports.js';
import { indentAt } from '../layout.js';
import { styleOf } from '../style.js';
import { splitCallback, type Split } from './callbacks.js';
import { handlerEdits } from './handlers.js';
import { isNotice } from './notices.js';
import { chainOf } from './promise-chain.js';

type Call = TSESTree.CallExpression;

/** `http.post(…).subscribe(() => removeToken())` becomes `http.post(…).pipe(finalize(() => removeToken())).subscribe()`. */
export function deleteOnFinalize(found: ServerFirst, module: Module, run: Run): TextEdit[] | undefined {
  const { call, deletions } = found;
  if (!completes(call, run)) return undefined;
  const chain = chainOf(call);
  const link = chain.find((each) =>
    deletions.every((deed) => each.arguments.some((one) => isInside(deed, one))),
  );
  if (!link || chain.slice(0, chain.indexOf(link)).some((each) => calleeName(each) !== 'pipe'))
    return undefined;
  if (calleeName(link) !== 'subscribe') return undefined;
  const observer = observerOf(link);
  if (!observer || !isFunction(observer.next)) return undefined;
  const bodies = observer.error && isFunction(observer.error) ? [observer.error.body] : [];
  if (observer.error && bodies.length === 0) return undefined;
  const tellsFailure = bodies.some((each) => nodesWithin(each).some(isNotice));
  const split = splitCallback(
    observer.next,
    { ...found, tellsFailure },
    module,
    styleOf(module),
    indentAt(module, link.range[0]),
  );
  const edits = split && handlerEdits(bodies, { always: split.statements }, module);
  if (!edits || edits.length > 0) return undefined;
  const wanted: Wanted = { name: 'finalize', from: operatorsFrom(module) };
  const imports = addImports(module, [wanted]);
  const finalize = `${imports.get(wanted)!.local}(${split.always})`;
  return [...editsOf(imports), ...piped(link, finalize, module), ...remaining(link, observer, split, module)];
}

interface Observer {
  readonly next: Node;
  readonly error: Node | undefined;
  /** Where the functions are members of one object. */
  readonly property: TSESTree.Property | undefined;
}

/** What `subscribe` is given; undefined where it is not in view, or something follows on the answer's end. */
function observerOf({ arguments: given }: Call): Observer | undefined {
  const [first, second, ...more] = given;
  if (!first || more.length > 0) return undefined;
  if (first.type !== T.ObjectExpression) return { next: first, error: second, property: undefined };
  const properties = first.properties.filter((each) => each.type === T.Property && !each.method);
  if (properties.length < first.properties.length) return undefined;
  const named = (name: string) =>
    properties.find(
      (each): each is TSESTree.Property => each.type === T.Property && propertyName(each) === name,
    );
  const next = named('next');
  if (!next || named('complete')) return undefined;
  return { next: next.value, error: named('error')?.value, property: next };
}

/** Where a file has its operators from; `rxjs/operators` is there in every version up to 7. */
function operatorsFrom({ ast }: Module): string {
  const sources = ast.body.flatMap((each) => (each.type === T.ImportDeclaration ? [each] : []));
  const isOf = (from: string) => sources.some(({ source }) => source.value === from);
  if (isOf('rxjs/operators')) return 'rxjs/operators';
  const imported = sources
    .filter(({ source }) => source.value === 'rxjs')
    .flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name));
  return imported.some((name) => OPERATORS.has(name)) ? 'rxjs' : 'rxjs/operators';
}

const OPERATORS: ReadonlySet<string> = new Set([
  'catchError',
  'filter',
  'finalize',
  'map',
  'mergeMap',
  'shareReplay',
  'switchMap',
  'take',
  'takeUntil',
  'tap',
]);

function piped(link: Call, operator: string, { text }: Module): TextEdit[] {
  const { object, property } = link.callee as TSESTree.MemberExpression;
  const before = unwrap(object);
  const last = before.type === T.CallExpression ? before.arguments.at(-1) : undefined;
  if (before.type === T.CallExpression && calleeName(before) === 'pipe' && last)
    return [{ range: [last.range[1], last.range[1]], text: `, ${operator}` }];
  const between = text.slice(object.range[1], property.range[0]);
  return [
    {
      range: [object.range[1], object.range[1]],
      text: `${/^\s*\.$/.test(between) ? between : '.'}pipe(${operator})`,
    },
  ];
}

/** What `subscribe` is still given. */
function remaining(
  link: Call,
  { next, error, property }: Observer,
  { stays }: Split,
  { text }: Module,
): TextEdit[] {
  if (stays !== undefined) return [{ range: next.range, text: stays }];
  const [first] = link.arguments;
  const last = link.arguments.at(-1);
  if (!first || !last) return [];
  if (!property)
    return [
      {
        range: [first.range[0], last.range[1]],
        text: error ? `{ error: ${text.slice(...error.range)} }` : '',
      },
    ];
  if (!error) return [{ range: [first.range[0], last.range[1]], text: '' }];
  const after = /^\s*,\s*/.exec(text.slice(property.range[1]));
  const before = /,\s*$/.exec(text.slice(0, property.range[0]));
  if (after) return [{ range: [property.range[0], property.range[1] + after[0].length], text: '' }];
  return before ? [{ range: [before.index, property.range[1]], text: '' }] : [];
}

const VERBS: ReadonlySet<string> = new Set(['post', 'get', 'put', 'patch', 'delete', 'request']);
/** After these an observable may go on for ever. */
const ENDLESS = /^(?:switchMap|mergeMap|concatMap|exhaustMap|repeat|startWith|merge|concat|expand)$/;

/** Is this known to be one request of Angular's client, which answers once and completes? */
function completes(call: Call, run: Run): boolean {
  if (isOfHttpClient(call)) return true;
  const returned = functionsBehind(call, run).flatMap(returnedExpressions);
  return returned.length > 0 && returned.every((each) => isOneRequest(unwrap(each)));
}

function isOneRequest(node: Node): boolean {
  if (node.type !== T.CallExpression) return false;
  if (isOfHttpClient(node)) return true;
  if (calleeName(node) !== 'pipe' || node.callee.type !== T.MemberExpression) return false;
  const isEndless = node.arguments.some(
    (each) => each.type === T.CallExpression && ENDLESS.test(calleeName(each) ?? ''),
  );
  return !isEndless && isOneRequest(unwrap(node.callee.object));
}

function isOfHttpClient(call: Call): boolean {
  return (
    VERBS.has(calleeName(call) ?? '') &&
    namesOf(call.callee)
      .slice(0, -1)
      .some((name) => /^[_$]*http(?:client)?$/i.test(name))
  );
}
