import type { Mended, Remedy } from '../remedy.js';
import type { Move, Want } from './moves.js';

type Reason = { readonly reason: string };

/** What leaves a store without the keys that have to stay, and why these do. */
export interface Part {
  readonly remedy: Remedy;
  readonly staying: readonly { readonly mends: readonly Mended[]; readonly reason: string }[];
}

/** More keys than that in one store are not tried one by one. */
const MAX_PARTS = 8;

/**
 * One key that cannot leave a store does not hold back the others. Undefined where none can leave, or they cannot
 * leave together.
 *
 * @param wanted all that was to leave one store, which cannot
 */
export function partThatLeaves(
  wanted: readonly Want[],
  moveOf: (some: readonly Want[]) => Move,
  attempt: (move: Move) => Remedy | Reason,
): Part | undefined {
  const parts = partsOf(wanted);
  if (parts.length < 2 || parts.length > MAX_PARTS) return undefined;
  const tried = parts.map((part) => ({ part, outcome: attempt(moveOf(part)) }));
  const staying = tried.flatMap(({ part, outcome }) =>
    'reason' in outcome ? [{ mends: part.map(({ finding }) => finding), reason: outcome.reason }] : [],
  );
  const leaving = tried.filter(({ outcome }) => !('reason' in outcome)).flatMap(({ part }) => part);
  if (leaving.length === 0 || staying.length === 0) return undefined;
  const remedy = attempt(moveOf(leaving));
  return 'reason' in remedy ? undefined : { remedy, staying };
}

/** What is of one key moves together, and so does what one finding reports. */
function partsOf(wanted: readonly Want[]): Want[][] {
  const parts: Want[][] = [];
  for (const want of wanted) {
    const own = parts.filter((part) => part.some((each) => belongTogether(each, want)));
    for (const each of own) parts.splice(parts.indexOf(each), 1);
    parts.push([...own.flat(), want]);
  }
  return parts;
}

function belongTogether(one: Want, other: Want): boolean {
  if (one.finding === other.finding) return true;
  return nameOf(one) === nameOf(other);
}

const nameOf = ({ intent: { key, pattern } }: Want) => key ?? `/${pattern}/`;
