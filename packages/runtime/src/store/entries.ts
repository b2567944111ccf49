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
  readonly backend: string;
  read(key: string): Promise<ReadOutcome>;
  write(key: string, value: string): Promise<WriteOutcome>;
  remove(key: string): Promise<WriteOutcome>;
  /** The keys, or why they cannot be known. */
  keys(): Promise<readonly string[] | Failed>;
  /** An entry about the store itself, which is no key of the app's. */
  readNote(name: string): Promise<ReadOutcome>;
  writeNote(name: string, value: string): Promise<WriteOutcome>;
  removeNote(name: string): Promise<WriteOutcome>;
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
  const get = (at: string) => safely(() => backend.get(at));
  const set = (at: string, value: string) => safely(() => backend.set(at, value));

  async function manifest(): Promise<string[] | Failed> {
    const outcome = await get(note(MANIFEST));
    if (outcome.status === 'locked' || outcome.status === 'unavailable') return outcome;
    // What is lost or unreadable begins anew.
    return outcome.status === 'found' ? keysIn(outcome.value) : [];
  }
  const drop = (at: string) => safely(() => backend.remove(at));
  const list = (keys: string[]) => set(note(MANIFEST), JSON.stringify(keys));

  return {
    backend: backend.name,
    keys: manifest,
    read: (at) => get(key(at)),
    readNote: (name) => get(note(name)),
    writeNote: (name, value) => set(note(name), value),
    removeNote: (name) => drop(note(name)),

    async write(at, value) {
      const keys = await manifest();
      if ('status' in keys) return keys;
      if (!keys.includes(at)) {
        const listed = await list([...keys, at]);
        if (listed.status !== 'done') return listed;
      }
      return set(key(at), value);
    },

    async remove(at) {
      const outcome = await drop(key(at));
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
