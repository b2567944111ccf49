import type { StoreFailure } from './outcome.js';

/** A token store could not do what it was asked. The message names the store, never what is stored. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** `locked` and `unavailable` may pass; the rest needs a new sign-in. */
  readonly status: StoreFailure;
  /** Whether the same call can succeed later. */
  readonly retryable: boolean;

  constructor(status: StoreFailure, message: string) {
    super(message);
    this.status = status;
    this.retryable = status === 'locked' || status === 'unavailable';
  }
}
