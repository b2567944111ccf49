import { AxiosError } from 'axios';

/** A server in this process, so that nothing but the guard is measured. Each token is good for so many requests. */
export class Server {
  refreshes = 0;
  #uses = new Map();

  constructor(usesPerToken) {
    this.usesPerToken = usesPerToken;
  }

  get token() {
    return `token-${this.refreshes}`;
  }

  /** Whether a request with this header is answered. */
  accepts(authorization) {
    const uses = this.#uses.get(authorization) ?? 0;
    if (uses >= this.usesPerToken) return false;
    this.#uses.set(authorization, uses + 1);
    return true;
  }

  /** What the token endpoint answers; it takes a moment. */
  async refresh() {
    await new Promise((resolve) => setImmediate(resolve));
    this.refreshes += 1;
    return { access_token: this.token, refresh_token: `refresh-${this.refreshes}`, expires_in: 3600 };
  }
}

/** An adapter of axios that asks this server. */
export const axiosTo = (server) => async (config) => {
  const status = server.accepts(config.headers.get('Authorization')) ? 200 : 401;
  const response = { data: '', status, statusText: '', headers: {}, config };
  if (status === 200) return response;
  throw new AxiosError('Unauthorized', AxiosError.ERR_BAD_REQUEST, config, null, response);
};

/** A fetch that asks this server. */
export const fetchTo = (server) => async (_url, init) =>
  new Response(null, { status: server.accepts(new Headers(init?.headers).get('Authorization')) ? 200 : 401 });
