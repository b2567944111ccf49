import type { RefreshError, SignedOutError } from '../session/errors.js';
import type { StoreError } from '../store/store-error.js';
import { isStream } from './body.js';
import { bearer, createHttpGuard } from './guard.js';
import type { GuardOptions, TokenSource } from './guard.js';
import { allowanceOf } from './origins.js';
import type { OriginOptions } from './origins.js';

/** `origins` are for requests that bring a whole URL; the base query's own base is always meant. */
export type BaseQueryOptions = OriginOptions & GuardOptions;

/** What a query fails with because of the session: a `FetchBaseQueryError`, all of it fit for a store. */
export interface SessionQueryError {
  readonly status: 'CUSTOM_ERROR';
  /** For people. Holds no token. */
  readonly error: string;
  readonly data: {
    readonly name: 'SignedOutError' | 'RefreshError' | 'StoreError';
    /** Whether the same query can succeed later without a new sign-in. */
    readonly retryable: boolean;
    /** `reason`, `code` or `status` of the error. */
    readonly reason?: string;
    /** In milliseconds from when it failed. */
    readonly retryAfterMs?: number;
  };
}

interface Arguments {
  readonly url: string;
  readonly method?: string;
  readonly headers?: unknown;
  readonly body?: unknown;
  /** Of base queries over axios. */
  readonly data?: unknown;
}

interface Outcome {
  readonly error?: unknown;
  readonly meta?: unknown;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Each has types of its own, which the result keeps.
type AnyBaseQuery = (args: any, api: any, extraOptions: any) => any;

/**
 * A base query that sends the session's access token, and sends a request that was answered with 401 once more where
 * the session has a newer token. For `fetchBaseQuery`, and any other whose arguments are a URL or have `url` and
 * `headers`. A request that has an `Authorization` header is left alone.
 *
 * It never throws because of the session: the query's `error` is then a {@link SessionQueryError}.
 */
export function sessionBaseQuery<Q extends AnyBaseQuery>(
  baseQuery: Q,
  session: TokenSource,
  options: BaseQueryOptions = {},
): Q {
  const guard = createHttpGuard(session, options, allowanceOf(options, 'own'));

  async function query(
    args: string | Arguments,
    api: { readonly signal?: AbortSignal },
    extra: unknown,
  ): Promise<Outcome> {
    const send = async (args: unknown) => (await baseQuery(args, api, extra)) as Outcome;
    const request: Arguments = typeof args === 'string' ? { url: args } : args;
    const { url, method = 'GET', headers, body = request.data } = request;
    if (headerIn(headers) !== undefined) return send(args);
    try {
      const token = await guard.tokenFor({ url, method, body }, api.signal);
      if (token === undefined) return await send(args);
      const withToken = (token: string) => ({ ...request, headers: withHeader(headers, bearer(token)) });
      const outcome = await send(withToken(token));
      if (!isRejection(outcome, token)) return outcome;
      const next = await guard.tokenAfter(token, api.signal);
      return next === undefined || isStream(body) ? outcome : await send(withToken(next));
    } catch (error) {
      return { error: queryErrorOf(error, api.signal) };
    }
  }
  return query as Q;
}

function isRejection({ error, meta }: Outcome, token: string): boolean {
  const { status, originalStatus } = fields(error);
  if (status !== 401 && originalStatus !== 401) return false;
  // `prepareHeaders` may have put another in its place.
  const sent = headerIn(fields(fields(meta)['request'])['headers']);
  return sent === undefined || sent === bearer(token);
}

/** @throws What is none of our errors. */
function queryErrorOf(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return { status: 'FETCH_ERROR', error: String(error) };
  // Not by class: session and adapter may have come one by `import` and one by `require`.
  if (!NAMES.includes(fields(error)['name'])) throw error;
  const { name, message, retryable = false, reason, code, status, retryAfterMs } = error as SessionError;
  const why = reason ?? code ?? status;
  const details = {
    ...(why !== undefined && { reason: why }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
  return {
    status: 'CUSTOM_ERROR',
    error: message,
    data: { name, retryable, ...details },
  } satisfies SessionQueryError;
}

/** All three errors at once. */
type SessionError = Pick<SignedOutError | RefreshError | StoreError, 'name' | 'message'> &
  Partial<
    Pick<SignedOutError, 'reason'> &
      Pick<RefreshError, 'code' | 'retryAfterMs'> & { status: string; retryable: boolean }
  >;

const NAMES: readonly unknown[] = ['SignedOutError', 'RefreshError', 'StoreError'];

/** All the ways in which `fetch` takes headers. */
function withHeader(headers: unknown, value: string): unknown {
  if (Array.isArray(headers)) return [...(headers as unknown[]), [NAME, value]];
  if (!isHeaders(headers)) return { ...fields(headers), [NAME]: value };
  const copy = new Headers(headers);
  copy.set(NAME, value);
  return copy;
}

const NAME = 'authorization';

function headerIn(headers: unknown): unknown {
  if (isHeaders(headers)) return headers.get(NAME) ?? undefined;
  const entries = Array.isArray(headers) ? (headers as unknown[][]) : Object.entries(fields(headers));
  return entries.find(([name]) => String(name).toLowerCase() === NAME)?.[1];
}

function isHeaders(headers: unknown): headers is Headers {
  return typeof fields(headers)['get'] === 'function';
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
