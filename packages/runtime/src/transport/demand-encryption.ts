/** @throws `TypeError` where something would go out, or come in, that anybody on the way can read and change. */
export function demandEncryption(url: string, allowHttp = false): void {
  const isSafe = allowHttp
    ? /^https?:\/\//i
    : /^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/i;
  if (!isSafe.test(url)) throw new TypeError(`Only https: is safe, not ${url}`);
}
