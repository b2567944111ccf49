import { describe, expect, it } from 'vitest';
import type { Failure } from '../support/auth-server.js';
import { inApplication } from './application.js';
import { race } from './race.js';
import { SESSIONS, type Loss } from './sessions.js';

/** What a server that is there, and would accept the token, can seem to say. */
const OUTAGES: readonly Failure[] = ['server-error', 'reset', 'html'];

describe.concurrent.each(SESSIONS)('$file', ({ file, wrong }) => {
  it(wrong ? `${wrong[0]}: ${wrong[1]}` : 'keeps the session', async () => {
    expect(await lossesOf(`sessions/${file}`)).toEqual(wrong ? [wrong[0]] : []);
  });
});

function lossesOf(file: string): Promise<Loss[]> {
  return inApplication(file, async (application) => {
    const { server, tokens } = application;
    const losses = new Set<Loss>();

    tokens.setTokens(server.signIn('ada', -60));
    const first = await race(application);
    if (first.oldTokens > 0) losses.add('retries-with-old-token');
    server.expireAccessTokens();
    if ((await race(application)).spentTokens > 0) losses.add('presents-a-spent-token');

    for (const outage of OUTAGES) {
      tokens.setTokens(server.signIn('ada', -60));
      server.failNext('refresh', outage, 100);
      if (!(await race(application)).signedIn) losses.add('signs-out-in-an-outage');
      server.failNext('refresh', outage, 0);
    }

    // A refusal ends the session: nobody may call that a loss, and nobody may wait for it.
    const pair = server.signIn('ada', -60);
    tokens.setTokens(pair);
    server.revoke(pair.refreshToken);
    expect(await race(application)).toMatchObject({ refreshes: 1, settled: 5, signedIn: false });
    return [...losses];
  });
}
