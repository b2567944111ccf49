import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GuardOptions } from '../adapters/guard.js';
import type { Session } from '../session/contract.js';
import { behavesAsAdapter } from './adapter-suite.js';
import { startRecorder, type Recorder, type Reply } from './recorder.js';
import { signedIn, type SignedIn } from './signed-in.js';

export interface Sending {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpClient {
  /** Resolves with whatever status was answered; rejects where the adapter does. */
  send(url: string, sending?: Sending): Promise<{ readonly status: number; readonly text: string }>;
}

export interface HttpOptions extends GuardOptions {
  /** Beside the origin of `url`. */
  readonly origins?: readonly string[];
}

/** @param url The origin that the client is made for. */
export type AttachHttp = (url: string, session: Session, options: HttpOptions) => HttpClient;

/** What every adapter of a client that sends plain requests does beside. */
export function behavesAsHttpAdapter(attach: AttachHttp): void {
  behavesAsAdapter((url, session, options) => {
    const client = attach(url, session, options);
    return {
      async ask(signal) {
        const { status, text } = await client.send(`${url}/api/items`, { signal });
        if (status !== 200) throw new Error(`Answered ${status}.`);
        return (JSON.parse(text) as { user: string }).user;
      },
    };
  });

  describe('over the wire', () => {
    let user: SignedIn;
    let own: Recorder;
    let foreign: Recorder;
    let reply: Reply;
    let token: string;
    beforeEach(async () => {
      user = await signedIn();
      token = await user.session.accessToken();
      reply = 200;
      own = await startRecorder(({ authorization }) => (authorization === `Bearer ${token}` ? reply : 200));
      foreign = await startRecorder(() => 401);
    });
    afterEach(() => Promise.all([user.server.close(), own.close(), foreign.close()]));
    const client = (options: HttpOptions = {}) => attach(own.url, user.session, options);

    it('sends the same bytes again', async () => {
      reply = 401;
      const body = JSON.stringify({ text: 'é \u{1f511} "quoted"', n: 1.5, list: [null, true] });
      const headers = { 'Content-Type': 'application/json' };
      const answer = await client().send(`${own.url}/notes?a=b%20c`, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
      const [first, second] = own.requests;
      expect(first?.bytes.toString()).toBe(body);
      expect(second).toEqual({ ...first, authorization: `Bearer ${await user.session.accessToken()}` });
      expect(second?.authorization).not.toBe(first?.authorization);
      expect(own.requests).toHaveLength(2);
    });

    it('tries once more, and not again', async () => {
      const refusing = await startRecorder(() => 401);
      const answer = await attach(refusing.url, user.session, {}).send(`${refusing.url}/x`);
      expect([answer.status, refusing.requests.length]).toEqual([401, 2]);
      expect(user.server.counts.refreshes).toBe(1);
      await refusing.close();
    });

    it('hands back a 403', async () => {
      reply = 403;
      expect((await client().send(`${own.url}/x`)).status).toBe(403);
      expect([own.requests.length, user.server.counts.refreshes]).toEqual([1, 0]);
    });

    it('sends no token to another host, and takes none of its answers for ours', async () => {
      const elsewhere = foreign.url.replace('127.0.0.1', 'localhost');
      for (const url of [`${foreign.url}/x`, `${elsewhere}/x`, `${foreign.url}/?to=${own.url}`])
        expect((await client().send(url)).status).toBe(401);
      expect(foreign.requests.map(({ authorization }) => authorization)).toEqual(Array(3).fill(undefined));
      expect(user.server.counts.refreshes).toBe(0);
    });

    it('sends the token to a host that is listed', async () => {
      await client({ origins: [foreign.url] }).send(`${foreign.url}/x`);
      expect(foreign.requests[0]?.authorization).toBe(`Bearer ${token}`);
    });

    it('loses the token on the way to another host', async () => {
      reply = `${foreign.url}/landed`;
      await client().send(`${own.url}/moved`);
      expect(own.requests[0]?.authorization).toBe(`Bearer ${token}`);
      expect(foreign.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
    });

    it('leaves a header alone that the caller has set', async () => {
      const refusing = await startRecorder(() => 401);
      const { url, requests } = refusing;
      const mine = attach(url, user.session, {});
      expect((await mine.send(`${url}/x`, { headers: { authorization: 'Basic bWU6eW91' } })).status).toBe(
        401,
      );
      expect(requests.map(({ authorization }) => authorization)).toEqual(['Basic bWU6eW91']);
      expect(user.server.counts.refreshes).toBe(0);
      await refusing.close();
    });

    it('sends what it is told to skip at once and without a token', async () => {
      const skipping = client({
        skip: ({ url, method }) => method.toUpperCase() === 'POST' && url.endsWith('/x'),
      });
      await skipping.send(`${own.url}/x`, { method: 'POST', body: '1' });
      await skipping.send(`${own.url}/y`, { method: 'POST', body: '1' });
      expect(own.requests.map(({ authorization }) => authorization)).toEqual([undefined, `Bearer ${token}`]);
    });
  });

  it('lets the refresh through that goes over the same client', async () => {
    const around: { client?: HttpClient } = {};
    const user = await signedIn(async ({ refreshToken }) => {
      const answer = await around.client?.send(`${user.server.url}/auth/refresh`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ refreshToken }),
      });
      return JSON.parse(answer?.text ?? '') as object;
    });
    around.client = attach(user.server.url, user.session, {});
    user.server.expireAccessTokens();
    expect((await around.client.send(`${user.server.url}/api/items`)).status).toBe(200);
    expect(user.server.log.find(({ operation }) => operation === 'refresh')?.accessToken).toBeUndefined();
    await user.server.close();
  });
}
