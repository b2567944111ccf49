import type { ReadOutcome, StoreFailure } from '../store/outcome.js';
import { StoreError } from '../store/store-error.js';
import type { SessionEvent } from './events.js';
import type { SessionOptions } from './options.js';
import { recordIn, recordText } from './record.js';
import type { SessionRecord } from './record.js';
import { within } from './within.js';

export interface Kept {
  readonly status: ReadOutcome['status'];
  /** Where it was `found`. */
  readonly record: SessionRecord | undefined;
}

/** What is stored of a session. Nothing here rejects, and nothing waits longer than the store is given. */
export interface Keeper {
  read(): Promise<Kept>;
  /** Whether it is known to be stored. */
  write(record: SessionRecord): Promise<boolean>;
  /** Whether it is known to be gone. */
  remove(): Promise<boolean>;
}

export function createKeeper(
  {
    store,
    key = 'session',
    storeTimeoutMs = 5000,
    persistAccessToken = true,
    refreshTokenIn,
  }: SessionOptions,
  emit: (event: SessionEvent) => void,
): Keeper {
  /** Without a refresh token there is nothing else to start from. */
  const isKept = ({ refreshToken }: SessionRecord) =>
    persistAccessToken || (refreshToken === undefined && refreshTokenIn !== 'cookie');
  let lastStatus: StoreFailure | undefined;

  /** Tells of a failure once, until it is over. */
  function note(status: StoreFailure | undefined): void {
    if (status && status !== lastStatus)
      emit(status === 'locked' ? { type: 'locked' } : { type: 'storage-error', status });
    lastStatus = status;
  }

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    const status = await within<StoreFailure | undefined>(
      storeTimeoutMs,
      // What cannot be written as JSON is a failure of the store like any other.
      Promise.resolve()
        .then(work)
        .then(
          () => undefined,
          (error: unknown) => (error instanceof StoreError ? error.status : 'unavailable'),
        ),
      'unavailable',
    );
    note(status);
    return status === undefined;
  }

  return {
    async read() {
      const outcome = await within<ReadOutcome>(storeTimeoutMs, store.read(key), { status: 'unavailable' });
      const record = outcome.status === 'found' ? recordIn(outcome.value) : undefined;
      const status = outcome.status === 'found' && !record ? 'corrupt' : outcome.status;
      note(status === 'found' || status === 'empty' ? undefined : status);
      return { status, record };
    },
    write: (record) => attempt(() => store.setItem(key, recordText(record, isKept(record)))),
    remove: () => attempt(() => store.removeItem(key)),
  };
}
