import { Observable } from 'rxjs';
import { bearer, createHttpGuard } from './guard.js';
import type { GuardOptions, TokenSource } from './guard.js';
import { follow } from './guarded-observable.js';
import { allowanceOf } from './origins.js';
import type { OriginOptions } from './origins.js';

/** `origins`: by default the page's. */
export type AngularOptions = OriginOptions & GuardOptions;

/** What is used of Angular's `HttpRequest`, so that none of its types are needed here. */
export interface AngularRequest<R> {
  readonly url: string;
  readonly method: string;
  readonly body: unknown;
  readonly headers: { has(name: string): boolean };
  clone(update: { setHeaders: Record<string, string> }): R;
}

/**
 * An `HttpInterceptorFn` that sends the session's access token to the origins meant for it, and sends a request that
 * was answered with 401 once more where the session has a newer token:
 * `provideHttpClient(withInterceptors([sessionInterceptor(session)]))`.
 *
 * A request that has an `Authorization` header is left alone. Requests fail, besides with what Angular has, with
 * `SignedOutError`, `RefreshError` or `StoreError`.
 */
export function sessionInterceptor(
  session: TokenSource,
  options: AngularOptions = {},
): <R extends AngularRequest<R>, E>(request: R, next: (request: R) => Observable<E>) => Observable<E> {
  const guard = createHttpGuard(session, options, allowanceOf(options));
  return (request, next) => {
    if (request.headers.has('Authorization')) return next(request);
    return new Observable((observer) =>
      follow(observer, guard, {
        request,
        send: (token) =>
          next(
            token === undefined ? request : request.clone({ setHeaders: { Authorization: bearer(token) } }),
          ),
        isRejection: (outcome) =>
          'error' in outcome && (outcome.error as { status?: unknown } | null)?.status === 401,
      }),
    );
  };
}
