/** Which keys lie in the token store: by their names, or by patterns where a library makes up the names. */
export type TokenKeys = readonly (string | RegExp)[];

/** Whether a key is among them. */
export function isAmong(keys: TokenKeys): (key: string) => boolean {
  // `search` begins at the beginning, whatever the pattern's flags say.
  return (key) => keys.some((each) => (typeof each === 'string' ? each === key : key.search(each) >= 0));
}

/** In two: what belongs to the token store, and the rest, each in its order. */
export function parted<T>(all: readonly T[], isOurs: (each: T) => boolean): [ours: T[], theirs: T[]] {
  return [all.filter(isOurs), all.filter((each) => !isOurs(each))];
}

/** Does the second also where the first fails, and then tells of the first that failed. */
export async function bothWays(first: () => Promise<unknown>, second: () => unknown): Promise<void> {
  try {
    await first();
  } catch (error) {
    await Promise.resolve(second()).catch(() => undefined);
    throw error;
  }
  await second();
}
