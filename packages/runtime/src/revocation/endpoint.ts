/** Where and as whom a refresh token is revoked (RFC 7009 section 2.1). */
export interface RevocationEndpoint {
  /** `https:`; plain `http:` is taken only for this machine. */
  readonly url: string;
  /** Takes `http:` for other hosts too, while you develop: `__DEV__`. Default `false`. */
  readonly allowHttp?: boolean;
  readonly clientId?: string | undefined;
  /** In milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'headers' | 'json'>>;
}

export interface RevocationRequest {
  readonly token: string;
  readonly hint: 'refresh_token' | 'access_token';
}

/**
 * What the server made of it. `done` also where the token was not good any more: there is nothing left to revoke.
 * `later` may name a pause in milliseconds; `never` is a server that cannot revoke this kind of token.
 */
export type RevocationOutcome =
  { readonly status: 'done' | 'never' } | { readonly status: 'later'; readonly pauseMs?: number };

/** Asks once. Never rejects. The token stands in the body alone, and goes to no other address than this. */
export async function askToRevoke(
  { url, clientId, timeoutMs = 10_000, fetch: send = fetch }: RevocationEndpoint,
  { token, hint }: RevocationRequest,
): Promise<RevocationOutcome> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: form({ token, token_type_hint: hint, ...(clientId !== undefined && { client_id: clientId }) }),
      // Where it is redirected to is not who may have the token.
      redirect: 'error',
      credentials: 'omit',
      // Goes out also when the page is being closed.
      keepalive: true,
      signal: controller.signal,
    });
    return await outcomeOf(response);
  } catch {
    return { status: 'later' };
  } finally {
    clearTimeout(timer);
  }
}

/** RFC 7009 sections 2.2 and 2.2.1; what is gone or no longer accepted is revoked as well. */
async function outcomeOf(
  response: Pick<Response, 'status' | 'headers' | 'json'>,
): Promise<RevocationOutcome> {
  const { status } = response;
  if ((status >= 200 && status < 300) || status === 401 || status === 404 || status === 410)
    return { status: 'done' };
  if (status === 400) {
    const body: unknown = await response.json().catch(() => undefined);
    const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
    if (error === 'unsupported_token_type') return { status: 'never' };
    if (error === 'invalid_token' || error === 'invalid_grant') return { status: 'done' };
  }
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return seconds > 0 ? { status: 'later', pauseMs: seconds * 1000 } : { status: 'later' };
}

/** Hermes has no `URLSearchParams` of its own. */
function form(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
