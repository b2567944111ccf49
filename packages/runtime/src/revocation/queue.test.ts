import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAuthServer, type AuthServer } from '../../../../test/support/auth-server.js';
import { createSession } from '../session/session.js';
import { createTokenStore } from '../store/token-store.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { createRevocationQueue, type RevocationQueueOptions } from './queue.js';

type Fetch = NonNullable<RevocationQueueOptions['fetch']>;

let server: AuthServer;
let backend: FaultyBackend;
let now: number;
beforeEach(async () => {
  server = await startAuthServer();
  backend = new FaultyBackend();
  now = 1_800_000_000_000;
});
afterEach(() => server.close());

/** As at a start of the app: only what is stored is known. */
function queue(options: Partial<RevocationQueueOptions> = {}) {
  const store = createTokenStore(backend, { name: 'app.revocations' });
  return createRevocationQueue({
    store,
    url: `${server.url}/oauth/revoke`,
    now: () => now,
    random: () => 1,
    ...options,
  });
}

const stored = () => [...backend.disk.values()].join();

describe('a revocation', () => {
  it('reaches the server, with the token in the body alone, and is forgotten', async () => {
    const tokens = server.signIn();
    const revocations = queue({ clientId: 'app' });
    await revocations.add(tokens);
    expect(server.accepts(tokens.refreshToken)).toBe(true);
    await revocations.drain();
    expect(server.accepts(tokens.refreshToken)).toBe(false);
    expect(server.log).toMatchObject([
      { operation: 'revoke', path: '/oauth/revoke', accessToken: undefined, status: 200 },
    ]);
    expect(stored()).not.toContain(tokens.refreshToken);
  });

  it('is not lost without a network, nor when the app is closed', async () => {
    const tokens = server.signIn();
    server.failNext('revoke', 'reset');
    const first = queue();
    await first.add(tokens);
    await first.drain();
    expect(await queue().size()).toBe(1);
    now += 1000;
    await queue().drain();
    expect(server.accepts(tokens.refreshToken)).toBe(false);
    expect(await queue().size()).toBe(0);
  });

  it('waits longer each time, and as long as the server says', async () => {
    const fetch = vi.fn().mockImplementation(() => Promise.resolve(new Response('', { status: 500 })));
    const revocations = queue({ fetch });
    await revocations.add(server.signIn());
    for (const seconds of [1, 2, 4]) {
      await revocations.drain();
      const calls = fetch.mock.calls.length;
      now += seconds * 1000 - 1;
      await revocations.drain();
      expect(fetch).toHaveBeenCalledTimes(calls);
      now += 1;
    }
    fetch.mockResolvedValueOnce(new Response('', { status: 503, headers: { 'Retry-After': '3600' } }));
    await revocations.drain();
    now += 3_599_999;
    await revocations.drain();
    expect(fetch).toHaveBeenCalledTimes(4);
    now += 1;
    await revocations.drain();
    expect(fetch).toHaveBeenCalledTimes(5);
  });

  it.each([
    [200, undefined],
    [204, undefined],
    [401, undefined],
    [404, undefined],
    [410, undefined],
    [400, 'invalid_token'],
    [400, 'unsupported_token_type'],
  ])('is over after %i %s', async (status, error) => {
    const response = new Response(status === 204 ? null : JSON.stringify({ error }), { status });
    const revocations = queue({ fetch: () => Promise.resolve(response) });
    await revocations.add(server.signIn());
    await revocations.drain();
    expect(await revocations.size()).toBe(0);
  });

  it.each([400, 403, 408, 429, 500, 503])('is tried again after %i', async (status) => {
    const revocations = queue({ fetch: () => Promise.resolve(new Response('<html>', { status })) });
    await revocations.add(server.signIn());
    await revocations.drain();
    expect(await revocations.size()).toBe(1);
  });

  it('gives up what has expired by now, and the oldest of too many', async () => {
    const revocations = queue({ max: 2, keepMs: 86_400_000 });
    for (const name of ['a', 'b', 'c', 'c']) await revocations.add({ refreshToken: name });
    expect(stored()).not.toContain('"a"');
    expect(await revocations.size()).toBe(2);
    now += 86_400_000;
    expect(await revocations.size()).toBe(0);
  });

  it('does not wait for a clock that somebody has set back', async () => {
    const tokens = server.signIn();
    server.failNext('revoke', 'reset');
    const revocations = queue();
    await revocations.add(tokens);
    await revocations.drain();
    now -= 2 * 86_400_000;
    await revocations.drain();
    expect(await revocations.size()).toBe(0);
    expect(server.accepts(tokens.refreshToken)).toBe(false);
  });

  it('waits once, however often it is added', async () => {
    const revocations = queue();
    await revocations.add({ refreshToken: 'a' });
    await revocations.add({ refreshToken: 'a' });
    expect(await revocations.size()).toBe(1);
  });

  it('is not lost where others are added at the same time', async () => {
    const revocations = queue();
    await Promise.all(['a', 'b', 'c'].map((refreshToken) => revocations.add({ refreshToken })));
    expect(await queue().size()).toBe(3);
  });

  it('goes to the server, and as the client, that it was added for', async () => {
    const fetch = vi.fn<Fetch>().mockRejectedValue(new TypeError('offline'));
    const former = queue({ url: 'https://staging.example/revoke', clientId: 'one', fetch });
    await former.add({ refreshToken: 'of-staging' });
    await former.drain();
    now += 3_600_000;
    fetch.mockReset().mockImplementation(() => Promise.resolve(new Response()));
    await queue({ url: 'https://production.example/revoke', clientId: 'two', fetch }).drain();
    const sent = fetch.mock.calls.map(([url, { body }]) => [url, body]);
    expect(sent).toEqual([
      ['https://staging.example/revoke', 'token=of-staging&token_type_hint=refresh_token&client_id=one'],
    ]);
  });

  it('is of the access token where there is no other, and of none where nobody was signed in', async () => {
    const bodies: unknown[] = [];
    const fetch = (_: string, init: RequestInit) => {
      bodies.push(init.body);
      return Promise.resolve(new Response());
    };
    const revocations = queue({ fetch });
    await revocations.add({});
    await revocations.add({ accessToken: 'a+b&c' });
    await revocations.drain();
    expect(bodies).toEqual(['token=a%2Bb%26c&token_type_hint=access_token']);
  });

  it('is asked once, however many ask for it', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response()));
    const revocations = queue({ fetch });
    await revocations.add(server.signIn());
    await Promise.all([revocations.drain(), revocations.drain()]);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('added while others are asked for is not lost', async () => {
    const late = server.signIn();
    let added: Promise<void> | undefined;
    const revocations = queue({
      fetch: (url, init) => {
        added ??= revocations.add(late);
        return fetch(url, init);
      },
    });
    await revocations.add(server.signIn());
    await revocations.drain();
    await added;
    expect(server.accepts(late.refreshToken)).toBe(false);
    expect(await revocations.size()).toBe(0);
  });

  it('does not follow to another address', async () => {
    const { createServer } = await import('node:http');
    const elsewhere = vi.fn();
    const other = createServer((_, response) => {
      elsewhere();
      response.end();
    }).listen(0, '127.0.0.1');
    const redirecting = createServer((_, response) => {
      const { port } = other.address() as { port: number };
      response.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => redirecting.once('listening', resolve));
    const { port } = redirecting.address() as { port: number };
    const revocations = queue({ url: `http://127.0.0.1:${port}/revoke` });
    await revocations.add(server.signIn());
    await revocations.drain();
    expect(elsewhere).not.toHaveBeenCalled();
    expect(await revocations.size()).toBe(1);
    other.close();
    redirecting.close();
  });

  it('goes over HTTPS only', () => {
    for (const url of [
      'http://example.com/revoke',
      'http://10.0.2.2/revoke',
      'http://localhost.example.com',
      'ftp://x',
      '/revoke',
    ])
      expect(() => queue({ url })).toThrow('https');
    for (const url of ['https://example.com/revoke', 'http://localhost:3000/revoke', 'http://[::1]/revoke'])
      expect(() => queue({ url })).not.toThrow();
    expect(() => queue({ url: 'http://10.0.2.2/revoke', allowHttp: true })).not.toThrow();
  });

  it('starts anew where its list is damaged', async () => {
    const revocations = queue();
    await revocations.add(server.signIn());
    for (const text of ['{', '{"a":1}', '[null,{"token":1}]']) {
      backend.disk.set('app.revocations__revocations', text);
      expect(await revocations.size()).toBe(0);
    }
  });
});

describe('logging out of a session with a queue', () => {
  const session = (revoke = queue()) =>
    createSession({ store: createTokenStore(backend, { name: 'app' }), revoke });

  it('works offline: nothing is left to read, and the server hears of it later', async () => {
    const tokens = server.signIn();
    server.failNext('revoke', 'reset');
    const user = session();
    await user.signIn(tokens);
    expect(await user.logout()).toEqual({ deleted: true, revocation: 'noted' });
    await vi.waitFor(() => expect(server.counts.revocations).toBe(1));
    const next = session();
    expect(await next.status()).toBe('signed-out');
    await next.signIn(server.signIn('grace'));
    now += 1000;
    await next.resume();
    expect(server.accepts(tokens.refreshToken)).toBe(false);
    expect(await next.status()).toBe('signed-in');
  });

  it('reaches the server also while older revocations are on their way', async () => {
    const answers: (() => void)[] = [];
    const fetch = vi.fn(
      () => new Promise<Response>((resolve) => answers.push(() => resolve(new Response()))),
    );
    const revocations = queue({ fetch });
    await revocations.add({ refreshToken: 'older' });
    const user = session(revocations);
    await user.signIn(server.signIn());
    const resumed = user.resume();
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
    expect(await user.logout()).toEqual({ deleted: true, revocation: 'noted' });
    answers.shift()?.();
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(2));
    answers.shift()?.();
    await resumed;
    await vi.waitFor(async () => expect(await revocations.size()).toBe(0));
  });

  it('deletes also where it cannot be noted, and says so', async () => {
    const user = session();
    await user.signIn(server.signIn());
    backend.failing = 'set app.revocations';
    expect(await user.logout()).toEqual({ deleted: true, revocation: 'lost' });
    expect(await session().status()).toBe('signed-out');
  });
});
