import type { TokenResponse } from './tokens.js';

/**
 * What a token endpoint said, from the `Response` of `fetch`: to be returned from `refresh`.
 *
 * @throws An error with the response for any status but 2xx: the session reads in it what was refused, and what may pass.
 */
export async function fromResponse(response: Response): Promise<TokenResponse> {
  if (!response.ok)
    throw Object.assign(new Error(`The token endpoint answered with ${response.status}.`), { response });
  return (await response.json().catch(() => ({}))) as TokenResponse;
}
