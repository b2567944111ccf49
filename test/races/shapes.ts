/** What is seen of a shape that is not in order. */
export type Symptom =
  /** More than one refresh for one expired token. */
  | 'refreshes-twice'
  /** A caller that never hears anything. */
  | 'hangs'
  /** The refresh works, and yet the application is signed out after it. */
  | 'loses-session'
  /** The refresh works, the application stays signed in, and yet a caller is told that it is not. */
  | 'turns-away'
  /** The refresh refreshes itself when it is refused. */
  | 'recurses'
  /** After the refresh, a request goes out once more with the token that had been refused. */
  | 'retries-with-old-token'
  /** After one refresh, none is tried again, not even after signing in. */
  | 'gives-up';

/** What is wrong with a shape: what a rule has to say of it. */
export type Defect =
  | 'unguarded'
  | 'flag-after-await'
  /** A flag, a promise or a memory that is not taken back when the refresh fails, or never. */
  | 'cleared-on-success'
  | 'state-inside'
  | 'waiters-never-settle'
  | 'waiters-with-old-token'
  | 'waiters-refused'
  | 'flag-reset-early'
  | 'retry-flag-only'
  | 'own-interceptor'
  | 'lock-per-request'
  | 'lock-without-recheck'
  | 'two-guards';

interface Common {
  /** In the folder `shapes`. */
  readonly file: string;
  /** What a memory of past refreshes forgets after that time; nobody signs in again before. */
  readonly remembersMs?: number;
}

export type Row = Common &
  (
    | { readonly verdict: 'correct'; readonly guard: string; readonly despite?: Symptom }
    | { readonly verdict: Symptom; readonly defect: Defect; readonly also?: readonly Symptom[] }
  );

/** Ways to refresh, by client; the first folder of `file` is the client. */
export const SHAPES: readonly Row[] = [
  { file: 'fetch/shared-promise.ts', verdict: 'correct', guard: 'shared promise' },
  { file: 'fetch/expiry-check-shared.ts', verdict: 'correct', guard: 'promise in a field' },
  { file: 'fetch/flag-and-queue.js', verdict: 'correct', guard: 'flag and queue' },
  { file: 'fetch/polling-waiters.js', verdict: 'correct', guard: 'flag that is looked at again' },
  { file: 'fetch/web-locks.js', verdict: 'correct', guard: 'navigator.locks' },
  { file: 'fetch/p-memoize.ts', verdict: 'correct', guard: 'p-memoize' },
  { file: 'fetch/p-queue.ts', verdict: 'correct', guard: 'p-queue' },
  { file: 'fetch/promise-chain.js', verdict: 'correct', guard: 'one after the other' },
  { file: 'fetch/own-wrapper-excluded.ts', verdict: 'correct', guard: 'shared promise' },
  { file: 'fetch/static-field.ts', verdict: 'correct', guard: 'promise in a static field' },
  { file: 'fetch/helper-shared.js', verdict: 'correct', guard: 'helper of another file' },
  { file: 'fetch/helper-unguarded.js', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'fetch/method-unguarded.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'fetch/field-of-many.ts', verdict: 'refreshes-twice', defect: 'state-inside' },
  { file: 'fetch/flag-reset-too-early.js', verdict: 'refreshes-twice', defect: 'flag-reset-early' },
  { file: 'fetch/never-cleared.ts', verdict: 'gives-up', defect: 'cleared-on-success' },
  { file: 'fetch/refreshed-lately.js', verdict: 'retries-with-old-token', defect: 'waiters-with-old-token' },
  { file: 'fetch/fixed-wait.js', verdict: 'retries-with-old-token', defect: 'waiters-with-old-token' },
  { file: 'fetch/unguarded.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'fetch/expiry-check.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'fetch/flag-after-await.ts', verdict: 'refreshes-twice', defect: 'flag-after-await' },
  { file: 'fetch/promise-inside.ts', verdict: 'refreshes-twice', defect: 'state-inside' },
  { file: 'fetch/lock-per-request.js', verdict: 'refreshes-twice', defect: 'lock-per-request' },
  { file: 'fetch/lock-without-recheck.js', verdict: 'refreshes-twice', defect: 'lock-without-recheck' },
  { file: 'fetch/cleared-on-success.ts', verdict: 'gives-up', defect: 'cleared-on-success' },
  { file: 'fetch/recursive-wrapper.js', verdict: 'recurses', defect: 'own-interceptor' },

  { file: 'axios/shared-promise.ts', verdict: 'correct', guard: 'shared promise' },
  { file: 'axios/same-instance-excluded.js', verdict: 'correct', guard: 'shared promise' },
  { file: 'axios/flag-and-queue.ts', verdict: 'correct', guard: 'flag and queue' },
  {
    file: 'axios/axios-auth-refresh.js',
    verdict: 'correct',
    guard: 'axios-auth-refresh',
    despite: 'turns-away',
  },
  { file: 'axios/mem.js', verdict: 'correct', guard: 'mem', remembersMs: 1500 },
  { file: 'axios/mutex.ts', verdict: 'correct', guard: 'async-mutex' },
  { file: 'axios/cleared-in-both-ways.js', verdict: 'correct', guard: 'shared promise' },
  { file: 'axios/no-wait.js', verdict: 'retries-with-old-token', defect: 'waiters-with-old-token' },
  { file: 'axios/helper-shared.ts', verdict: 'correct', guard: 'helper of another file' },
  { file: 'axios/request-interceptor-shared.js', verdict: 'correct', guard: 'shared promise' },
  { file: 'axios/helper-unguarded.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'axios/request-interceptor-unguarded.js', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'axios/interceptor-per-call.js', verdict: 'refreshes-twice', defect: 'retry-flag-only' },
  { file: 'axios/event-waiters.js', verdict: 'hangs', defect: 'waiters-never-settle' },
  { file: 'axios/queue-emptied.ts', verdict: 'hangs', defect: 'waiters-never-settle' },
  { file: 'axios/no-queue.js', verdict: 'turns-away', defect: 'waiters-refused' },
  { file: 'axios/axios-auth-refresh-not-pausing.js', verdict: 'correct', guard: 'axios-auth-refresh' },
  { file: 'axios/retry-flag-only.js', verdict: 'refreshes-twice', defect: 'retry-flag-only' },
  { file: 'axios/flag-in-handler.js', verdict: 'refreshes-twice', defect: 'state-inside' },
  { file: 'axios/flag-after-await.js', verdict: 'refreshes-twice', defect: 'flag-after-await' },
  { file: 'axios/guard-per-instance.ts', verdict: 'refreshes-twice', defect: 'two-guards' },
  { file: 'axios/axios-auth-refresh-two-instances.js', verdict: 'refreshes-twice', defect: 'two-guards' },
  { file: 'axios/two-layers.js', verdict: 'refreshes-twice', defect: 'two-guards' },
  { file: 'axios/waiters-left-behind.js', verdict: 'hangs', defect: 'waiters-never-settle' },
  { file: 'axios/flag-never-reset.js', verdict: 'hangs', defect: 'cleared-on-success' },
  { file: 'axios/waits-for-itself.ts', verdict: 'hangs', defect: 'own-interceptor' },
  { file: 'axios/axios-auth-refresh-waits-for-itself.js', verdict: 'hangs', defect: 'own-interceptor' },
  { file: 'axios/request-waits-for-itself.ts', verdict: 'hangs', defect: 'own-interceptor' },
  { file: 'axios/own-interceptor.ts', verdict: 'recurses', defect: 'own-interceptor' },
  { file: 'axios/cleared-on-success.js', verdict: 'gives-up', defect: 'cleared-on-success' },
  {
    file: 'axios/waiters-with-old-token.ts',
    verdict: 'retries-with-old-token',
    defect: 'waiters-with-old-token',
  },

  { file: 'ky/after-response-shared.ts', verdict: 'correct', guard: 'shared promise' },
  { file: 'ky/before-retry-shared.js', verdict: 'correct', guard: 'shared promise' },
  { file: 'ky/service-of-another-file.ts', verdict: 'correct', guard: 'helper of another file' },
  { file: 'ky/after-response-unguarded.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'ky/before-retry-unguarded.js', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'ky/before-request-flag-after-await.ts', verdict: 'refreshes-twice', defect: 'flag-after-await' },

  { file: 'got/shared-promise.ts', verdict: 'correct', guard: 'shared promise' },
  { file: 'got/mutex-with-recheck.ts', verdict: 'correct', guard: 'async-mutex' },
  { file: 'got/unguarded.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'got/cleared-on-success.ts', verdict: 'gives-up', defect: 'cleared-on-success' },
  { file: 'got/own-instance.ts', verdict: 'recurses', defect: 'own-interceptor' },
  { file: 'got/mutex-without-recheck.ts', verdict: 'refreshes-twice', defect: 'lock-without-recheck' },

  { file: 'ofetch/shared-promise.ts', verdict: 'correct', guard: 'shared promise' },
  { file: 'ofetch/single-flight-helper.ts', verdict: 'correct', guard: 'helper of another file' },
  { file: 'ofetch/single-flight-per-call.ts', verdict: 'refreshes-twice', defect: 'state-inside' },
  { file: 'ofetch/own-hooks.js', verdict: 'recurses', defect: 'own-interceptor' },
  { file: 'ofetch/unguarded.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'ofetch/retry-wrapper.js', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'ofetch/composable-state.ts', verdict: 'refreshes-twice', defect: 'state-inside' },

  { file: 'wretch/catcher-shared.ts', verdict: 'correct', guard: 'shared promise' },
  { file: 'wretch/middleware-shared.js', verdict: 'correct', guard: 'shared promise' },
  { file: 'wretch/middleware-per-request.js', verdict: 'refreshes-twice', defect: 'state-inside' },
  { file: 'wretch/unauthorized-unguarded.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'wretch/middleware-unguarded.js', verdict: 'refreshes-twice', defect: 'unguarded' },

  { file: 'rtk-query/mutex.ts', verdict: 'correct', guard: 'async-mutex' },
  { file: 'rtk-query/shared-promise.ts', verdict: 'correct', guard: 'shared promise' },
  { file: 'rtk-query/unguarded.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'rtk-query/own-base-query.js', verdict: 'hangs', defect: 'own-interceptor' },
  { file: 'rtk-query/mutex-inside.js', verdict: 'refreshes-twice', defect: 'lock-per-request' },
  { file: 'rtk-query/mutex-without-recheck.js', verdict: 'refreshes-twice', defect: 'lock-without-recheck' },

  { file: 'apollo/error-link-shared.ts', verdict: 'correct', guard: 'shared promise' },
  { file: 'apollo/flag-and-queue.js', verdict: 'correct', guard: 'flag and queue' },
  { file: 'apollo/error-link-unguarded.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'apollo/own-link.js', verdict: 'hangs', defect: 'own-interceptor' },
  { file: 'apollo/pending-requests-left-behind.js', verdict: 'hangs', defect: 'waiters-never-settle' },
  {
    file: 'apollo/waiters-with-old-token.js',
    verdict: 'retries-with-old-token',
    defect: 'waiters-with-old-token',
  },

  { file: 'urql/auth-exchange.ts', verdict: 'correct', guard: 'authExchange' },
  { file: 'urql/fetch-unguarded.js', verdict: 'refreshes-twice', defect: 'unguarded' },

  { file: 'superagent/shared-promise.js', verdict: 'correct', guard: 'shared promise' },
  { file: 'superagent/unguarded.js', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'superagent/callbacks-left-behind.js', verdict: 'hangs', defect: 'waiters-never-settle' },

  {
    file: 'alova/token-authentication.js',
    verdict: 'correct',
    guard: 'createServerTokenAuthentication',
    despite: 'hangs',
  },
  {
    file: 'alova/client-authentication.js',
    verdict: 'correct',
    guard: 'createClientTokenAuthentication',
    despite: 'hangs',
  },
  { file: 'alova/shared-request.js', verdict: 'correct', guard: 'shareRequest' },
  { file: 'alova/not-shared-request.js', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'alova/responded-unguarded.js', verdict: 'refreshes-twice', defect: 'unguarded' },

  { file: 'tanstack-query/refresh-query.ts', verdict: 'correct', guard: 'fetchQuery' },
  { file: 'tanstack-query/retry-as-refresh.ts', verdict: 'refreshes-twice', defect: 'unguarded' },

  { file: 'angular/share-replay.ts', verdict: 'correct', guard: 'shareReplay' },
  { file: 'angular/share.ts', verdict: 'correct', guard: 'share' },
  { file: 'angular/subject-that-fails.ts', verdict: 'correct', guard: 'flag and subject' },
  { file: 'angular/unguarded.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'angular/share-replay-for-ever.ts', verdict: 'gives-up', defect: 'cleared-on-success' },
  { file: 'angular/own-interceptor.ts', verdict: 'hangs', defect: 'own-interceptor' },
  { file: 'angular/subject-not-reset.ts', verdict: 'turns-away', defect: 'waiters-with-old-token' },
  { file: 'angular/field-per-request.ts', verdict: 'refreshes-twice', defect: 'state-inside' },
  { file: 'angular/subject-left-behind.ts', verdict: 'hangs', defect: 'waiters-never-settle' },

  { file: 'oidc/signin-silent.ts', verdict: 'refreshes-twice', defect: 'unguarded' },
  { file: 'supabase/get-session.ts', verdict: 'correct', guard: 'auth-js' },
];
