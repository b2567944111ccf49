import type { TokenResponse } from './tokens.js';

/**
 * What a token endpoint said, from the `Response` of `fetch`: to be returned from `refresh`.
 *
 * @throws `{ response: { status, headers, data } }` for any status but 2xx, which the session reads to tell a refusal
 * from what may pass.
 */
export async function fromResponse(response: Response): Promise<TokenResponse> {
  const data: unknown = await response.json().catch(() => undefined);
  const { status, headers } = response;
  if (!response.ok)
    throw Object.assign(new Error(`The token endpoint answered with ${status}.`), {
      // Not for a log: an error's text holds only the status.
      response: { status, headers, data },
    });
  return data as TokenResponse;
}
