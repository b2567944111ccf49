import { afterEach, beforeEach, vi } from 'vitest';
import type { Session } from '../session/contract.js';
import { createSession } from '../session/session.js';
import type { SessionEvent } from '../session/events.js';
import type { Refresh, SessionOptions } from '../session/options.js';
import type { TokenResponse } from '../session/tokens.js';
import { createTokenStore } from '../store/token-store.js';
import { FaultyBackend } from './faulty-backend.js';

/** A refresh whose answers the test gives, one by one. */
export class TokenEndpoint {
  /** Refresh tokens in the order in which they were presented. */
  readonly presented: (string | undefined)[] = [];
  readonly signals: AbortSignal[] = [];
  private readonly waiting: { resolve: (answer: TokenResponse) => void; reject: (error: unknown) => void }[] =
    [];

  readonly refresh: Refresh = (current, { signal }) => {
    this.presented.push(current.refreshToken);
    this.signals.push(signal);
    return new Promise<TokenResponse>((resolve, reject) => this.waiting.push({ resolve, reject }));
  };

  /** Answers the oldest request that waits. */
  answer(answer: TokenResponse): void {
    this.waiting.shift()?.resolve(answer);
  }

  answerNewest(answer: TokenResponse): void {
    this.waiting.pop()?.resolve(answer);
  }

  fail(error: unknown): void {
    this.waiting.shift()?.reject(error);
  }
}

export interface Started {
  readonly session: Session;
  readonly endpoint: TokenEndpoint;
  readonly events: SessionEvent[];
}

/** Starts the app on a device: what its keychain holds is there again. */
export function start(backend: FaultyBackend, options: Partial<SessionOptions> = {}): Started {
  const endpoint = new TokenEndpoint();
  const events: SessionEvent[] = [];
  const store = createTokenStore(backend);
  const session = createSession({ store, refresh: endpoint.refresh, random: () => 1, ...options });
  session.on((event) => events.push(event));
  return { session, endpoint, events };
}

/** Where the session of such an app is kept. */
export const SESSION = 'jwt-hygiene__session';

/** What a token endpoint answers: `access-1` and `refresh-1`, good for five minutes. */
export const answer = (name: number | string) => ({
  access_token: `access-${name}`,
  refresh_token: `refresh-${name}`,
  expires_in: 300,
});

export interface StartedSignedIn extends Started {
  readonly backend: FaultyBackend;
}

/** Starts the app where nobody was signed in, and signs in with `answer(1)`. */
export async function startSignedIn(
  options: Partial<SessionOptions> = {},
  backend = new FaultyBackend(),
): Promise<StartedSignedIn> {
  const started = start(backend, options);
  await started.session.signIn(answer(1));
  started.events.length = 0;
  return { ...started, backend };
}

/** In every test of the file time passes only where the test says so. */
export function stopTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({
      now: 1_800_000_000_000,
      toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
    });
  });
  afterEach(() => vi.useRealTimers());
}

/** Lets so many seconds pass. */
export async function seconds(count: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(count * 1000);
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

/** A call that nobody waits for yet: it may fail before the test looks at it. */
export function pending<T>(call: Promise<T>): Promise<T> {
  call.catch(() => undefined);
  return call;
}
