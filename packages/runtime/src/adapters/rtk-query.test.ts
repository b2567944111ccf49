import { configureStore } from '@reduxjs/toolkit';
import { createApi, fetchBaseQuery, type FetchArgs } from '@reduxjs/toolkit/query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { behavesAsHttpAdapter } from '../testing/http-suite.js';
import { startRecorder, type Recorder } from '../testing/recorder.js';
import { signedIn, type SignedIn } from '../testing/signed-in.js';
import type { TokenSource } from './guard.js';
import { sessionBaseQuery, type BaseQueryOptions, type SessionQueryError } from './rtk-query.js';

function app(baseUrl: string, session: TokenSource, options?: BaseQueryOptions) {
  const api = createApi({
    baseQuery: sessionBaseQuery(fetchBaseQuery({ baseUrl, responseHandler: 'text' }), session, options),
    endpoints: (build) => ({
      send: build.mutation<string, string | FetchArgs>({ query: (args) => args }),
    }),
  });
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: (defaults) => defaults().concat(api.middleware),
  });
  return { store, send: (args: string | FetchArgs) => store.dispatch(api.endpoints.send.initiate(args)) };
}

describe('sessionBaseQuery', () => {
  behavesAsHttpAdapter((baseUrl, session, { origins = [], ...options }) => {
    const { send } = app(baseUrl, session, { ...options, origins: [baseUrl, ...origins] });
    return {
      async send(url, { signal, ...args } = {}) {
        const sent = send({ url, ...args });
        signal?.addEventListener('abort', () => sent.abort());
        const { data, error } = await sent;
        if (error === undefined) return { status: 200, text: data };
        if ('status' in error && typeof error.status === 'number') return { status: error.status, text: '' };
        const session = 'data' in error ? (error as SessionQueryError).data : undefined;
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- For the suite, as other clients throw it.
        throw { ...error, ...session, status: session?.reason };
      },
    };
  });

  describe('with a base of its own', () => {
    let user: SignedIn;
    let own: Recorder;
    let fresh: string[];
    beforeEach(async () => {
      user = await signedIn();
      fresh = [`Bearer ${await user.session.accessToken()}`];
      own = await startRecorder(({ authorization }) => (authorization === fresh[0] ? 401 : 200));
    });
    afterEach(() => Promise.all([user.server.close(), own.close()]));

    it.each<[string, string | FetchArgs]>([
      ['a URL', 'x'],
      ['no headers', { url: 'x' }],
      ['an object', { url: 'x', headers: { 'X-Mine': '1', 'X-None': undefined } }],
      ['a list', { url: 'x', headers: [['X-Mine', '1']] }],
      ['Headers', { url: 'x', headers: new Headers({ 'X-Mine': '1' }) }],
    ])('sends the token along with %s', async (_, args) => {
      expect(await app(own.url, user.session).send(args)).toMatchObject({ data: '{}' });
      expect(own.requests.map(({ authorization }) => authorization)).toEqual([
        fresh[0],
        `Bearer ${await user.session.accessToken()}`,
      ]);
    });

    it('keeps what `prepareHeaders` has put in its place', async () => {
      const base = fetchBaseQuery({
        baseUrl: own.url,
        prepareHeaders: (headers) => headers.set('Authorization', 'Basic bWU6eW91'),
      });
      const refusing = await startRecorder(() => 401);
      const api = { signal: new AbortController().signal } as Parameters<typeof base>[1];
      expect(
        await sessionBaseQuery(base, user.session, { origins: [refusing.url] })(`${refusing.url}/x`, api, {}),
      ).toMatchObject({
        error: { status: 401 },
      });
      expect(user.server.counts.refreshes).toBe(0);
      await refusing.close();
    });

    it('says what is wrong with the session in a way that a store can hold', async () => {
      const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      user.server.failNext('refresh', 'server-error');
      const { error } = await app(own.url, user.session).send('x');
      expect(error).toEqual({
        status: 'CUSTOM_ERROR',
        error: 'Cannot refresh: server_error (500)',
        data: { name: 'RefreshError', retryable: true, reason: 'failed', retryAfterMs: 500 },
      });
      expect(JSON.parse(JSON.stringify(error))).toEqual(error);
      expect(complaint).not.toHaveBeenCalled();
      complaint.mockRestore();
    });

    it('knows a 401 whose body is not what was expected', async () => {
      const page = { status: 'PARSING_ERROR', originalStatus: 401, data: '<html>', error: 'SyntaxError' };
      const base = vi.fn((_args: unknown, _api: object, _extra: object) => Promise.resolve({ error: page }));
      await sessionBaseQuery(base, user.session)('x', {}, {});
      expect(base).toHaveBeenCalledTimes(2);
    });

    it.each(['body', 'data'])(
      'hands back the 401 for a stream as `%s`, and has renewed the session',
      async (field) => {
        const base = vi.fn((_args: unknown, _api: object, _extra: object) =>
          Promise.resolve({ error: { status: 401 } }),
        );
        const args = { url: 'x', method: 'POST', [field]: new Blob(['a']).stream() };
        expect(await sessionBaseQuery(base, user.session)(args, {}, {})).toEqual({ error: { status: 401 } });
        expect([base.mock.calls.length, user.server.counts.refreshes]).toEqual([1, 1]);
      },
    );

    it('tells a caller who has aborted what `fetchBaseQuery` does', async () => {
      const base = vi.fn((_args: unknown, _api: object, _extra: object) => Promise.resolve({ data: 1 }));
      const outcome = await sessionBaseQuery(base, user.session)('x', { signal: AbortSignal.abort() }, {});
      expect(outcome).toEqual({
        error: { status: 'FETCH_ERROR', error: expect.stringContaining('AbortError') },
      });
      expect(base).not.toHaveBeenCalled();
    });

    it('passes on what a base query throws', async () => {
      const broken = (_args: string, _api: object, _extra: object) =>
        Promise.reject(new RangeError('broken'));
      await expect(sessionBaseQuery(broken, user.session)('x', {}, {})).rejects.toThrow(RangeError);
    });
  });
});
