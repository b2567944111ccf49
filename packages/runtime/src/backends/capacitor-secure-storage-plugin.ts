import { Capacitor } from '@capacitor/core';
import { SecureStoragePlugin } from 'capacitor-secure-storage-plugin';
import type { Backend } from '../store/backend.js';
import type { ReadOutcome, WriteOutcome } from '../store/outcome.js';
import { nativeOnly } from './native-only.js';
import { asGiven, neverEmpty } from './never-empty.js';
import { attemptRead, attemptRemoval, attemptWrite } from './platform-errors.js';
import type { Sign } from './platform-errors.js';
import { probe } from './probe.js';

/**
 * The keychain of iOS and the keystore of Android, by capacitor-secure-storage-plugin. On the web everything is
 * `unavailable`.
 *
 * Where there is a choice, @aparajita/capacitor-secure-storage is the better one: this plugin lets entries into
 * backups of iOS, and on an Android whose keystore cannot be opened it silently keeps them unencrypted.
 */
export function secureStoragePlugin(): Backend {
  /** Entries of this plugin can be read from the first unlock after a start on. */
  let unlocked = false;

  const read = (key: string): Promise<ReadOutcome> =>
    attemptRead(async () => {
      const { value } = await SecureStoragePlugin.get({ key });
      return typeof value === 'string'
        ? { status: 'found', value: asGiven(value) }
        : { status: 'corrupt', detail: 'no text' };
    }, SIGNS);

  const write = (key: string, value: string): Promise<WriteOutcome> =>
    attemptWrite(async () => {
      const { value: written } = await SecureStoragePlugin.set({ key, value: neverEmpty(value) });
      return written ? { status: 'done' } : { status: 'unavailable', detail: 'false' };
    }, SIGNS);

  const remove = (key: string): Promise<WriteOutcome> =>
    attemptRemoval(async () => {
      await SecureStoragePlugin.remove({ key });
      return { status: 'done' };
    }, SIGNS);

  const isListed = (key: string): Promise<ReadOutcome> =>
    attemptRead(async () => {
      const { value: keys } = await SecureStoragePlugin.keys();
      return keys.includes(key) ? { status: 'found', value: '' } : { status: 'empty' };
    }, SIGNS);

  /** The plugin says "does not exist" of what it cannot open as well. What it lists, and what it can write, tells. */
  async function whyNotFound(key: string): Promise<ReadOutcome> {
    const ios = Capacitor.getPlatform() === 'ios';
    const listed = await isListed(key);
    if (listed.status === 'empty' && (!ios || unlocked)) return listed;
    if (listed.status !== 'empty' && listed.status !== 'found') return listed;
    const probed = await probe({ get: read, set: write, remove }, key);
    if (probed.status !== 'done') return probed;
    unlocked = true;
    if (listed.status === 'empty') return listed;
    return ios
      ? { status: 'locked', detail: 'listed only' }
      : { status: 'invalidated', detail: 'listed only' };
  }

  async function get(key: string): Promise<ReadOutcome> {
    const outcome = await read(key);
    return outcome.status === 'empty' ? whyNotFound(key) : outcome;
  }

  return nativeOnly({
    name: 'capacitor-secure-storage-plugin',
    get,
    set: async (key, value) => {
      const outcome = await write(key, value);
      if (outcome.status !== 'done') return outcome;
      // On Android the plugin says `true` whatever happened.
      const written = await read(key);
      if (written.status === 'found' && written.value === value) return outcome;
      return { status: 'unavailable', detail: 'what was written cannot be read back' };
    },
    remove: async (key) => {
      const present = await get(key);
      if (present.status === 'empty') return { status: 'done' };
      if (present.status === 'locked' || present.status === 'unavailable') return present;
      // The plugin does not remove what it cannot open: so it is replaced first.
      if (present.status === 'invalidated') await write(key, '');
      return remove(key);
    },
  });
}

const SIGNS: readonly Sign[] = [{ words: /Item with given key does not exist/, means: 'empty' }];
