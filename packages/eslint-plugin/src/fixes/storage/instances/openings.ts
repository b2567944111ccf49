import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { exactText } from '../../../analysis/code/constant.js';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import {
  lastName,
  propertyName,
  unwrap,
  type CallNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { identitiesOf } from '../../../analysis/code/identity.js';
import { factsOf, type Module } from '../../../analysis/code/module.js';
import { ownersOf, type ClassNode } from '../../../analysis/code/owners.js';
import type { Run } from '../../../analysis/code/run.js';

const PACKAGE = 'react-native-mmkv';
const ORIGIN = `package:${PACKAGE}`;

/** What makes an instance of MMKV: `new MMKV()`, `createMMKV()`, `useMMKV()`, or `new` of a class that extends MMKV. */
export function isOpening(node: Node, run: Run): node is CallNode {
  if (node.type !== T.NewExpression && node.type !== T.CallExpression) return false;
  return isOf(node, OPENS, run) || subclassMade(node, run) !== undefined;
}

const OPENS = /^(?:MMKV|createMMKV|useMMKV)$/;
const BY_ID = /^(?:delete|exists)MMKV$/;

/** Is this a call of something that the package hands out? Asked of a name only: most calls are surely not. */
function isOf({ callee }: CallNode, what: RegExp, run: Run): boolean {
  const [definition] = callee.type === T.Identifier ? definitionsOf(callee) : [];
  const isNamed = /mmkv/i.test(lastName(callee) ?? '');
  if (!isNamed && !(definition?.kind === 'import' && definition.source === PACKAGE)) return false;
  return identitiesOf(callee, run).some(({ origin, path }) => origin === ORIGIN && what.test(path));
}

/** The class of the app over MMKV that a call makes an instance of. */
export function subclassMade({ type, callee }: CallNode, run: Run): ClassNode | undefined {
  if (type !== T.NewExpression) return undefined;
  return ownersOf(callee, run).find((owner) => owner.kind === 'class' && isOverMmkv(owner.node, run))
    ?.node as ClassNode | undefined;
}

function isOverMmkv({ superClass }: ClassNode, run: Run, depth = 0): boolean {
  if (!superClass || depth > MAX_DEPTH) return false;
  if (identitiesOf(superClass, run).some(({ origin, path }) => origin === ORIGIN && path === 'MMKV'))
    return true;
  return ownersOf(superClass, run).some(
    (owner) => owner.kind === 'class' && isOverMmkv(owner.node, run, depth + 1),
  );
}

const MAX_DEPTH = 4;

/** All that makes instances in a file, and all there that asks for one by its id alone. */
export function openingsIn(module: Module, run: Run): readonly CallNode[] {
  return run.once<readonly CallNode[]>('openings of MMKV', module.ast, [], () =>
    factsOf(module).nodes.filter((node): node is CallNode => isOpening(node, run) || isById(node, run)),
  );
}

/** `deleteMMKV(id)`, `existsMMKV(id)` */
function isById(node: Node, run: Run): boolean {
  return node.type === T.CallExpression && isOf(node, BY_ID, run);
}

/** The expression of an instance's id, where its options are written there and say nothing else. */
export function idWritten({ arguments: given }: CallNode): Node | undefined {
  const [first, ...others] = given;
  const options = first && unwrap(first);
  if (options?.type !== T.ObjectExpression || others.length > 0) return undefined;
  const [property, ...more] = options.properties;
  const isId = property?.type === T.Property && propertyName(property) === 'id' && more.length === 0;
  return isId ? property.value : undefined;
}

/** The id of an instance, by all that its call may be given; undefined where it cannot be told. */
export function idOf(opening: CallNode, run: Run): string | undefined {
  const made = subclassMade(opening, run);
  if (made && hasConstructor(made, run)) return undefined;
  const [first] = opening.arguments;
  if (!first) return 'mmkv.default';
  const options = unwrap(first);
  if (options.type !== T.ObjectExpression) return exactText(options, run);
  if (options.properties.some(({ type }) => type !== T.Property)) return undefined;
  const id = options.properties.find((each) => each.type === T.Property && propertyName(each) === 'id');
  return id?.type === T.Property ? exactText(id.value, run) : 'mmkv.default';
}

/** Does a class, or one that it extends, say by itself what MMKV is made with? */
export function hasConstructor({ body, superClass }: ClassNode, run: Run): boolean {
  const isConstructor = (member: { type: T; kind?: string }) =>
    member.type === T.MethodDefinition && member.kind === 'constructor';
  if (body.body.some(isConstructor)) return true;
  const parents = superClass ? ownersOf(superClass, run) : [];
  return parents.some((owner) => owner.kind === 'class' && hasConstructor(owner.node, run));
}
