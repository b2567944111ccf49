import type { Backend } from './backend.js';
import { encodeKey } from './encode-key.js';
import type { Failed, ReadOutcome, WriteOutcome } from './outcome.js';

/**
 * A store's entries under its own name, and which there are. Nothing here waits for its turn: one operation at a time.
 *
 * Some keychains cannot list what they hold, so the keys are written down in an entry of their own: before the first
 * value, and struck off after its removal. It may therefore name a key that is not there, never miss one that is.
 */
export interface Entries {
  read(key: string): Promise<ReadOutcome>;
  write(key: string, value: string): Promise<WriteOutcome>;
  remove: (key: string) => Promise<WriteOutcome>;
  /** The keys, or why they cannot be known. */
  keys: () => Promise<readonly string[] | Failed>;
  /** The backend, if it throws or not, and the key of an entry about the store itself, which is none of the app's. */
  readonly raw: Pick<Backend, 'get' | 'set' | 'remove'>;
  note: (name: string) => string;
}

const MANIFEST = 'keys';

export function entriesOf(backend: Backend, name: string): Entries {
  // An encoded key never ends in an underscore, nor does it hold two in a row.
  const key = (key: string) => `${encodeKey(name)}__${encodeKey(key)}`;
  const note = (name: string) => key('') + `_${name}`;

  async function safely<T>(work: () => Promise<T>): Promise<T | Failed> {
    try {
      return await work();
    } catch {
      // A backend should not throw; what it throws might hold the value.
      return { status: 'unavailable', detail: `${backend.name} threw` };
    }
  }
  const raw: Entries['raw'] = {
    get: (at) => safely(() => backend.get(at)),
    set: (at, value) => safely(() => backend.set(at, value)),
    remove: (at) => safely(() => backend.remove(at)),
  };

  async function manifest(): Promise<string[] | Failed> {
    const outcome = await raw.get(note(MANIFEST));
    if (outcome.status === 'locked' || outcome.status === 'unavailable') return outcome;
    // What is lost or unreadable begins anew.
    return outcome.status === 'found' ? keysIn(outcome.value) : [];
  }
  const list = (keys: string[]) => raw.set(note(MANIFEST), JSON.stringify(keys));

  return {
    raw,
    note,
    keys: manifest,
    read: (at) => raw.get(key(at)),

    async write(at, value) {
      const keys = await manifest();
      if ('status' in keys) return keys;
      if (!keys.includes(at)) {
        const listed = await list([...keys, at]);
        if (listed.status !== 'done') return listed;
      }
      return raw.set(key(at), value);
    },

    async remove(at) {
      const outcome = await raw.remove(key(at));
      if (outcome.status !== 'done') return outcome;
      const keys = await manifest();
      // A key too many does no harm, so it is no failure that it cannot be struck off.
      if (!('status' in keys) && keys.includes(at)) await list(keys.filter((each) => each !== at));
      return outcome;
    },
  };
}

function keysIn(json: string): string[] {
  try {
    const keys: unknown = JSON.parse(json);
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** Does one thing after the other, as far as it goes. */
export async function untilFailure<T>(
  all: readonly T[],
  work: (each: T) => Promise<WriteOutcome>,
): Promise<undefined | Failed> {
  for (const each of all) {
    const outcome = await work(each);
    if (outcome.status !== 'done') return outcome;
  }
  return undefined;
}
