import type { TokenSource } from './guard.js';
import { withSession } from './fetch.js';
import type { FetchOptions } from './fetch.js';

export type KyOptions = FetchOptions & {
  /** What sends the requests. Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch;
};

/**
 * Options for `ky.create` and `ky.extend` (version 1 and 2) that send the session's access token, and send a request
 * that was answered with 401 once more where the session has a newer token; see `withSession` of
 * `@jwt-hygiene/runtime/fetch`. Nothing of ky's own is spent on that: no retry of its `limit`, none of its hooks; its
 * time-out goes on.
 */
export function sessionOptions(
  session: TokenSource,
  // Looked up with each call, for those who replace it later.
  { fetch = (input, init) => globalThis.fetch(input, init), ...options }: KyOptions,
): { readonly fetch: typeof globalThis.fetch } {
  return { fetch: withSession(fetch, session, options) };
}
