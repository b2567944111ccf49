import * as SecureStore from 'expo-secure-store';
import type { Backend } from '../store/backend.js';
import type { ReadOutcome, WriteOutcome } from '../store/outcome.js';
import { chunked } from './chunked.js';
import { withFormerPlaces } from './former-places.js';
import { attemptRead, attemptRemoval, attemptWrite } from './platform-errors.js';
import { probe } from './probe.js';
import { modeOf, otherModes } from './protection.js';
import type { Mode, Protection } from './protection.js';
import { SECURE_STORE_SIGNS as SIGNS, UNDECRYPTED } from './secure-store-signs.js';

export interface SecureStoreOptions extends Protection {
  /** What the services of the keychain begin with. Default: `jwt-hygiene`. */
  readonly service?: string;
}

/**
 * The keychain of iOS and the keystore of Android, by expo-secure-store. On the web everything is `unavailable`.
 *
 * With other options than before, an entry is moved when it is next read: iOS changes no protection of an entry that
 * exists. Values that are too large for the platform are kept in chunks. When biometrics changed or a backup was
 * restored, the package says that there is nothing: entries are `empty` then, or `invalidated` with its older versions.
 */
export function secureStore(options: SecureStoreOptions = {}): Backend {
  const mode = modeOf(options);
  return chunked(
    withFormerPlaces(
      place(mode, options),
      otherModes(mode).map((other) => place(other, options)),
    ),
  );
}

function place(mode: Mode, { service = 'jwt-hygiene', biometric, accessGroup }: SecureStoreOptions): Backend {
  const options = () => ({
    keychainService: `${service}.${mode}`,
    keychainAccessible:
      mode === 'afterFirstUnlock'
        ? SecureStore.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY
        : SecureStore.WHEN_UNLOCKED_THIS_DEVICE_ONLY,
    requireAuthentication: mode === 'biometric',
    ...(mode === 'biometric' && biometric ? { authenticationPrompt: biometric.prompt } : {}),
    ...(accessGroup === undefined ? {} : { accessGroup }),
  });
  // The service tells places apart, except on Android before 12.5, which finds entries by their key alone. No other
  // key is spelt so: `encodeKey` makes no `__`.
  const nameOf = (key: string) => (mode === 'afterFirstUnlock' ? key : `${key}__${mode}`);

  const read = (key: string): Promise<ReadOutcome> =>
    attemptRead(async () => {
      if (!(await SecureStore.isAvailableAsync())) return NO_STORE;
      const value = await SecureStore.getItemAsync(nameOf(key), options());
      return value === null ? { status: 'empty' } : { status: 'found', value };
    }, SIGNS);

  const write = (key: string, value: string): Promise<WriteOutcome> =>
    attemptWrite(async () => {
      if (!(await SecureStore.isAvailableAsync())) return NO_STORE;
      await SecureStore.setItemAsync(nameOf(key), value, options());
      return { status: 'done' };
    }, SIGNS);

  const remove = (key: string): Promise<WriteOutcome> =>
    attemptRemoval(async () => {
      if (!(await SecureStore.isAvailableAsync())) return NO_STORE;
      await SecureStore.deleteItemAsync(nameOf(key), options());
      // iOS says nothing when it could not delete.
      const left = await SecureStore.getItemAsync(nameOf(key), options());
      return left === null ? { status: 'done' } : { status: 'unavailable', detail: 'not deleted' };
    }, SIGNS);

  return {
    name: 'expo-secure-store',
    get: async (key) => {
      const outcome = await read(key);
      if (outcome.status !== 'unavailable' || !UNDECRYPTED.test(outcome.detail ?? '')) return outcome;
      const { status } = await probe({ get: read, set: write, remove }, key);
      return status === 'done' ? { ...outcome, status: 'invalidated' } : outcome;
    },
    set: write,
    remove,
  };
}

const NO_STORE = { status: 'unavailable', detail: 'no SecureStore on this platform' } as const;
