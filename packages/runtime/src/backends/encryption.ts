import { app, safeStorage } from 'electron';
import { platform } from 'node:process';
import type { Failed } from '../store/outcome.js';

/** Electron's two ways to encrypt as one: the asynchronous one where the version at hand has it. */
export interface Encryption {
  readonly encrypt: (text: string) => Promise<Bytes>;
  readonly decrypt: (bytes: Bytes) => Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
}

/** Electron takes Node's buffers only. */
type Bytes = Parameters<typeof safeStorage.decryptString>[0];

/**
 * @param mayBeReadable whether a Linux without a keyring encrypts with what everybody knows
 * @returns Why nothing can be encrypted now, where that is so.
 */
export async function encryptionNow(mayBeReadable: boolean): Promise<Encryption | Failed> {
  if (!app.isReady()) return { status: 'locked', detail: 'before the app is ready' };
  const { encryptStringAsync, isAsyncEncryptionAvailable } = safeStorage as Partial<typeof safeStorage>;
  const asynchronous = encryptStringAsync !== undefined && isAsyncEncryptionAvailable !== undefined;
  if (platform === 'linux') {
    // Only the synchronous question makes Electron choose a keyring, and only it says no when there is none.
    const isAvailable = safeStorage.isEncryptionAvailable();
    const keyring = safeStorage.getSelectedStorageBackend();
    // `basic_text` encrypts with a password that everybody knows.
    if (keyring === 'basic_text' && mayBeReadable) {
      safeStorage.setUsePlainTextEncryption(true);
      return safeStorage.isEncryptionAvailable() ? SYNCHRONOUS : NOT_AVAILABLE;
    }
    if (!KEYRINGS.test(keyring)) return { status: 'unavailable', detail: 'no keyring' };
    if (!isAvailable) return NOT_AVAILABLE;
  } else {
    const available = asynchronous
      ? await safeStorage.isAsyncEncryptionAvailable()
      : safeStorage.isEncryptionAvailable();
    if (!available) return NOT_AVAILABLE;
  }
  return asynchronous ? ASYNCHRONOUS : SYNCHRONOUS;
}

const NOT_AVAILABLE: Failed = { status: 'unavailable', detail: 'encryption is not available' };
const KEYRINGS = /^(?:gnome_libsecret|kwallet\d*)$/;

const ASYNCHRONOUS: Encryption = {
  encrypt: (text) => safeStorage.encryptStringAsync(text),
  decrypt: (bytes) => safeStorage.decryptStringAsync(bytes),
};

const SYNCHRONOUS: Encryption = {
  encrypt: (text) => Promise.resolve(safeStorage.encryptString(text)),
  decrypt: (bytes) => {
    const result = safeStorage.decryptString(bytes);
    return Promise.resolve({ result, shouldReEncrypt: false });
  },
};
