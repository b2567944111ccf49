import type { Guard } from './guard.js';

/** As rxjs and zen-observable have them. */
export interface Observer<T> {
  next(value: T): void;
  error(error: unknown): void;
  complete(): void;
}

export interface ObservableLike<T> {
  subscribe(observer: Observer<T>): { unsubscribe(): void };
}

/** One request, sent once or twice. */
export interface Attempts<R, T> {
  readonly request: R;
  readonly signal?: AbortSignal | undefined;
  /** Sends it, with a token or without. */
  send(token: string | undefined): ObservableLike<T>;
  /** Whether the server did not take the token: told by the first value, or by an error. */
  isRejection(outcome: { readonly value: T } | { readonly error: unknown }): boolean;
}

/** Lets an observer follow a request that is sent with a token, and once more after a 401. Returns how to stop. */
export function follow<R, T>(observer: Observer<T>, guard: Guard<R>, attempts: Attempts<R, T>): () => void {
  const { request, signal } = attempts;
  let isStopped = false;
  let stop: (() => void) | undefined;

  function subscribe(token: string | undefined, to: Observer<T>): void {
    if (isStopped) return;
    const subscription = attempts.send(token).subscribe(to);
    stop = () => subscription.unsubscribe();
  }
  const fail = (error: unknown) => {
    if (!isStopped) observer.error(error);
  };

  /** Passes on what comes, but for a rejection: after that nothing more of this attempt counts. */
  function first(token: string): Observer<T> {
    let isRejected = false;
    let isFirst = true;
    const repeat = (handBack: () => void) => {
      isRejected = true;
      guard
        .tokenAfter(token, signal)
        .then((next) => {
          if (isStopped) return;
          if (next === undefined) handBack();
          else subscribe(next, observer);
        })
        .catch(fail);
    };
    return {
      next(value) {
        if (isFirst && attempts.isRejection({ value }))
          repeat(() => {
            observer.next(value);
            observer.complete();
          });
        else if (!isRejected) observer.next(value);
        isFirst = false;
      },
      error(error) {
        if (isRejected) return;
        if (attempts.isRejection({ error })) repeat(() => observer.error(error));
        else observer.error(error);
      },
      complete() {
        if (!isRejected) observer.complete();
      },
    };
  }

  guard
    .tokenFor(request, signal)
    .then((token) => subscribe(token, token === undefined ? observer : first(token)))
    .catch(fail);
  return () => {
    isStopped = true;
    stop?.();
  };
}
