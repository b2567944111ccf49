import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memory } from '../backends/memory.js';
import { fromResponse } from '../session/from-response.js';
import { createSession } from '../session/session.js';
import { createTokenStore } from '../store/token-store.js';
import { startRecorder, type Recorder } from '../testing/recorder.js';
import { behavesAsHttpAdapter } from '../testing/http-suite.js';
import { signedIn, type SignedIn } from '../testing/signed-in.js';
import { withSession } from './fetch.js';

describe('withSession', () => {
  behavesAsHttpAdapter((url, session, { origins = [], ...options }) => {
    const guarded = withSession(fetch, session, { ...options, origins: [url, ...origins] });
    return {
      async send(url, { body, ...init } = {}) {
        const answer = await guarded(url, {
          ...init,
          body: (body ?? null) as string,
          signal: init.signal ?? null,
        });
        return { status: answer.status, text: await answer.text() };
      },
    };
  });

  describe('with bodies of all kinds', () => {
    let user: SignedIn;
    let own: Recorder;
    let api: typeof fetch;
    beforeEach(async () => {
      user = await signedIn();
      const stale = `Bearer ${await user.session.accessToken()}`;
      own = await startRecorder(({ authorization }) => (authorization === stale ? 401 : 200));
      api = withSession(fetch, user.session, { origins: [own.url] });
    });
    afterEach(() => Promise.all([user.server.close(), own.close()]));

    const form = new FormData();
    form.set('file', new Blob(['abc']), 'a.txt');
    it.each<[string, () => string | URLSearchParams | Blob | Uint8Array<ArrayBuffer>]>([
      ['URLSearchParams', () => new URLSearchParams({ a: 'é' })],
      ['a Blob', () => new Blob(['abc'])],
      ['bytes', () => new Uint8Array([0, 255, 10])],
    ])('sends %s again, byte by byte', async (_, body) => {
      expect((await api(own.url, { method: 'PUT', body: body() })).status).toBe(200);
      expect(own.requests[1]?.bytes).toEqual(own.requests[0]?.bytes);
      expect(own.requests[0]?.bytes.length).toBeGreaterThan(2);
    });

    it('sends a form with a file again', async () => {
      expect((await api(own.url, { method: 'POST', body: form })).status).toBe(200);
      for (const { type, bytes } of own.requests)
        expect(bytes.toString()).toContain(
          `${type?.split('boundary=')[1]}\r\nContent-Disposition: form-data; name="file"`,
        );
    });

    it('sends a Request again, of which it has kept a clone', async () => {
      const request = new Request(own.url, { method: 'POST', body: 'abc', headers: { 'X-Mine': '1' } });
      expect((await api(request)).status).toBe(200);
      expect(own.requests.map(({ bytes }) => bytes.toString())).toEqual(['abc', 'abc']);
    });

    it('hands back the 401 for a stream, and has renewed the session', async () => {
      const body = new Blob(['abc']).stream();
      const answer = await api(own.url, { method: 'POST', body, duplex: 'half' });
      expect([answer.status, own.requests.length, user.server.counts.refreshes]).toEqual([401, 1, 1]);
      expect(await answer.text()).toBe('{}');
      expect((await api(own.url)).status).toBe(200);
    });

    it('says of a Request that was used what fetch says', async () => {
      const request = new Request(own.url, { method: 'POST', body: 'abc' });
      await request.text();
      await expect(api(request)).rejects.toThrow(TypeError);
    });
  });

  it('hands back the 401 where there is no other token', async () => {
    const { session, server } = await signedIn();
    const refusing = await startRecorder(() => 401);
    const same = { status: () => session.status(), accessToken: () => Promise.resolve('the-only-one') };
    expect((await withSession(fetch, same, { origins: [refusing.url] })(refusing.url)).status).toBe(401);
    expect(refusing.requests).toHaveLength(1);
    await Promise.all([refusing.close(), server.close()]);
  });

  it('frees the connection of the first answer, which nobody reads', async () => {
    const { session, server } = await signedIn();
    const refusal = new Response('{}', { status: 401 });
    const plain = vi.fn<typeof fetch>().mockResolvedValueOnce(refusal).mockResolvedValue(new Response());
    await withSession(plain, session, { origins: ['https://api.example.com'] })('https://api.example.com');
    expect(plain).toHaveBeenCalledTimes(2);
    expect(refusal.bodyUsed).toBe(true);
    await server.close();
  });

  it('calls what it was given for what is not meant, with what it was given', async () => {
    const { session, server } = await signedIn();
    const plain = vi.fn(() => Promise.resolve(new Response()));
    const api = withSession(plain as typeof fetch, session, { origins: ['https://api.example.com'] });
    const init = { headers: { a: 'b' } };
    await api('https://other.example.com', init);
    expect(plain.mock.lastCall).toEqual(['https://other.example.com', init]);
    await api('https://api.example.com/x', init);
    expect(JSON.stringify(plain.mock.lastCall)).not.toContain('"a":"b"');
    expect(init).toEqual({ headers: { a: 'b' } });
    await server.close();
  });

  it('lets a refresh by cookie through that goes over itself with the signal it was given', async () => {
    const answers = vi.fn(() => Promise.resolve(Response.json({ access_token: 'new', expires_in: 300 })));
    const session = createSession({
      store: createTokenStore(memory()),
      refreshTokenIn: 'cookie',
      refresh: async (_, { signal }) =>
        fromResponse(await api('https://api.example.com/refresh', { method: 'POST', signal })),
    });
    const api: typeof fetch = withSession(answers as typeof fetch, session, {
      origins: ['https://api.example.com'],
    });
    await api('https://api.example.com/notes');
    expect(answers.mock.calls.map(([url]: unknown[]) => url)).toEqual([
      'https://api.example.com/refresh',
      'https://api.example.com/notes',
    ]);
  });
});
