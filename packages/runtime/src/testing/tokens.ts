/** A token of the right shape. Nobody verifies it. */
export function tokenWith(claims: object): string {
  return [{ alg: 'ES256', typ: 'at+jwt' }, claims, 'signature']
    .map((part) => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url'))
    .join('.');
}
