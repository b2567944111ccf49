/** The signals that refreshes were given: a request with one of these is the refresh itself, and waits for no token. */
export const refreshSignals = new WeakSet<AbortSignal>();
