/** A token in a state: the names that lead to it, `['auth', 'accessToken']`. */
export interface HeldToken {
  readonly path: readonly string[];
}

/** The same token, seen from the state around: behind one more name. */
export function under(name: string, held: readonly HeldToken[]): HeldToken[] {
  return held.map(({ path }) => ({ path: [name, ...path] }));
}
