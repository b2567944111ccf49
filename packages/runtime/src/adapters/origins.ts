/** Where an adapter's tokens go. */
export interface OriginOptions {
  /**
   * The origins that get a token, such as `https://api.example.com`; `same-origin` is the page's own. Every other host
   * is sent what the caller gave, and nothing else.
   */
  readonly origins?: 'same-origin' | readonly string[];
  /**
   * Lets a token go over `http:` to hosts other than this machine: for a server in your own network while you develop,
   * as in `allowHttp: __DEV__`. Default `false`.
   */
  readonly allowHttp?: boolean;
}

/** What {@link originOf} says of a URL without a host. */
const RELATIVE = '';

/**
 * The origin that a URL leads to; empty where it leads to wherever the client's own base is. `undefined` where it is
 * anything but a plain address: what clients read in more than one way (user names, backslashes, a host spelt in
 * another script, `https:` without slashes) gets no token.
 *
 * Reads the text, since React Native's `URL` has no `origin`.
 */
export function originOf(url: string): string | undefined {
  const [address = ''] = url.split(/[?#]/, 1);
  // What the parsers of URLs drop or turn into a slash.
  // eslint-disable-next-line no-control-regex
  if (/^ |[\u0000-\u001f\\]/.test(address)) return undefined;
  const plain = /^(https?):\/\/([\w.-]+|\[[\da-f:.]+\])(?::(\d+))?(?:\/|$)/i.exec(address);
  if (!plain) return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) ? undefined : RELATIVE;
  const [scheme, host = '', port] = plain.slice(1).map((part) => (part as string | undefined)?.toLowerCase());
  const isUsual = port === undefined || port === (scheme === 'https' ? '443' : '80');
  return `${scheme}://${host}${isUsual ? '' : `:${port}`}`;
}

/** Asks whether a URL may be sent a token. */
export type Allowance = (url: string) => boolean;

/**
 * @param base Where relative URLs lead: `own` is a client's own base, which its maker has chosen; `page` is what the
 * browser makes of them.
 * @throws `TypeError` for what is no origin, and for one over `http:` that is not this machine.
 */
export function allowanceOf(
  { origins = 'same-origin', allowHttp = false }: OriginOptions,
  base: 'own' | 'page' = 'page',
): Allowance {
  const list = typeof origins === 'string' ? [origins] : origins;
  const listed = list.map((origin) => (origin === 'same-origin' ? origin : demanded(origin, allowHttp)));
  const beginnings = listed.filter((origin) => origin !== 'same-origin').map((origin) => `${origin}/`);
  return (url) => {
    // What follows the slash cannot change the host any more.
    if (beginnings.some((beginning) => url.startsWith(beginning))) return true;
    const origin = originOf(url);
    if (origin === RELATIVE && base === 'own') return true;
    const page = pageOrigin();
    const target = origin === RELATIVE ? baseOrigin() : origin;
    if (target === undefined || !isSafe(target, allowHttp)) return false;
    return listed.includes(target) || (target === page && listed.includes('same-origin'));
  };
}

function demanded(origin: string, allowHttp: boolean): string {
  const read = originOf(origin);
  if (read === undefined || read === RELATIVE || !/^[^/]+\/\/[^/?#]+\/?$/.test(origin))
    throw new TypeError(`"${origin}" is no origin: write it like https://api.example.com.`);
  if (!isSafe(read, allowHttp))
    throw new TypeError(`No token goes over http: to ${read}. While you develop, \`allowHttp\` lets it.`);
  return read;
}

function isSafe(origin: string, allowHttp: boolean): boolean {
  if (origin.startsWith('https:')) return true;
  return (
    /^http:\/\/(?:(?:[\w.-]+\.)?localhost|127(?:\.\d+){3}|\[::1\])(?::|$)/.test(origin) ||
    (allowHttp && origin.startsWith('http:'))
  );
}

/** What browsers have, and React Native has not. */
interface Page {
  readonly location?: { readonly href: string };
  readonly document?: { readonly baseURI?: string };
}

function pageOrigin(): string | undefined {
  const { location } = globalThis as unknown as Page;
  return location && originOf(location.href);
}

/** A page's `<base>` may lead elsewhere. */
function baseOrigin(): string | undefined {
  const { document } = globalThis as unknown as Page;
  return document?.baseURI === undefined ? pageOrigin() : originOf(document.baseURI);
}
