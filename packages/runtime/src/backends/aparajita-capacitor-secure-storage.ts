import { KeychainAccess, SecureStorage } from '@aparajita/capacitor-secure-storage';
import { Capacitor } from '@capacitor/core';
import type { Backend } from '../store/backend.js';
import type { ReadOutcome, WriteOutcome } from '../store/outcome.js';
import { withFormerPlaces } from './former-places.js';
import { nativeOnly } from './native-only.js';
import { attemptRead, attemptRemoval, attemptWrite } from './platform-errors.js';
import type { Sign } from './platform-errors.js';
import { probe } from './probe.js';
import type { Protection } from './protection.js';

export type SecureStorageOptions = Pick<Protection, 'accessible'>;

/**
 * The keychain of iOS and the keystore of Android, by @aparajita/capacitor-secure-storage. On the web everything is
 * `unavailable`. Entries are found under the plugin's key prefix: it must not be changed between starts of an app.
 */
export function secureStorage({ accessible = 'afterFirstUnlock' }: SecureStorageOptions = {}): Backend {
  const other = accessible === 'afterFirstUnlock' ? 'whenUnlocked' : 'afterFirstUnlock';
  return nativeOnly(withFormerPlaces(place(accessible), [place(other)]));
}

function place(accessible: 'afterFirstUnlock' | 'whenUnlocked'): Backend {
  const untilRestart = accessible === 'afterFirstUnlock';
  const access = untilRestart
    ? KeychainAccess.afterFirstUnlockThisDeviceOnly
    : KeychainAccess.whenUnlockedThisDeviceOnly;
  // A key never holds a colon.
  const nameOf = (key: string) => (untilRestart ? key : `${key}:${accessible}`);
  /** Once unlocked, it stays so while this process lives. */
  let unlocked = false;

  const read = (key: string): Promise<ReadOutcome> =>
    attemptRead(async () => {
      // Not converted: a text that looks like a date would come back as one. Not synchronised: never from iCloud.
      const value = await SecureStorage.get(nameOf(key), false, false);
      if (value === null || value === undefined) return { status: 'empty' };
      return typeof value === 'string'
        ? { status: 'found', value }
        : { status: 'corrupt', detail: `a stored ${typeof value}` };
    }, SIGNS);

  const write = (key: string, value: string): Promise<WriteOutcome> =>
    attemptWrite(async () => {
      await SecureStorage.set(nameOf(key), value, false, false, access);
      return { status: 'done' };
    }, SIGNS);

  const remove = (key: string): Promise<WriteOutcome> =>
    attemptRemoval(async () => {
      await SecureStorage.remove(nameOf(key), false);
      return { status: 'done' };
    }, SIGNS);

  /** On iOS an entry that cannot be opened reads as none. Whether one can be written tells. */
  async function get(key: string): Promise<ReadOutcome> {
    const outcome = await read(key);
    if (outcome.status !== 'empty' || unlocked || Capacitor.getPlatform() !== 'ios') return outcome;
    const probed = await probe({ get: read, set: write, remove }, key);
    if (probed.status !== 'done') return probed;
    unlocked = untilRestart;
    return outcome;
  }

  return {
    name: '@aparajita/capacitor-secure-storage',
    get,
    set: async (key, value) => {
      // iOS deletes before it adds. What cannot be added while the device is locked must not be deleted either.
      const present = await get(key);
      if (present.status === 'locked') return present;
      const outcome = await write(key, value);
      // What was there is gone now: the value in hand is the only one.
      return outcome.status === 'done' ? outcome : write(key, value);
    },
    remove,
  };
}

const SIGNS: readonly Sign[] = [
  // iOS: the OSStatus is part of the message.
  { words: /-25308(?=\))/, means: 'locked' },
  { words: /-128(?=\))/, means: 'locked' },
  { words: /-25293(?=\))/, means: 'locked' },
  { words: /-25300(?=\))/, means: 'empty' },
  { words: /-34018(?=\))/, means: 'unavailable' },
  // Android: the class of the exception is.
  { words: /AEADBadTagException/, means: 'invalidated' },
  { words: /KeyPermanentlyInvalidatedException/, means: 'invalidated' },
  { words: /Unrecoverable(?:Key|Entry)Exception/, means: 'invalidated' },
  { code: 'invalidData', means: 'corrupt' },
];
