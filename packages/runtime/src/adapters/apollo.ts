import { holdsRefreshToken } from './body.js';
import { createGuard, createOwnHeaders } from './guard.js';
import type { GuardOptions, TokenSource } from './guard.js';
import { follow } from './guarded-observable.js';
import type { ObservableLike, Observer } from './guarded-observable.js';
import { allowanceOf } from './origins.js';
import type { OriginOptions } from './origins.js';

/** `origins` are for operations that bring a `uri` of their own in their context; the link's own is always meant. */
export type ApolloOptions = OriginOptions & GuardOptions<Operation>;

/** What is used of an operation, so that none of Apollo's types are needed here. */
export interface Operation {
  readonly operationName?: string | undefined;
  readonly variables: Record<string, unknown>;
  readonly query: { readonly definitions: readonly object[] };
  getContext(): Record<string, unknown>;
  setContext(context: Record<string, unknown>): unknown;
}

interface Result {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[];
}

interface Context {
  readonly headers?: Record<string, string>;
  /** Where Apollo takes a caller's signal. */
  readonly fetchOptions?: { readonly signal?: AbortSignal };
}

type Handler = (
  operation: Operation,
  forward: (operation: Operation) => ObservableLike<Result>,
) => ObservableLike<Result>;

/** Both from `@apollo/client`, version 3 or 4. */
export interface Apollo<L> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- Narrower than what we need to know of them.
  readonly ApolloLink: new (handler: any) => L;
  readonly Observable: new (subscribe: (observer: Observer<Result>) => () => void) => ObservableLike<Result>;
}

/**
 * An Apollo link that sends the session's access token, and sends an operation once more that was answered with 401
 * or with the code `UNAUTHENTICATED`, where the session has a newer token:
 * `sessionLink({ ApolloLink, Observable }, session).concat(httpLink)`.
 *
 * A mutation of which a part was done is not sent twice. An operation with an `Authorization` header in its context is
 * left alone. Operations fail, besides with what Apollo has, with `SignedOutError`, `RefreshError` or `StoreError`.
 */
export function sessionLink<L>(
  { ApolloLink, Observable }: Apollo<L>,
  session: TokenSource,
  options: ApolloOptions = {},
): L {
  const isMeant = allowanceOf(options, 'own');
  const guard = createGuard<Operation>(session, options, (operation) => {
    const { uri } = operation.getContext();
    return (typeof uri !== 'string' || isMeant(uri)) && !(options.skip?.(operation) ?? isRefresh(operation));
  });
  const ours = createOwnHeaders();
  const handler: Handler = (operation, forward) => {
    const { headers, fetchOptions } = operation.getContext() as Context;
    const isOurKind = ([name]: readonly [string, unknown]) => name.toLowerCase() === 'authorization';
    const given = Object.entries(headers ?? {}).filter(isOurKind);
    const others = Object.entries(headers ?? {}).filter((each) => !isOurKind(each));
    if (given.some(([, value]) => !ours.has(value))) return forward(operation);
    return new Observable((observer) =>
      follow(observer, guard, {
        request: operation,
        signal: fetchOptions?.signal,
        send(token) {
          const own = token === undefined ? [] : [['authorization', ours.set(token)]];
          if (given.length + own.length > 0)
            operation.setContext({ headers: Object.fromEntries([...others, ...own]) as object });
          return forward(operation);
        },
        isRejection: (outcome) =>
          'error' in outcome ? statusOf(outcome.error) === 401 : isUnauthenticated(outcome.value, operation),
      }),
    );
  };
  return new ApolloLink(handler);
}

function isRefresh({ operationName = '', variables }: Operation): boolean {
  return /refresh_?token/i.test(operationName) || holdsRefreshToken(variables);
}

/** Of Apollo's `ServerError`. */
function statusOf(error: unknown): unknown {
  return (error as { statusCode?: unknown } | null | undefined)?.statusCode;
}

function isUnauthenticated({ errors, data }: Result, { query }: Operation): boolean {
  if (!errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) return false;
  const isMutation = query.definitions.some(
    (definition) => 'operation' in definition && definition.operation === 'mutation',
  );
  return !isMutation || Object.values(data ?? {}).every((value) => value == null);
}
