import { inApplication, type Application, type Source } from './application.js';
import { ENDLESS, race, type Race } from './race.js';

/** Three races of a shape, one after the other in the same application. */
export interface Races {
  /** The refresh works. */
  readonly works: Race;
  /** The refresh token is refused. */
  readonly fails: Race;
  /** After that: somebody has signed in again without reloading the page, and the refresh works. */
  readonly again: Race;
}

/** Runs the three races with a shape. Between them `restMs` pass. */
export function racesOf(source: Source, restMs = 0): Promise<Races> {
  return inApplication(source, async (application) => {
    const works = await signedInRace(application);
    // What has no end is still at it.
    if (works.refreshes >= ENDLESS) return { works, fails: works, again: works };
    await rest(restMs);
    const fails = await signedInRace(application, { revoked: true });
    if (fails.refreshes >= ENDLESS) return { works, fails, again: fails };
    await rest(restMs);
    return { works, fails, again: await signedInRace(application) };
  });
}

/** Signs in with an access token that has expired, as have all before it. */
async function signedInRace(application: Application, { revoked = false } = {}): Promise<Race> {
  const { server, tokens } = application;
  server.expireAccessTokens();
  const pair = server.signIn('ada', -60);
  tokens.setTokens(pair);
  if (revoked) server.revoke(pair.refreshToken);
  return race(application);
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
