import axios from 'axios';
import type { Surroundings } from '../application.js';
import type { Tokens } from '../app/tokens.js';

/** What the examples of a page find around them, as a script finds the names of its page. */
export function namesAround({ server, tokens }: Surroundings): Readonly<Record<string, unknown>> {
  const inPage = (url: string) => new URL(url, server.url).href;
  const realFetch = globalThis.fetch;
  const fetch = (url: string, init?: RequestInit) => realFetch(inPage(url), init);

  const session = {
    get accessToken() {
      return tokens.getAccessToken() ?? '';
    },
    set accessToken(accessToken) {
      tokens.setTokens({ accessToken, refreshToken: this.refreshToken });
    },
    get refreshToken() {
      return tokens.getRefreshToken() ?? '';
    },
    set refreshToken(refreshToken) {
      tokens.setTokens({ accessToken: this.accessToken, refreshToken });
    },
  };

  const keychain = {
    read: async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return session.refreshToken;
    },
  };

  /** As RTK Query's: says what went wrong and never throws. Its cookies are ours. */
  const baseQuery = async (path: string) => {
    const isRefresh = /refresh/i.test(path);
    const response = isRefresh
      ? await fetch('/auth/refresh', { method: 'POST', body: JSON.stringify({ ...session }) })
      : await fetch(path, { headers: { Authorization: `Bearer ${session.accessToken}` } });
    if (!response.ok) return { error: { status: response.status } };
    const data: unknown = await response.json();
    if (isRefresh) tokens.setTokens(data as Tokens);
    return { data };
  };

  let flight: Promise<void> | undefined;
  const refreshToken = () => {
    flight ??= baseQuery('/refreshToken')
      .then(({ error }) => {
        if (error) throw new Error('Signed out');
      })
      .finally(() => {
        flight = undefined;
      });
    return flight;
  };

  const clearTokens = () => tokens.clearTokens();
  return { fetch, axios, session, keychain, baseQuery, refreshToken, clearTokens };
}

/** axios as it is in a page: what has no host is of the page's. */
export function axiosInPage({ server }: Surroundings): void {
  const send = axios.getAdapter('http');
  axios.defaults.adapter = (config) =>
    send({ ...config, baseURL: new URL(config.baseURL ?? '/', server.url).href });
}
