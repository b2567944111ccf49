import type { SinkRow } from '../../catalog/types.js';
import type { Identity } from '../code/identity-path.js';
import { identitiesOf } from '../code/identity.js';
import { membersOf } from '../code/members.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';

/**
 * The row as it holds for one instance of a store that is built over another one: with that one's place and name.
 * Undefined where what it is built over is not known to keep plain text.
 */
export function overItsBacking(row: SinkRow, identity: Identity, run: Run): SinkRow | undefined {
  const { backedBy } = row;
  if (backedBy === undefined) return row;
  const options = identity.made?.arguments[0];
  const given = options ? ownersOf(options, run).flatMap((owner) => membersOf(owner, backedBy, run)) : [];
  const backings = given
    .flatMap((each) => (each.kind === 'value' ? identitiesOf(each.node, run) : []))
    .map(({ origin, path }) => run.catalog.sink(`${origin}|${path && `${path}.`}setItem()`));
  const [first] = backings;
  return first && backings.every((each) => each?.protection === 'plain')
    ? { ...row, place: first.place, store: first.store }
    : undefined;
}
