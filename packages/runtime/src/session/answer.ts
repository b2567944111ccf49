import { RefreshRefused } from './errors.js';

/** What a token endpoint said, whichever client asked it. */
export interface Answer {
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** `error` of RFC 6749 section 5.2. */
  readonly error: string | undefined;
  /** Of `Retry-After`, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** OAuth errors that say the refresh token is no longer good: asking again cannot help. */
const FINAL = ['invalid_grant', 'invalid_token'];

/**
 * Whether the server has refused the refresh token for good (RFC 6749 section 5.2, and a plain 401). Everything else may
 * pass: no network, a time-out, 5xx, 429, and also a 403 or 400 without an OAuth error, as firewalls and proxies send.
 */
export function isRefusal(thrown: unknown): boolean {
  if (thrown instanceof RefreshRefused) return true;
  const { status, error } = answerIn(thrown);
  return (
    status === 401 || (error !== undefined && FINAL.includes(error) && (status === undefined || status < 500))
  );
}

/** Reads what clients throw: axios, ky, ofetch, got, superagent, and a plain `{ status, error }`. */
export function answerIn(thrown: unknown): Answer {
  const error = fields(thrown);
  const response = fields(error.response);
  const body = [response.data, response._data, error.data, response.body, error].map(fields);
  return {
    status: [error.status, error.statusCode, response.status, response.statusCode].find(isNumber),
    error: body.map(({ error: code }) => code).find(isText),
    retryAfterMs: delayIn(headerOf(response.headers ?? error.headers, 'retry-after')),
  };
}

/** RFC 9110 section 10.2.3: seconds, or a date. */
function delayIn(header: unknown): number | undefined {
  if (typeof header !== 'string' && typeof header !== 'number') return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(String(header)) - Date.now() : seconds * 1000;
  return ms > 0 ? ms : undefined;
}

function headerOf(headers: unknown, name: string): unknown {
  const map = fields(headers);
  return typeof map.get === 'function' ? (map as unknown as Headers).get(name) : map[name];
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
