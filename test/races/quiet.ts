const TICK_MS = 10;
const LIMIT_MS = 10_000;

/** Waits until something is so; looks every few milliseconds, and gives up after ten seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('Neither settled nor quiet after ten seconds.');
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
}

/**
 * A question that `until` asks: whether a state has stayed the same for so many looks. Looks, not milliseconds: on
 * a machine with other things to do, both this and what it watches are late.
 */
export function isQuiet(state: () => unknown, looks = 3): () => boolean {
  let last: unknown;
  let same = 0;
  return () => {
    const now = state();
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= looks;
  };
}
