/**
 * For a value that was read when the app began, from a store that now answers later: it is read at once, and kept for
 * all who ask. A failure is told to who asked meanwhile, and then forgotten: while the device is locked nothing can be
 * read, and whoever asks afterwards has it read anew. A failure that nobody waits for is no unhandled rejection.
 *
 * @param read may throw as well
 */
export function readOnce<T>(read: () => T | PromiseLike<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  const ask = () => {
    if (kept) return kept;
    const asked = new Promise<T>((resolve) => resolve(read()));
    kept = asked;
    // It may be asked for again while it is read, never while it fails.
    asked.catch(() => (kept = undefined));
    return asked;
  };
  void ask();
  return ask;
}
