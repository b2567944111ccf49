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
  const { status, error } = answerIn(thrown);
  return (
    status === 401 || (error !== undefined && FINAL.includes(error) && (status === undefined || status < 500))
  );
}

/** Reads what clients throw: axios, ky, ofetch, got, superagent, and a plain `{ status, error }`. */
export function answerIn(thrown: unknown): Answer {
  const error = fields(thrown);
  const response = fields(error.response);
  const headers = fields(response.headers);
  const header =
    typeof headers.get === 'function'
      ? (headers as unknown as Headers).get('retry-after')
      : headers['retry-after'];
  const bodies = [response.data, error.data, response.body, error].map(fields);
  return {
    status: [error.status, error.statusCode, response.status, response.statusCode].find(
      (each) => typeof each === 'number',
    ),
    error: bodies.map(({ error: code }) => code).find((each) => typeof each === 'string'),
    retryAfterMs: typeof header === 'string' ? delayIn(header) : undefined,
  };
}

/** RFC 9110 section 10.2.3: seconds, or a date. */
function delayIn(header: string): number | undefined {
  const ms = Number(header) * 1000 || Date.parse(header) - Date.now();
  return ms > 0 ? ms : undefined;
}

function fields(value: unknown): Record<string, unknown> {
  return Object(value) as Record<string, unknown>;
}
