/**
 * Lets concurrent callers share one run of `work`: whoever calls while it runs gets the same promise, and so the same
 * result object or the same error. The next call after it has settled starts a new run, also after a failure.
 *
 * The first caller's arguments count. A synchronous throw is a rejection. A failure that nobody waits for is no
 * unhandled rejection.
 *
 * @throws (rejects) `Error` where `work` calls its own guard before it awaits anything: it would wait for itself. After
 * an `await` such a call cannot be told from anybody else's.
 */
export function singleFlight<A extends unknown[], T>(
  work: (...args: A) => T | PromiseLike<T>,
): (...args: A) => Promise<T> {
  let flight: Promise<T> | undefined;
  let starting = false;
  return (...args) => {
    if (starting) return Promise.reject(new Error('The single flight called itself.'));
    if (flight) return flight;
    starting = true;
    // Cleared before any waiter resumes: one that calls again at once gets a new run, not the old result.
    flight = new Promise<T>((resolve) => resolve(work(...args))).finally(() => (flight = undefined));
    starting = false;
    flight.catch(() => undefined);
    return flight;
  };
}
