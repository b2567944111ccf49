/** How a refresh throws away a session that is alive. */
export type Loss =
  /** The server is restarted, out of reach or hidden behind somebody's login page, and the tokens are gone. */
  | 'signs-out-in-an-outage'
  /** The next refresh presents the token that the last one spent. */
  | 'presents-a-spent-token'
  /** The refresh works, and the request goes out again with the token that had been refused. */
  | 'retries-with-old-token';

/** What is wrong with a shape: what a rule has to say of it. */
export type SessionDefect =
  'cleared-on-any-error' | 'rotated-token-dropped' | 'old-token' | 'answer-unchecked';

export interface SessionRow {
  /** In the folder `sessions`. */
  readonly file: string;
  readonly wrong?: readonly [Loss, SessionDefect];
}

/** Ways to refresh that all share one flight, and do or do not keep the session. */
export const SESSIONS: readonly SessionRow[] = [
  { file: 'fetch/clears-only-when-refused.ts' },
  { file: 'fetch/invalid-grant-only.js' },
  { file: 'fetch/clears-on-any-status.ts', wrong: ['signs-out-in-an-outage', 'cleared-on-any-error'] },
  { file: 'fetch/clears-on-any-error.js', wrong: ['signs-out-in-an-outage', 'cleared-on-any-error'] },
  { file: 'fetch/drops-rotated-token.js', wrong: ['presents-a-spent-token', 'rotated-token-dropped'] },
  { file: 'fetch/retries-with-old-headers.ts', wrong: ['retries-with-old-token', 'old-token'] },

  { file: 'axios/clears-only-when-refused.ts' },
  { file: 'axios/clears-on-any-error.ts', wrong: ['signs-out-in-an-outage', 'cleared-on-any-error'] },
  { file: 'axios/stores-any-answer.js', wrong: ['signs-out-in-an-outage', 'answer-unchecked'] },
  { file: 'axios/drops-rotated-token.ts', wrong: ['presents-a-spent-token', 'rotated-token-dropped'] },
  { file: 'axios/retries-with-old-header.js', wrong: ['retries-with-old-token', 'old-token'] },

  { file: 'ky/clears-only-when-refused.ts' },
  { file: 'ky/clears-on-any-error.ts', wrong: ['signs-out-in-an-outage', 'cleared-on-any-error'] },

  { file: 'rtk-query/logs-out-when-refused.ts' },
  { file: 'rtk-query/logs-out-without-data.ts', wrong: ['signs-out-in-an-outage', 'cleared-on-any-error'] },

  { file: 'angular/clears-only-when-refused.ts' },
  { file: 'angular/clears-on-any-error.ts', wrong: ['signs-out-in-an-outage', 'cleared-on-any-error'] },
];
