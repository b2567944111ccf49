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

/**
 * The same, where everything is asked for at once as long as nobody waits for a locked store: what answers at once is
 * answered at once, and whoever asks the store itself meanwhile finds what was written before.
 */
export function atOnceOrPatiently(options?: UnlockOptions) {
  const inTurn = patiently(options);
  let waiting = 0;
  let count = 0;
  /** By key, the last call that has written it. */
  const written = new Map<string, number>();

  /** @param key that this writes or removes */
  return <T>(work: () => T | PromiseLike<T>, key?: string): T | Promise<T> => {
    const number = ++count;
    const noted = (answer: T): T => {
      if (key !== undefined) written.set(key, Math.max(number, written.get(key) ?? 0));
      return answer;
    };
    const wait = (refusal?: unknown): Promise<T> => {
      waiting++;
      let known = refusal;
      const turn = inTurn(async () => {
        const error = known;
        known = undefined;
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- whatever the store has thrown
        if (error !== undefined) throw error;
        // The device was unlocked between two calls, and the later one has not waited.
        if (key !== undefined && (written.get(key) ?? 0) > number) return undefined as T;
        return noted(await work());
      });
      const done = () => {
        waiting--;
      };
      turn.then(done, done);
      return turn;
    };
    const refused = (error: unknown): Promise<T> => {
      if (!isLocked(error)) throw error;
      return wait(error);
    };
    if (waiting > 0) return wait();
    try {
      const answer = work() as T | Promise<T>;
      return isPromise(answer) ? answer.then(noted, refused) : noted(answer);
    } catch (error) {
      return refused(error);
    }
  };
}

export function isPromise<T>(answer: T | Promise<T>): answer is Promise<T> {
  return typeof (answer as Partial<Promise<T>> | null | undefined)?.then === 'function';
}

/** Not by class: store and adapter may have come one by `import` and one by `require`. */
export function isLocked(error: unknown): boolean {
  const { name, status } = (error ?? {}) as Partial<StoreError>;
  return name === 'StoreError' && status === 'locked';
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => void after(Math.min(30_000, 1000 * 2 ** attempt), resolve));
}
