/** Further apart than this, as a part of the longer name, is no slip of the pen. */
const MAX_DISTANCE = 0.4;

/** The known name that is most like a wrong one, for "did you mean …?"; undefined where none is like it. */
export function nearestName(wrong: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Infinity;
  for (const name of known) {
    const distance = distanceBetween(wrong.toLowerCase(), name.toLowerCase());
    if (distance < least && distance <= MAX_DISTANCE * Math.max(wrong.length, name.length)) {
      nearest = name;
      least = distance;
    }
  }
  return nearest;
}

/** `; did you mean …?`, or a full stop: the end of a message about a wrong name. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const nearest = nearestName(wrong, known);
  return nearest === undefined ? '.' : `; did you mean ${nearest}?`;
}

/** How many letters must be added, removed or changed (Levenshtein). */
function distanceBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let at = 1; at <= other.length; at++) {
      const changed = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      current.push(Math.min((above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, changed));
    }
    above = current;
  }
  return above[other.length] ?? 0;
}
