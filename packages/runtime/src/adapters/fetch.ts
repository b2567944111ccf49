import { isStream } from './body.js';
import { bearer, createHttpGuard } from './guard.js';
import type { GuardOptions, TokenSource } from './guard.js';
import { allowanceOf } from './origins.js';
import type { OriginOptions } from './origins.js';

export type FetchOptions = OriginOptions & GuardOptions & Required<Pick<OriginOptions, 'origins'>>;

/** Any `fetch`: the platform's, Expo's, undici's. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Each has types of its own, which the result keeps.
type AnyFetch = (input: any, init?: any) => Promise<any>;

/**
 * A `fetch` that sends the session's access token to the origins meant for it, and sends a request that was answered
 * with 401 once more where the session has a newer token.
 *
 * A request that has an `Authorization` header is left alone. A body that is a stream is not sent twice: then the 401
 * is the answer, and the session has been renewed. Of a `Request` a clone is kept until the answer is there.
 *
 * @returns A function that rejects, besides what `fetch` does, with `SignedOutError`, `RefreshError` or `StoreError`.
 */
export function withSession<F extends AnyFetch>(fetch: F, session: TokenSource, options: FetchOptions): F {
  const guard = createHttpGuard(session, options, allowanceOf(options));

  async function send(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const call = fetch as (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
    const request = isRequest(input) ? input : undefined;
    const given = init?.headers ?? request?.headers;
    const headers = given && new Headers(given);
    if (headers?.has('Authorization')) return call(input, init);
    const signal = init?.signal === undefined ? request?.signal : init.signal;
    const outgoing = {
      url: isRequest(input) ? input.url : String(input),
      method: init?.method ?? request?.method ?? 'GET',
      body: init?.body ?? (await bodyOf(request)),
    };
    const token = await guard.tokenFor(outgoing, signal);
    if (token === undefined) return call(input, init);

    const withToken = (token: string): RequestInit => {
      const Authorization = bearer(token);
      if (!headers) return { ...init, headers: { Authorization } };
      headers.set('Authorization', Authorization);
      return { ...init, headers: new Headers(headers) };
    };
    const isTaken = init?.body != null || !request || request.bodyUsed;
    const again = isTaken ? input : request.clone();
    const answer = await call(input, withToken(token));
    if (answer.status !== 401) return answer;
    const next = await guard.tokenAfter(token, signal);
    if (next === undefined || isStream(init?.body)) return answer;
    // Frees the connection; nobody else will read it.
    void answer.body?.cancel().catch(() => undefined);
    return call(again, withToken(next));
  }
  return send as F;
}

/** Also of another realm, or a polyfill's. */
function isRequest(input: string | URL | Request): input is Request {
  return typeof input === 'object' && 'headers' in input;
}

/** Of a request that may be the one that refreshes; others are not read. */
async function bodyOf(request: Request | undefined): Promise<string | undefined> {
  if (!request || request.bodyUsed || !/token|auth|refresh|session/i.test(request.url)) return undefined;
  const isText = /json|urlencoded/.test(request.headers.get('Content-Type') ?? '');
  return isText ? request.clone().text() : undefined;
}
