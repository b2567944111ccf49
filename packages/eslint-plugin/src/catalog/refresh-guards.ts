import { wordList } from './word-list.js';

/** Words in a name that speak of waiting for a flight that is on. */
export const GUARD_WORDS: ReadonlySet<string> = new Set(
  wordList(`
    refreshing isrefreshing inflight flight lock locked locks mutex semaphore queue queued queues waiters subscribers
    singleflight dedupe deduplicate refreshpromise waiting
  `),
);

/** Calls that let one run at a time, or share what one gets. */
export const GUARD_CALLS: ReadonlySet<string> = new Set(
  wordList(`
    mem memoize memoizee pMemoize memoizeOne memoizeAsync memo moize singleFlight dedupe dedupePromise share shareReplay
    exhaustMap runExclusive waitForUnlock acquire withLock pLimit pDebounce pThrottle throttle debounce once
    onceInFlight singletonPromise fetchQuery ensureQueryData prefetchQuery coalesce createSingleFlight useSharedPromise createSharedComposable
  `),
);
