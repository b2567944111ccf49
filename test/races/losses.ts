import type { Failure } from '../support/auth-server.js';
import { inApplication, type Source } from './application.js';
import { race, type Race } from './race.js';
import type { Loss } from './sessions.js';

/** What a server that is there, and would accept the token, can seem to say. */
const OUTAGES: readonly Failure[] = ['server-error', 'reset', 'html'];

/** How a shape loses sessions that are alive, and its race when the server refuses one that is not. */
export function lossesOf(source: Source): Promise<{ losses: Loss[]; refused: Race }> {
  return inApplication(source, async (application) => {
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

    const pair = server.signIn('ada', -60);
    tokens.setTokens(pair);
    server.revoke(pair.refreshToken);
    return { losses: [...losses], refused: await race(application) };
  });
}
