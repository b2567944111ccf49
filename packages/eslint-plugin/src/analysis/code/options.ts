import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Slot } from '../../catalog/types.js';
import { unwrap, type CallNode, type Node, argumentOf } from './expression.js';
import { identitiesOf } from './identity.js';
import { membersOf } from './members.js';
import { ownersOf } from './owners.js';
import type { Run } from './run.js';

/** The expressions that stand at a slot of a call, as far as its options are in view. */
export function optionsAt(call: CallNode, slot: Slot, run: Run): Node[] {
  const argument = argumentOf(call, typeof slot === 'number' ? slot : slot.argument);
  if (!argument) return [];
  return typeof slot === 'number' ? [argument] : optionsNamed(argument, slot.property, run);
}

/**
 * The values of one option, also behind a way of names: `auth.storage` of `{ auth: { storage } }`. Options may be
 * written in place, in a constant or in another file.
 */
export function optionsNamed(options: Node, way: string, run: Run): Node[] {
  return way
    .split('.')
    .reduce<Node[]>((found, name) => found.flatMap((each) => membersNamed(each, name, run)), [options]);
}

function membersNamed(options: Node, name: string, run: Run): Node[] {
  return ownersOf(options, run).flatMap((owner) =>
    membersOf(owner, name, run).flatMap((each) => {
      const isWhole = each.kind === 'declared' || (each.kind === 'value' && each.path.length === 0);
      return isWhole ? [each.node] : [];
    }),
  );
}

/** Are these options only partly in view, or not at all? What is not seen may say anything. */
export function areHidden(options: Node, run: Run): boolean {
  const owners = ownersOf(options, run);
  // What a library brings is known: it says nothing of the application's names.
  if (owners.length === 0)
    return !identitiesOf(options, run).some(({ origin }) => origin.startsWith('package:'));
  return owners.some(
    (owner) =>
      owner.kind === 'object' &&
      owner.node.properties.some((each) => each.type === T.SpreadElement && areHidden(each.argument, run)),
  );
}

/** The texts of a list of options: `['auth', 'user']`; undefined where one of them is not known. */
export function textsIn(list: Node, read: (node: Node) => string | undefined): string[] | undefined {
  const node = unwrap(list);
  if (node.type !== T.ArrayExpression) return undefined;
  const texts = node.elements.map((each) => (each ? read(each) : undefined));
  return texts.every((each) => each !== undefined) ? texts : undefined;
}
