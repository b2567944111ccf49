import { startAuthServer, type AuthServer } from '../../../../test/support/auth-server.js';
import type { Refresh } from '../session/options.js';
import { fromResponse } from '../session/from-response.js';
import type { Session } from '../session/contract.js';
import { createSession } from '../session/session.js';
import type { SessionEvent } from '../session/events.js';
import { createTokenStore, type TokenStore } from '../store/token-store.js';
import { FaultyBackend } from './faulty-backend.js';

/** A user who is signed in at a real server, whose refresh tokens rotate. */
export interface SignedIn {
  readonly server: AuthServer;
  readonly session: Session;
  readonly store: TokenStore;
  readonly events: SessionEvent[];
  /** The store of a device that is locked from now on, or no longer. */
  lock(isLocked: boolean): void;
  /** Another process of the same app, as after a restart. */
  restart(): Session;
}

/** @param refresh Asks for tokens in another way than by a plain request. */
export async function signedIn(refresh?: Refresh): Promise<SignedIn> {
  const server = await startAuthServer();
  const backend = new FaultyBackend();
  const store = createTokenStore(backend);
  const restart = () => createSession({ store, refresh: refresh ?? refreshAt(server), random: () => 0 });
  const session = restart();
  const events: SessionEvent[] = [];
  await session.signIn(server.signIn());
  session.on((event) => events.push(event));
  const lock = (isLocked: boolean) => void (backend.failure = isLocked ? 'locked' : undefined);
  return { server, session, store, events, restart, lock };
}

/** Refreshes as OAuth does, with the platform's `fetch`. */
export function refreshAt(server: Pick<AuthServer, 'url'>): Refresh {
  return ({ refreshToken = '' }, { signal }) =>
    fetch(`${server.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
      signal,
    }).then(fromResponse);
}
