/** Whether a body can be sent once only. */
export function isStream(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  return 'pipe' in body || 'getReader' in body || Symbol.asyncIterator in body || 'next' in body;
}

const FIELDS = ['refresh_token', 'refreshToken'];
const IN_TEXT = /"refresh_?token"\s*:|(?:^|&)(?:refresh_?token=|grant_type=refresh_token(?:&|$))/i;
/** Longer texts are no request for tokens. */
const LONGEST = 16_384;

/** Whether a body holds a refresh token, as far as can be told without reading a stream. */
export function holdsRefreshToken(body: unknown): boolean {
  if (typeof body === 'string') return body.length <= LONGEST && IN_TEXT.test(body);
  if (typeof body !== 'object' || body === null) return false;
  const { has } = body as Partial<Record<'has', unknown>>;
  if (typeof has === 'function') return FIELDS.some((field) => (body as URLSearchParams).has(field));
  return FIELDS.some((field) => field in body);
}
