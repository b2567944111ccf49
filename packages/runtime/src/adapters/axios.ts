import { isStream } from './body.js';
import { createHttpGuard, createOwnHeaders } from './guard.js';
import type { GuardOptions, TokenSource } from './guard.js';
import { allowanceOf, originOf } from './origins.js';
import type { Allowance, OriginOptions } from './origins.js';

/** `origins`: by default that of the instance's `baseURL`, or the page's. */
export type AxiosOptions = OriginOptions & GuardOptions;

interface Config {
  readonly url?: string | undefined;
  readonly baseURL?: string | undefined;
  readonly allowAbsoluteUrls?: boolean | undefined;
  readonly method?: string | undefined;
  readonly data?: unknown;
  readonly auth?: unknown;
  /** What axios leaves out of the JSON of an error, in its newer versions. */
  redact?: string[];
  readonly headers: {
    has(name: string): boolean;
    get(name: string): unknown;
    set(name: string, value: string): unknown;
    delete(name: string): unknown;
  };
  /** Axios describes it more loosely than the platform does. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

interface Answer {
  readonly status: number;
  readonly config: Config;
}

interface Interceptors<T> {
  use(fulfilled: (value: T) => T | Promise<T>, rejected?: (error: unknown) => unknown): number;
  eject(id: number): void;
}

/** What is used of an axios instance (version 1), so that none of its types are needed here. */
export interface AxiosLike<C extends Config = Config, A extends Answer = Answer> {
  readonly defaults: { readonly baseURL?: string | undefined };
  readonly interceptors: { readonly request: Interceptors<C>; readonly response: Interceptors<A> };
  getUri(config: object): string;
  create(): { request(config: object): Promise<unknown> };
}

/**
 * Lets an axios instance send the session's access token, and send a request that was answered with 401 once more
 * where the session has a newer token. Attach it before interceptors of your own that
 * turn a 401 into something else, and after those that change where a request goes: axios runs the last one first.
 *
 * The second request goes out as the first did: no interceptor and no `transformRequest` runs again. A body that is a
 * stream is not sent twice: then the 401 is the answer, and the session has been renewed. A request with an
 * `Authorization` header, or `auth`, is left alone. Requests reject, besides what axios does, with `SignedOutError`,
 * `RefreshError` or `StoreError`.
 *
 * @returns How to detach it.
 */
export function attachSession<C extends Config, A extends Answer>(
  instance: AxiosLike<C, A>,
  session: TokenSource,
  options: AxiosOptions = {},
): () => void {
  const isListed = options.origins && allowanceOf(options);
  let own: { readonly baseURL: string; readonly allows: Allowance } | undefined;
  const isOwn = (url: string) => {
    const { baseURL = '' } = instance.defaults;
    if (own?.baseURL !== baseURL) {
      const origin = originOf(baseURL);
      own = { baseURL, allows: allowanceOf({ ...options, origins: origin ? [origin] : 'same-origin' }) };
    }
    return own.allows(url);
  };
  const guard = createHttpGuard(session, options, isListed ?? isOwn);
  /** Which token went out with which headers: these stay the same when somebody copies the rest. */
  const sent = new WeakMap<object, string>();
  const ours = createOwnHeaders();
  const bare = instance.create();

  async function authorize(config: C): Promise<C> {
    const { headers, method = 'get', data } = config;
    const given = headers.has('Authorization') ? headers.get('Authorization') : undefined;
    if (config.auth || (given !== undefined && !ours.has(given))) return config;
    headers.delete('Authorization');
    const outgoing = { url: addressOf(config, instance), method, body: data };
    const token = await unlessCancelled(config, (signal) => guard.tokenFor(outgoing, signal));
    if (token !== undefined) {
      headers.set('Authorization', ours.set(token));
      sent.set(headers, token);
      config.redact = [...(config.redact ?? []), 'authorization'];
    }
    return config;
  }

  /** What the request is answered the second time; `undefined` where the 401 is its answer. */
  async function repeat({ config, status }: Answer): Promise<A | undefined> {
    const rejected = status === 401 ? sent.get(config.headers) : undefined;
    if (rejected === undefined) return undefined;
    const token = await unlessCancelled(config, (signal) => guard.tokenAfter(rejected, signal));
    if (!config.signal?.aborted && (token === undefined || isStream(config.data))) return undefined;
    if (token !== undefined) config.headers.set('Authorization', ours.set(token));
    // What is sent has been transformed already.
    return (await bare.request({ ...config, transformRequest: [] })) as A;
  }

  const { request, response } = instance.interceptors;
  const onRequest = request.use(authorize);
  const onResponse = response.use(
    async (answer) => (await repeat(answer)) ?? answer,
    async (error) => {
      const { response: answer, config } = (error ?? {}) as { response?: Answer; config?: Config };
      const repeated = answer && config && (await repeat({ status: answer.status, config }));
      if (repeated) return repeated;
      throw error;
    },
  );
  return () => {
    request.eject(onRequest);
    response.eject(onResponse);
  };
}

/** Where axios sends a request. What is plainly a path below the base is put together here, at a tenth of the cost. */
function addressOf(
  { url = '', baseURL, allowAbsoluteUrls }: Config,
  instance: Pick<AxiosLike, 'getUri'>,
): string {
  if (baseURL && /^\/?[\w.~-][\w.~/?&=%-]*$/.test(url))
    return `${baseURL.replace(/\/+$/, '')}/${url.replace(/^\//, '')}`;
  return instance.getUri({ url, baseURL, allowAbsoluteUrls });
}

/** Lets a caller go who has cancelled: with what axios itself tells them, when it gets to see the request. */
async function unlessCancelled<T>(
  { signal }: Config,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work(signal as AbortSignal | undefined);
  } catch (error) {
    if (signal?.aborted) return undefined;
    throw error;
  }
}
