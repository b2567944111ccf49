/** What a token endpoint said, whichever client asked it. */
export interface Answer {
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** `error` of RFC 6749 section 5.2. */
  readonly error: string | undefined;
  /** Of `Retry-After`, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /**
   * Whether the refresh token is refused for good: RFC 6749 section 5.2, a plain 401, and what GraphQL calls
   * UNAUTHENTICATED. Everything else may pass: no network, a time-out, 5xx, 429, and also a 403 or 400 without an OAuth
   * error, as firewalls and proxies send.
   */
  readonly isFinal: boolean;
}

/** In milliseconds. What a server asks for beyond that is a mistake more often than not. */
const LONGEST_PAUSE = 3_600_000;
const FINAL = /^(?:invalid_grant|invalid_token)$/;
/** About the client, the request or the server: the refresh token may still be good, whatever the status. */
const NOT_THE_TOKEN =
  /^(?:invalid_client|unauthorized_client|invalid_request|unsupported_\w+|temporarily_\w+|server_error)$/;

/** What is read in errors, as far as it is there: none of it is certain. */
interface Thrown extends Carrier {
  readonly response?: Carrier & Partial<Response>;
  readonly errors?: readonly GraphQlError[];
  readonly graphQLErrors?: readonly GraphQlError[];
}

interface Carrier {
  readonly status?: unknown;
  readonly statusCode?: unknown;
  readonly error?: unknown;
  readonly data?: { readonly error?: unknown } | null;
}

interface GraphQlError {
  readonly extensions?: { readonly code?: unknown };
}

/** Reads what clients throw: fetch's Response, axios, ky, ofetch, got, superagent, Apollo, a plain `{ status, error }`. */
export async function answerIn(thrown: unknown): Promise<Answer> {
  const error = Object(thrown) as Thrown;
  const response = error.response ?? {};
  const unread: unknown = response.bodyUsed === false && (await response.json?.().catch(() => undefined));
  const bodies = [unread, response.data, error.data, response.body, error] as readonly (
    Carrier | undefined
  )[];
  const code = bodies.map((body) => body?.error).find((each) => typeof each === 'string');
  const word = code ?? '';
  const statuses = [error.status, error.statusCode, response.status, response.statusCode];
  const status = statuses.find((each) => typeof each === 'number');
  return {
    status,
    error: code,
    retryAfterMs: delayIn(response.headers),
    isFinal:
      (status === 401 && !NOT_THE_TOKEN.test(word)) ||
      (FINAL.test(word) && !(Number(status) >= 500)) ||
      [error.errors, error.graphQLErrors].flat().some((each) => each?.extensions?.code === 'UNAUTHENTICATED'),
  };
}

/** RFC 9110 section 10.2.3: seconds, or a date. */
function delayIn(headers: Partial<Headers> & { readonly 'retry-after'?: string } = {}): number | undefined {
  const header = headers.get ? headers.get('retry-after') : headers['retry-after'];
  const ms = Number(header) * 1000 || Date.parse(header ?? '') - Date.now();
  return ms > 0 ? Math.min(ms, LONGEST_PAUSE) : undefined;
}

/** What to call an error in another's message. */
export function nameOf(thrown: unknown, error: string | undefined): string {
  const { code, name } = Object(thrown) as { code?: unknown; name?: unknown };
  return [error ?? name, code].map(safe).join(' ').trim() || 'no token in the answer';
}

/** A code or a name; not a sentence, which may quote what was sent. */
function safe(text: unknown): string | undefined {
  return typeof text === 'string' && /^[a-z_ `]{1,50}$/i.test(text) ? text : undefined;
}
