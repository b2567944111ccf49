import ky from 'ky';
import ky1 from 'ky-1';
import { describe, expect, it } from 'vitest';
import { behavesAsHttpAdapter } from '../testing/http-suite.js';
import { startRecorder } from '../testing/recorder.js';
import { signedIn } from '../testing/signed-in.js';
import { sessionOptions } from './ky.js';

// Where the two versions differ, nothing of it is used here.
describe.each([
  ['2', ky],
  ['1', ky1 as unknown as typeof ky],
])('sessionOptions, for ky %s', (_, ky) => {
  behavesAsHttpAdapter((url, session, { origins = [], ...options }) => {
    const api = ky.create({
      throwHttpErrors: false,
      retry: 0,
      ...sessionOptions(session, { ...options, origins: [url, ...origins] }),
    });
    return {
      async send(url, { body, ...init } = {}) {
        const answer = await api(url, {
          ...init,
          ...(body !== undefined && { body: body as string }),
          signal: init.signal ?? null,
        });
        return { status: answer.status, text: await answer.text() };
      },
    };
  });

  it('spends no retry of its own, and runs no hook twice', async () => {
    const { server, session } = await signedIn();
    server.expireAccessTokens();
    let runs = 0;
    const count = () => {
      runs += 1;
    };
    const api = ky.create({ hooks: { beforeRequest: [count], beforeRetry: [count] } });
    const answer = api
      .extend(sessionOptions(session, { origins: [server.url] }))
      .post(`${server.url}/api/notes`, { json: { text: 'é' } });
    expect(await answer.json()).toMatchObject({ user: 'ada', received: { text: 'é' } });
    expect(runs).toBe(1);
    await server.close();
  });

  it('uses the fetch that it is given', async () => {
    const { server, session } = await signedIn();
    const recorder = await startRecorder(() => 200);
    const { url, requests } = recorder;
    const sent: string[] = [];
    const own: typeof fetch = (input, init) => {
      sent.push((input as Request).url);
      return fetch(input, init);
    };
    await ky.create(sessionOptions(session, { origins: [url], fetch: own }))(`${url}/x`);
    expect([sent, requests.length]).toEqual([[`${url}/x`], 1]);
    await Promise.all([recorder.close(), server.close()]);
  });
});
