// Angular ships half compiled: in an application the build does the rest, here this does, and has to come first.
import '@angular/compiler';
import { vi } from 'vitest';
import { startAuthServer, type AuthServer, type LoggedRequest } from '../support/auth-server.js';
import { isQuiet, until } from './quiet.js';
import { installWebLocks } from './web-locks.js';

/** What five requests did that all met an expired access token. */
export interface Race {
  readonly refreshes: number;
  /** Refreshes that presented a token which had been exchanged before. */
  readonly spentTokens: number;
  /** Callers that got what they asked for. */
  readonly answered: number;
  /** Callers that got anything at all, an error included. */
  readonly settled: number;
  /** Requests that were sent once more, after the refresh, with the token that had been refused. */
  readonly oldTokens: number;
  /** Whether the refresh token that the application keeps afterwards is good. */
  readonly signedIn: boolean;
}

/** The three races of a shape. */
export interface Races {
  /** The refresh works. */
  readonly works: Race;
  /** The refresh token is refused. */
  readonly fails: Race;
  /** After that: somebody has signed in again without reloading the page, and the refresh works. */
  readonly again: Race;
}

/** What every shape exports. */
interface Shape {
  getItem(id: string): Promise<unknown>;
}
type Tokens = typeof import('./app/tokens.js');

export const CALLERS = ['1', '2', '3', '4', '5'];
/** More refreshes than five callers can want. */
export const ENDLESS = 30;

/**
 * Runs the three races with a shape, the path of a file in `shapes`. Before the last one `restMs` pass.
 */
export async function racesOf(file: string, restMs = 0): Promise<Races> {
  const [works] = await inFreshApplication(file, async (application) => [await application.race()]);
  const [fails, again] = await inFreshApplication(file, async (application) => {
    const failed = await application.race({ revoked: true });
    await new Promise((resolve) => setTimeout(resolve, restMs));
    return [failed, await application.race()];
  });
  return { works: works!, fails: fails!, again: again! };
}

async function inFreshApplication(
  file: string,
  run: (application: Application) => Promise<Race[]>,
): Promise<Race[]> {
  const server = await startAuthServer();
  process.env['API_URL'] = server.url;
  installWebLocks();
  vi.resetModules();
  const tokens = await import('./app/tokens.js');
  const shape = (await import(new URL(`./shapes/${file}`, import.meta.url).pathname)) as Shape;
  // Broken shapes leave rejected promises behind; that is theirs, and does not fail this test.
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
  try {
    return await run(new Application(server, tokens, shape));
  } finally {
    await server.close();
    // What was under way fails now.
    await until(isQuiet(() => server.pending));
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
}

class Application {
  constructor(
    private readonly server: AuthServer,
    private readonly tokens: Tokens,
    private readonly shape: Shape,
  ) {}

  /** Signs in, lets the access token expire, and asks for five things at once. */
  async race({ revoked = false } = {}): Promise<Race> {
    const { server, tokens, shape } = this;
    const pair = server.signIn('ada', -60);
    tokens.setTokens(pair);
    if (revoked) server.revoke(pair.refreshToken);
    const start = server.log.length;
    const log = () => server.log.slice(start);
    server.delay('api', (path) => Number(/\d$/.exec(path)?.[0] ?? 0));
    server.delay('refresh', () => everyRequestRefused(log));

    let settled = 0;
    let answered = 0;
    for (const id of CALLERS) {
      void shape
        .getItem(id)
        .then((item) => (answered += JSON.stringify(item ?? null).includes('"ada"') ? 1 : 0))
        .catch(() => undefined)
        .finally(() => (settled += 1));
    }
    const isIdle = isQuiet(() => [server.pending, server.log.length, settled].join(), 25);
    await until(
      () => settled === CALLERS.length || (isIdle() && server.pending === 0) || refreshesIn(log()) >= ENDLESS,
    );
    const entries = log();
    return {
      refreshes: refreshesIn(entries),
      spentTokens: entries.filter((entry) => isRefresh(entry) && entry.refreshTokenState === 'spent').length,
      answered,
      settled,
      oldTokens: oldTokensIn(entries),
      signedIn: server.accepts(tokens.getRefreshToken() ?? ''),
    };
  }
}

/**
 * The refresh answers when all callers have met their 401, so that none is late. Shapes that refresh before they
 * ask never meet one: then nothing more happens.
 */
async function everyRequestRefused(log: () => readonly LoggedRequest[]): Promise<void> {
  const nothingMore = isQuiet(() => log().length, 5);
  await until(() => {
    const refused = log().filter(({ operation, status }) => operation === 'api' && status !== undefined);
    return nothingMore() || refused.length >= CALLERS.length;
  });
  // The 401s have left the server; let the callers see them.
  await new Promise((resolve) => setTimeout(resolve, 40));
}

const isRefresh = ({ operation }: LoggedRequest) => operation === 'refresh';
const refreshesIn = (entries: readonly LoggedRequest[]) => entries.filter(isRefresh).length;

function oldTokensIn(entries: readonly LoggedRequest[]): number {
  const seen = new Set<string>();
  return entries.filter(({ operation, path, body, accessToken, accessTokenState }) => {
    if (operation !== 'api' || accessTokenState !== 'expired') return false;
    const request = JSON.stringify([path, body['variables'], accessToken]);
    const repeated = seen.has(request);
    seen.add(request);
    return repeated;
  }).length;
}
