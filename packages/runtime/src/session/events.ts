import type { StoreFailure } from '../store/outcome.js';
import type { SignOutReason } from './errors.js';

/** What happened to a session, told after it has happened. Holds no token. */
export type SessionEvent =
  | { readonly type: 'signed-in' | 'refreshed' }
  | { readonly type: 'signed-out'; readonly reason: SignOutReason }
  /** The device is locked: the session is there, and cannot be read now. */
  | { readonly type: 'locked' }
  /** The session goes on in memory; what the store failed at is tried again. */
  | { readonly type: 'storage-error'; readonly status: StoreFailure };

export type Listener = (event: SessionEvent) => void;

export function createEmitter(): {
  emit: (event: SessionEvent) => void;
  on: (listener: Listener) => () => void;
} {
  const listeners = new Set<Listener>();
  return {
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          // A listener's mistake is shown as what it is, and harms nobody else.
          void Promise.resolve().then(() => {
            throw error;
          });
        }
      }
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
