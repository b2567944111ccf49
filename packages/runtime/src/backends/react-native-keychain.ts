import * as Keychain from 'react-native-keychain';
import type { Backend } from '../store/backend.js';
import type { ReadOutcome, WriteOutcome } from '../store/outcome.js';
import { withFormerPlaces } from './former-places.js';
import { asGiven, neverEmpty } from './never-empty.js';
import { attemptRead, attemptRemoval, attemptWrite } from './platform-errors.js';
import type { Sign } from './platform-errors.js';
import { probe } from './probe.js';
import { modeOf, otherModes } from './protection.js';
import type { Mode, Protection } from './protection.js';

export type KeychainOptions = Protection;

/**
 * The keychain of iOS and the keystore of Android, by react-native-keychain 7 to 10.
 *
 * Each entry is a service of its own, for the package keeps one entry a service. With other options than before, an
 * entry is moved when it is next read. On iOS an entry whose biometrics changed is `empty`: the system does not tell.
 *
 * @throws Where `biometric` is asked of a version before 9.2: on Android it could encrypt no more than 245 bytes.
 */
export function keychain(options: KeychainOptions = {}): Backend {
  const mode = modeOf(options);
  if (mode === 'biometric' && cipherOf(mode).storage === undefined)
    throw new Error('`biometric` needs react-native-keychain 9.2 or later.');
  return withFormerPlaces(
    place(mode, options),
    otherModes(mode).map((other) => place(other, options)),
  );
}

/** Android refuses an empty one. */
const USERNAME = 'token';

function place(mode: Mode, { biometric, accessGroup }: KeychainOptions): Backend {
  // Made anew for each call: the package writes into them.
  const base = (key: string) => ({
    // A key never holds a colon. The first kind has the bare key: it is what nearly every app uses.
    service: mode === 'afterFirstUnlock' ? key : `${key}:${mode}`,
    ...(accessGroup === undefined ? {} : { accessGroup }),
  });
  const reading = (key: string) =>
    mode === 'biometric'
      ? {
          ...base(key),
          accessControl: Keychain.ACCESS_CONTROL.BIOMETRY_CURRENT_SET,
          ...(biometric ? { authenticationPrompt: { title: biometric.prompt } } : {}),
        }
      : base(key);
  const writing = (key: string) => ({
    ...reading(key),
    accessible:
      mode === 'afterFirstUnlock'
        ? Keychain.ACCESSIBLE.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY
        : Keychain.ACCESSIBLE.WHEN_UNLOCKED_THIS_DEVICE_ONLY,
    ...cipherOf(mode),
  });

  const read = (key: string): Promise<ReadOutcome> =>
    attemptRead(async () => {
      const result = await Keychain.getGenericPassword(reading(key));
      if (result === false) return { status: 'empty' };
      const { password } = result as { password?: string };
      return password === undefined
        ? { status: 'corrupt', detail: 'no password' }
        : { status: 'found', value: asGiven(password) };
    }, SIGNS);

  const write = (key: string, value: string): Promise<WriteOutcome> =>
    attemptWrite(async () => {
      const result = await Keychain.setGenericPassword(USERNAME, neverEmpty(value), writing(key));
      return result === false ? { status: 'unavailable', detail: 'false' } : { status: 'done' };
    }, SIGNS);

  const remove = (key: string): Promise<WriteOutcome> =>
    attemptRemoval(async () => {
      const removed = await Keychain.resetGenericPassword(base(key));
      return removed ? { status: 'done' } : { status: 'unavailable', detail: 'false' };
    }, SIGNS);

  return {
    name: 'react-native-keychain',
    get: async (key) => {
      const outcome = await read(key);
      // Versions before 10 say the same of a key that is lost and of a keystore that fails just now.
      if (outcome.status !== 'unavailable' || !AMBIGUOUS.test(outcome.detail ?? '')) return outcome;
      const { status } = await probe({ get: read, set: write, remove }, key);
      return status === 'done' ? { ...outcome, status: 'invalidated' } : outcome;
    },
    set: async (key, value) => {
      // iOS deletes before it adds. What cannot be added while the device is locked must not be deleted either.
      if (mode !== 'biometric') {
        const present = await read(key);
        if (present.status === 'locked') return present;
      }
      const outcome = await write(key, value);
      // What was there is gone now: the value in hand is the only one.
      return outcome.status === 'done' ? outcome : write(key, value);
    },
    remove,
  };
}

/** Before 9.2 the package has neither, and chooses by itself: AES-CBC, with a key in the keystore. */
function cipherOf(mode: Mode): { readonly storage?: Keychain.STORAGE_TYPE } {
  const types: Partial<Pick<typeof Keychain.STORAGE_TYPE, 'AES_GCM' | 'AES_GCM_NO_AUTH'>> =
    Keychain.STORAGE_TYPE;
  const storage = mode === 'biometric' ? types.AES_GCM : types.AES_GCM_NO_AUTH;
  return storage === undefined ? {} : { storage };
}

/** An exception without a message, wrapped; and whatever AES-CBC fails by. */
const AMBIGUOUS = /^Wrapped error: null$|^Could not decrypt data with alias/;

const SIGNS: readonly Sign[] = [
  // iOS: the OSStatus in text.
  { code: '-25308', means: 'locked' },
  { code: '-128', means: 'locked' },
  { code: '-25293', means: 'locked' },
  { code: '-25300', means: 'empty' },
  // Android gives few codes; its messages say more. A prompt that was not answered, or could not be shown:
  { words: /code: \d+, msg:/, means: 'locked' },
  { words: /Non-interactive decryption mode/, means: 'locked' },
  { words: /No permissions granted/, means: 'locked' },
  { words: /Not assigned current activity/, means: 'locked' },
  { words: /[Uu]ser not authenticated/, means: 'locked' },
  // A key that is lost is made anew by the attempt to read, and then does not fit.
  { words: /Key permanently invalidated/, means: 'invalidated' },
  { words: /Authentication tag verification failed/, means: 'invalidated' },
  { words: /Signature\/MAC verification failed/, means: 'invalidated' },
  { words: AMBIGUOUS, means: 'unavailable' },
];
