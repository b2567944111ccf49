/** Rules about logouts. */
export type LogoutRule = 'no-online-only-logout' | 'complete-logout';

export interface LogoutRow {
  /** In the folder `logouts`. */
  readonly file: string;
  readonly rule: LogoutRule;
}

const onlineOnly = (file: string): LogoutRow => ({ file, rule: 'no-online-only-logout' });

const incomplete = (file: string): LogoutRow => ({ file, rule: 'complete-logout' });

/** Logouts with a defect that a suggestion mends. */
export const LOGOUTS: readonly LogoutRow[] = [
  onlineOnly('fetch/await.js'),
  onlineOnly('fetch/ok-only.ts'),
  onlineOnly('fetch/ok-or-toast.js'),
  onlineOnly('fetch/throws-unless-ok.ts'),
  onlineOnly('fetch/then.js'),
  onlineOnly('fetch/then-ok.js'),
  onlineOnly('fetch/early-return.js'),

  onlineOnly('axios/await.ts'),
  onlineOnly('axios/try-catch.js'),
  onlineOnly('axios/loading.ts'),
  onlineOnly('axios/then-catch.js'),
  onlineOnly('axios/then-two.js'),
  onlineOnly('axios/returned-chain.ts'),
  onlineOnly('axios/answer-used.ts'),
  onlineOnly('axios/confirmed.js'),
  onlineOnly('axios/same-place.js'),
  onlineOnly('axios/through-functions.js'),

  onlineOnly('native/async-storage.js'),
  onlineOnly('native/multi-remove.js'),
  onlineOnly('native/secure-store.js'),
  onlineOnly('native/then.js'),

  onlineOnly('vue/options-store.js'),
  onlineOnly('vue/promise-action.js'),

  onlineOnly('angular/subscribe.ts'),
  onlineOnly('angular/observer.ts'),
  onlineOnly('angular/piped.ts'),
  onlineOnly('angular/tap.ts'),

  onlineOnly('redux/thunk.js'),
  onlineOnly('redux/async-thunk.js'),
  onlineOnly('redux/saga.js'),

  onlineOnly('query/on-success.js'),
  onlineOnly('query/on-success-toast.js'),

  incomplete('leftovers/web-storage.js'),
  incomplete('leftovers/constants.ts'),
  incomplete('leftovers/multi-remove.js'),
  incomplete('leftovers/secure-store.js'),
  incomplete('leftovers/at-once.js'),

  incomplete('untold/same-file.js'),
  incomplete('untold/other-file.ts'),
];
