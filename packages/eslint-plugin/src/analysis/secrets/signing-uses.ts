import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import { KEY_CALLS, KEY_ROWS, type KeyRow } from '../../catalog/signing-keys.js';
import {
  calleeName,
  memberName,
  returnedExpressions,
  unwrap,
  type CallNode,
  type Node,
} from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import { identitiesOf } from '../code/identity.js';
import { membersOf } from '../code/members.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';

/** An expression that is handed to a call as the key with which it signs or verifies. */
export interface SigningUse {
  readonly key: Node;
  /** "key of `jwt.verify`" */
  readonly because: string;
}

/** The keys that a call takes; empty where it is no call that signs or verifies. */
export function signingUsesOf(call: CallNode, run: Run): readonly SigningUse[] {
  // `super(…)` and `promisify(…)(…)` have no name.
  if (!KEY_CALLS.test(calleeName(call) ?? 'sign')) return [];
  return rowsOf(call, run).flatMap((row) => {
    const argument = call.arguments.slice(0, row.argument + 1)[row.argument];
    if (!argument || argument.type === T.SpreadElement || isKeyUnused(call, row, run)) return [];
    const { options } = row;
    const keys = options ? options.flatMap((name) => optionsNamed(name, argument, run)) : [argument];
    return keys.map((key) => ({ key, because: `key of \`${shownCallee(call)}\`` }));
  });
}

function rowsOf(call: CallNode, run: Run): readonly KeyRow[] {
  const [plugin] = call.arguments;
  const isRegistration = calleeName(call) === 'register' && plugin !== undefined;
  return [
    ...rowsAt(calledBehind(call, run), run).filter((row) => !row.isRegistered),
    ...(isRegistration ? rowsAt(plugin, run).filter((row) => row.isRegistered) : []),
  ];
}

function rowsAt(expression: Node, run: Run): readonly KeyRow[] {
  const found = identitiesOf(expression, run).flatMap(({ origin, path }) =>
    KEY_ROWS.filter(
      (row) => row.packages.some((name) => origin === `package:${name}`) && row.path.test(path),
    ),
  );
  return [...new Set(found)];
}

/** `decode(token, 'any', true)`: only read, so that whatever stands for the key is none. */
function isKeyUnused(call: CallNode, { unused }: KeyRow, run: Run): boolean {
  const argument = unused && call.arguments[unused.argument];
  if (!argument) return false;
  const { option } = unused;
  const values = option === undefined ? [argument] : optionsNamed(option, argument, run);
  return values.some((value) => value.type === T.Literal && value.value === true);
}

/** `promisify(jwt.verify)(token, key)` calls what it was given. */
function calledBehind(call: CallNode, run: Run): Node {
  const callee = unwrap(call.callee);
  const isPromisified = callee.type === T.CallExpression && calleeName(callee) === 'promisify';
  const given = isPromisified ? callee.arguments[0] : undefined;
  return given && identitiesOf(given, run).length > 0 ? given : call.callee;
}

/** What an options object, or the factory of one, holds under a name. */
function optionsNamed(name: string, argument: Node, run: Run): Node[] {
  return ownersOf(argument, run).flatMap((owner) => [
    ...valuesOf(name, owner, run),
    ...valuesOf('useFactory', owner, run)
      .flatMap((factory) => functionsCalled(factory, run))
      .flatMap(returnedExpressions)
      .flatMap((made) => ownersOf(made, run))
      .flatMap((made) => valuesOf(name, made, run)),
  ]);
}

function valuesOf(name: string, owner: Parameters<typeof membersOf>[0], run: Run): Node[] {
  return membersOf(owner, name, run).flatMap((each) =>
    (each.kind === 'value' && each.path.length === 0) || each.kind === 'declared' ? [each.node] : [],
  );
}

/** What is called, as the message shows it: `jwt.verify`, `new Strategy`. */
function shownCallee(call: CallNode): string {
  const callee = unwrap(call.callee);
  if (callee.type === T.Super) return 'super';
  const name = calleeName(call) ?? 'a library';
  const object = callee.type === T.MemberExpression ? unwrap(callee.object) : undefined;
  const owner =
    object?.type === T.Identifier
      ? `${object.name}.`
      : object?.type === T.MemberExpression && memberName(object) !== undefined
        ? `${memberName(object)}.`
        : '';
  return `${call.type === T.NewExpression ? 'new ' : ''}${owner}${name}`;
}
