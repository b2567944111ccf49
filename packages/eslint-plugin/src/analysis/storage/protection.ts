import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { SinkRow } from '../../catalog/types.js';
import { constantText } from '../code/constant.js';
import { calleeName, unwrap, type CallNode, type Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import type { Identity } from '../code/identity-path.js';
import { membersOf } from '../code/members.js';
import { ownersOf, type Owner } from '../code/owners.js';
import { factsAround } from '../code/module.js';
import type { Run } from '../code/run.js';

/** Is what this row writes safe where it rests, for this instance of the store? */
export function isProtected(row: SinkRow, identity: Identity, run: Run): boolean {
  const { encryptedBy } = row;
  if (!encryptedBy) return false;
  if (encryptedBy.instanceAt !== undefined) {
    const handed = handedInstance(identity, encryptedBy.instanceAt, run);
    if (!handed) return false;
    const instances = identitiesOf(handed, run);
    // An instance that was made elsewhere may be encrypted.
    return instances.every(
      (each) =>
        each.made === undefined ||
        encryptedBy.types?.includes(each.origin.replace('instance:', '')) ||
        encryptedCall(each.made, encryptedBy.option, run),
    );
  }
  // An instance that was handed in may be encrypted.
  if (!identity.made) return true;
  return (
    encryptedCall(identity.made, encryptedBy.option, run) ||
    encryptedLater(identity.made, encryptedBy.methods ?? [], run)
  );
}

function handedInstance(
  { made }: Identity,
  at: number | { readonly maker: number },
  run: Run,
): Node | undefined {
  if (typeof at === 'number') return made?.arguments[at];
  return made && identitiesOf(made.callee, run).flatMap((hook) => hook.made?.arguments[at.maker] ?? [])[0];
}

/** Made with a key that is not in the code; options that are not in view may hold one. */
function encryptedCall(made: CallNode, option: string | number | undefined, run: Run): boolean {
  if (option === undefined) return false;
  if (typeof option === 'number') {
    const says = made.arguments[option];
    return says !== undefined && !isFalse(says);
  }
  const [argument] = made.arguments;
  if (!argument) return false;
  const owners = ownersOf(argument, run);
  // A name or a path is no options.
  if (owners.length === 0) return constantText(argument, run) === undefined;
  return owners.some((owner) => {
    if (owner.kind !== 'object') return true;
    const given = membersOf(owner, option, run);
    return (
      given.some((each) => each.kind !== 'value' || !isInTheCode(each.node, run)) ||
      hidesOptions(owner.node, run)
    );
  });
}

/** `{ id, ...secureOptions }`: options that are not in view may hold the key. */
function hidesOptions(options: TSESTree.ObjectExpression, run: Run): boolean {
  return options.properties.some(
    (property) => property.type === T.SpreadElement && ownersOf(property.argument, run).length === 0,
  );
}

/** A key in the bundle protects nothing: literals and constants; `undefined` is no key at all. */
export function isInTheCode(value: Node, run: Run): boolean {
  const node = unwrap(value);
  if (node.type === T.Identifier && node.name === 'undefined') return true;
  return constantText(node, run)?.complete === true;
}

/** `PRAGMA key = …` in the file where a database is opened: SQLCipher encrypts it from there on. */
export function isKeyed(made: Node): boolean {
  return /\bPRAGMA\s+(?:hex)?key\b/i.test(factsAround(made)?.module.text ?? '');
}

/** `storage.encrypt(key)`: an instance that is encrypted after it was made. */
function encryptedLater(made: CallNode, methods: readonly string[], run: Run): boolean {
  return (factsAround(made)?.nodes ?? []).some((node) => {
    if (node.type !== T.CallExpression || !methods.includes(calleeName(node) ?? '')) return false;
    const callee = unwrap(node.callee);
    if (callee.type !== T.MemberExpression) return false;
    const [key] = node.arguments;
    const clears = key?.type === T.Identifier && key.name === 'undefined';
    return !clears && identitiesOf(callee.object, run).some((identity) => identity.made === made);
  });
}

/** Does this instance of the store, or the part of it that the key names, forget when the app closes? */
export function isInMemory(
  { inMemory }: SinkRow,
  key: Node | undefined,
  { made }: Identity,
  run: Run,
): boolean {
  if (!inMemory) return false;
  if ('prefix' in inMemory)
    return key !== undefined && constantText(key, run)?.text.startsWith(inMemory.prefix) === true;
  const [argument] = made?.arguments ?? [];
  if (!argument) return false;
  const owners = ownersOf(argument, run);
  return owners.length === 0 || owners.some((owner) => says(owner, inMemory.option, inMemory.value, run));
}

/** Do these options have the value, or may they have it as far as is in view? */
function says(owner: Owner, option: string, value: string, run: Run): boolean {
  if (owner.kind !== 'object') return true;
  return membersOf(owner, option, run).some((each) => {
    const text = each.kind === 'value' ? constantText(each.node, run) : undefined;
    return !text?.complete || text.text === value;
  });
}

/** Does a server set this cookie so that script cannot read it? Options that are not in view may say so. */
export function isHttpOnly(row: SinkRow, write: Node, { made }: Identity, run: Run): boolean {
  const { httpOnly, layout } = row;
  if (!httpOnly) return false;
  const { at, byDefault } = httpOnly;
  const call = 'factory' in at ? made : write.type === T.CallExpression ? write : undefined;
  if (!call) return true;
  const isTogether = layout.kind === 'pair' && layout.together !== undefined && takesAllTogether(call);
  const argument = call.arguments[isTogether ? 0 : 'factory' in at ? at.factory : at.argument];
  return saysHttpOnly(argument, at.property, byDefault, run);
}

/** Do the options of a cookie hide it from script? */
export function saysHttpOnly(
  options: Node | undefined,
  property: string,
  byDefault: boolean,
  run: Run,
): boolean {
  if (!options) return byDefault;
  const owners = ownersOf(options, run);
  // `set(name, value, '7d')`: some take the lifetime where others take options.
  if (owners.length === 0) return !isLifetime(options) || byDefault;
  return owners.some((owner) => {
    if (owner.kind !== 'object') return true;
    const given = membersOf(owner, property, run);
    if (given.length === 0) return byDefault || hidesOptions(owner.node, run);
    return given.some((each) => each.kind !== 'value' || !isFalse(each.node));
  });
}

function isLifetime(options: Node): boolean {
  const { type } = unwrap(options);
  return (
    type === T.Literal ||
    type === T.TemplateLiteral ||
    type === T.BinaryExpression ||
    type === T.NewExpression
  );
}

/** `set({ name, value, httpOnly })`: a call that names what it is given in one object. */
export function takesAllTogether({ arguments: [first] }: CallNode): boolean {
  return first !== undefined && unwrap(first).type === T.ObjectExpression;
}

function isFalse(value: Node): boolean {
  const node = unwrap(value);
  return node.type === T.Literal && node.value === false;
}
