import { Readable } from 'node:stream';
import axios, { AxiosError, type AxiosInstance, type InternalAxiosRequestConfig } from 'axios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { behavesAsHttpAdapter, type AttachHttp } from '../testing/http-suite.js';
import { startRecorder, type Recorded, type Recorder } from '../testing/recorder.js';
import { signedIn, type SignedIn } from '../testing/signed-in.js';
import { attachSession } from './axios.js';

const attachTo =
  (create: (url: string) => AxiosInstance): AttachHttp =>
  (url, session, { origins, ...options }) => {
    const api = create(url);
    attachSession(api, session, origins ? { ...options, origins: [url, ...origins] } : options);
    return {
      async send(url, { body, method = 'GET', headers = {}, signal } = {}) {
        const config = {
          url,
          method,
          headers,
          data: body,
          ...(signal && { signal }),
          responseType: 'text' as const,
        };
        const { status, data } = await api.request<string>({ ...config, transformResponse: [] });
        return { status, text: data };
      },
    };
  };

describe.each(['http', 'fetch'])('attachSession, over %s', (adapter) => {
  describe('where every status is an answer', () => {
    behavesAsHttpAdapter(
      attachTo((baseURL) => axios.create({ baseURL, adapter, validateStatus: () => true })),
    );
  });
});

describe('attachSession', () => {
  let user: SignedIn;
  let own: Recorder;
  let api: AxiosInstance;
  beforeEach(async () => {
    user = await signedIn();
    const stale = `Bearer ${await user.session.accessToken()}`;
    own = await startRecorder(({ authorization }) => (authorization === stale ? 401 : 200));
    api = axios.create({ baseURL: own.url });
  });
  afterEach(() => Promise.all([user.server.close(), own.close()]));

  it('answers where a 401 is an error', async () => {
    attachSession(api, user.session);
    expect((await api.post('/notes', { text: 'é' })).status).toBe(200);
    expect(own.requests.map(({ bytes }) => bytes.toString())).toEqual(Array(2).fill('{"text":"é"}'));
  });

  it('runs no interceptor and no transformation a second time', async () => {
    attachSession(api, user.session);
    let runs = 0;
    api.interceptors.request.use((config) => ({
      ...config,
      data: { wrapped: config.data as unknown, run: ++runs },
    }));
    api.interceptors.response.use((answer) => {
      runs += 10;
      return answer;
    });
    const transformRequest = [(data: unknown) => `<${JSON.stringify(data)}>`];
    await api.post('/notes', 'a', { transformRequest });
    expect(own.requests.map(({ bytes }) => bytes.toString())).toEqual(
      Array(2).fill('<{"wrapped":"a","run":1}>'),
    );
    expect(runs).toBe(11);
  });

  it('sends a form with a file again', async () => {
    attachSession(api, user.session);
    const form = new FormData();
    form.set('file', new Blob(['abc']), 'a.txt');
    expect((await api.post('/files', form)).status).toBe(200);
    for (const { type, bytes } of own.requests)
      expect(bytes.toString()).toContain(
        `${type?.split('boundary=')[1]}\r\nContent-Disposition: form-data; name="file"`,
      );
  });

  it('hands back the 401 for a stream, and has renewed the session', async () => {
    attachSession(api, user.session);
    await expect(api.post('/files', Readable.from(['abc']))).rejects.toMatchObject({
      response: { status: 401 },
    });
    expect([own.requests.length, user.server.counts.refreshes]).toEqual([1, 1]);
    expect((await api.get('/files')).status).toBe(200);
  });

  it('tells a caller who has cancelled what axios does', async () => {
    attachSession(api, user.session);
    user.server.failNext('refresh', 'hang');
    const controller = new AbortController();
    const asked = api.get('/notes', { signal: controller.signal }).catch((error: unknown) => error);
    await expect.poll(() => user.server.counts.refreshes).toBe(1);
    controller.abort();
    expect(axios.isCancel(await asked)).toBe(true);
    expect(own.requests).toHaveLength(1);
  });

  it('leaves other errors alone, also those that other interceptors throw', async () => {
    attachSession(api, user.session);
    await expect(
      api.get('/', { adapter: () => Promise.reject(new AxiosError('Network Error')) }),
    ).rejects.toThrow('Network');
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- As careless code does.
    await expect(api.get('/', { adapter: () => Promise.reject(undefined) })).rejects.toBeUndefined();
  });

  it('lets no token into the JSON of an error, whatever else is left out of it', async () => {
    attachSession(api, user.session);
    const token = await user.session.accessToken();
    const failing = await startRecorder(() => 500);
    api.defaults.baseURL = failing.url;
    const error = await api
      .get('/', { redact: ['x-mine'], headers: { 'X-Mine': 'secret' } })
      .catch((e: unknown) => e);
    expect(failing.requests[0]?.authorization).toBe(`Bearer ${token}`);
    const json = JSON.stringify(error);
    expect(json).toContain('AxiosError');
    expect([json.includes(token), json.includes('secret')]).toEqual([false, false]);
    await failing.close();
  });

  describe('a request that the app sends again', () => {
    let reply: (request: Recorded) => number;
    let flaky: Recorder;
    beforeEach(async () => {
      reply = () => 503;
      flaky = await startRecorder((request) => reply(request));
      api.defaults.baseURL = flaky.url;
      attachSession(api, user.session);
    });
    afterEach(() => flaky.close());

    /** The config of a request to which the server has said 503. */
    async function failed(): Promise<InternalAxiosRequestConfig> {
      const error: unknown = await api.get('/notes').catch((reason: unknown) => reason);
      return (error as AxiosError).config ?? expect.unreachable();
    }

    it('brings the token of now', async () => {
      const config = await failed();
      await user.session.refresh();
      const now = `Bearer ${await user.session.accessToken()}`;
      reply = ({ authorization }) => (authorization === now ? 200 : 401);
      expect((await api.request(config)).status).toBe(200);
      expect(flaky.requests).toHaveLength(2);
    });

    it('brings none after a logout', async () => {
      const config = await failed();
      await user.session.logout();
      reply = () => 200;
      expect((await api.request(config)).status).toBe(200);
      expect(flaky.requests.map(({ authorization }) => typeof authorization)).toEqual([
        'string',
        'undefined',
      ]);
    });
  });

  it('loses the token on the way to a host below its own, over node too', async () => {
    const redirecting: Recorder = await startRecorder(({ url }) =>
      url === '/notes' ? `http://users.localhost:${new URL(redirecting.url).port}/page` : 200,
    );
    api = axios.create({
      baseURL: redirecting.url.replace('127.0.0.1', 'localhost'),
      adapter: 'http',
      lookup: (_hostname, _options, found) => found(null, '127.0.0.1', 4),
    });
    attachSession(api, user.session);
    await api.get('/notes');
    expect(redirecting.requests.map(({ url, authorization }) => [url, typeof authorization])).toEqual([
      ['/notes', 'string'],
      ['/page', 'undefined'],
    ]);
    await redirecting.close();
  });

  it('leaves `auth` alone', async () => {
    attachSession(api, user.session);
    const refusing = await startRecorder(() => 401);
    api.defaults.baseURL = refusing.url;
    const asked = api.get('/', { auth: { username: 'me', password: 'you' } });
    await expect(asked).rejects.toMatchObject({ response: { status: 401 } });
    expect(refusing.requests.map(({ authorization }) => authorization)).toEqual(['Basic bWU6eW91']);
    expect(user.server.counts.refreshes).toBe(0);
    await refusing.close();
  });

  it('follows a base that changes, and no base that one request brings along', async () => {
    attachSession(api, user.session);
    const other = await startRecorder(() => 200);
    await api.get('/', { baseURL: other.url });
    expect(other.requests[0]?.authorization).toBeUndefined();
    api.defaults.baseURL = other.url;
    await api.get('/');
    expect(other.requests[1]?.authorization).toMatch(/^Bearer /);
    await other.close();
  });

  it('can be detached', async () => {
    const detach = attachSession(api, user.session);
    detach();
    await api.get('/');
    expect(own.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
  });
});
