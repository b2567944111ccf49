import type { LoggedRequest } from '../support/auth-server.js';
import type { Application } from './application.js';
import { isQuiet, until } from './quiet.js';

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

export const CALLERS = ['1', '2', '3', '4', '5'];
/** More refreshes than five callers can want: the race is broken off. */
export const ENDLESS = 30;

/** Asks for five things at once, with the tokens that the application has. */
export async function race({ server, tokens, shape }: Application): Promise<Race> {
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
