import { after } from '../session/within.js';
import type { StoreError } from '../store/store-error.js';

export interface UnlockOptions {
  /**
   * Resolves when it is worth asking a locked store again: the app has come to the foreground, the user wants to try
   * again. By default after a pause, which grows from 1 to 30 seconds. A keychain that shows a prompt needs one of its
   * own: else a user who refuses is asked again and again.
   */
  readonly unlocked?: (attempt: number) => Promise<unknown>;
}

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Does one thing after the other, each again until the store is not locked. */
export function patiently({ unlocked = pause }: UnlockOptions = {}): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(async () => {
      for (let attempt = 0; ; attempt++) {
        try {
          return await work();
        } catch (error) {
          if (!isLocked(error)) throw error;
          await unlocked(attempt);
        }
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** The same, where what answers at once is answered at once as long as nobody waits. */
export function atOnceOrPatiently(options?: UnlockOptions) {
  const inTurn = patiently(options);
  let waiting = 0;
  return <T>(work: () => T | PromiseLike<T>): T | Promise<T> => {
    let attempt = work;
    if (waiting === 0) {
      try {
        const answer = work();
        if (!isPromise(answer as T | Promise<T>)) return answer as T;
        attempt = () => answer;
      } catch (error) {
        if (!isLocked(error)) throw error;
        attempt = () => {
          throw error;
        };
      }
    }
    waiting++;
    const turn = inTurn(async () => {
      const once = attempt;
      attempt = work;
      return once();
    });
    const done = () => {
      waiting--;
    };
    turn.then(done, done);
    return turn;
  };
}

export function isPromise<T>(answer: T | Promise<T>): answer is Promise<T> {
  return typeof (answer as Partial<Promise<T>> | null | undefined)?.then === 'function';
}

/** Not by class: store and adapter may have come one by `import` and one by `require`. */
function isLocked(error: unknown): boolean {
  const { name, status } = (error ?? {}) as Partial<StoreError>;
  return name === 'StoreError' && status === 'locked';
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => void after(Math.min(30_000, 1000 * 2 ** attempt), resolve));
}
