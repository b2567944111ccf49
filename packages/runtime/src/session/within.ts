/** The longest that a timer can wait, in milliseconds; a longer one would fire at once. */
const LONGEST = 2 ** 31 - 1;

/** Calls back after so many milliseconds, unless it is cancelled first. Returns how to cancel it. */
export function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, Math.min(ms, LONGEST));
  return () => clearTimeout(timer);
}

/** What a promise comes to, or `otherwise` after so many milliseconds; the promise goes on. */
export function within<T>(ms: number, promise: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = after(ms, () => resolve(otherwise));
    void promise.then(resolve, reject).finally(cancel);
  });
}

/** What work comes to, unless the signal is aborted before or first; it goes on for whoever else waits. */
export function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work();
  return new Promise((resolve, reject) => {
    // Its reason is not passed on: React Native's signals have none.
    const abort = () => reject(Object.assign(new Error('Aborted.'), { name: 'AbortError' }));
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort);
    void work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
