import { vi } from 'vitest';
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

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}
