import { app } from 'electron';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backend } from '../store/backend.js';
import type { ReadOutcome } from '../store/outcome.js';
import type { Preparation } from '../store/token-store.js';
import { encryptionNow } from './encryption.js';
import type { Encryption } from './encryption.js';
import { asGiven, neverEmpty } from './never-empty.js';
import { attemptRead, attemptRemoval, attemptWrite } from './platform-errors.js';
import type { Sign } from './platform-errors.js';

export interface EncryptedFilesOptions {
  /** A folder of its own for the files. Default: `jwt-hygiene` in the app's `userData`. */
  readonly directory?: string;
  /**
   * On a Linux without a keyring there is nothing to encrypt with. `refuse`, the default: everything is `unavailable`.
   * `readable`: encrypted with a password that everybody knows, which is no protection, so that an app whose tokens lay
   * in plain text goes on there as it did.
   */
  readonly withoutKeyring?: 'refuse' | 'readable';
}

/**
 * A preparation of a token store: who asks before the app is ready waits until it is, instead of hearing that all is
 * `locked`. The app is not ready before its main module is evaluated: awaited at the top level there, it never is.
 */
export const whenReady: Preparation = async () => {
  await app.whenReady();
  return undefined;
};

/**
 * Files encrypted by Electron's `safeStorage`, for the main process only: a window asks for an access token, and never
 * sees a refresh token. Before the app is ready everything is `locked`; without a keyring on Linux, `unavailable`.
 * Two processes must not write at once: an app asks for Electron's single-instance lock.
 */
export function encryptedFiles(options: EncryptedFilesOptions = {}): Backend {
  const directory = () => options.directory ?? join(app.getPath('userData'), 'jwt-hygiene');
  const encryptionFor = () => encryptionNow(options.withoutKeyring === 'readable');
  const fileOf = (key: string) => join(directory(), `${nameOf(key)}.bin`);

  async function write(key: string, value: string, { encrypt }: Encryption): Promise<void> {
    const bytes = await encrypt(neverEmpty(value));
    await mkdir(directory(), { recursive: true, mode: 0o700 });
    const file = fileOf(key);
    const beside = besideOf(file);
    const handle = await open(beside, 'w', 0o600);
    try {
      // It may have been left there by somebody else, open to all.
      await handle.chmod(0o600);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    await syncFolder(directory());
  }

  async function read(key: string, encryption: Encryption): Promise<ReadOutcome> {
    const bytes = await readFile(fileOf(key));
    // Electron would take no bytes for an empty text.
    if (bytes.length === 0) return { status: 'corrupt', detail: 'an empty file' };
    const { result, shouldReEncrypt } = await encryption.decrypt(bytes);
    const value = asGiven(result);
    if (shouldReEncrypt) await attemptWrite(() => write(key, value, encryption).then(() => DONE), []);
    return { status: 'found', value };
  }

  return {
    name: 'Electron safeStorage',
    get: (key) =>
      attemptRead(async () => {
        const encryption = await encryptionFor();
        if ('status' in encryption) return encryption;
        const outcome = await attemptRead(() => read(key, encryption), SIGNS);
        if (outcome.status !== 'invalidated') return outcome;
        return (await decryptsAtAll(encryption)) ? outcome : { ...outcome, status: 'unavailable' };
      }, SIGNS),
    set: (key, value) =>
      attemptWrite(async () => {
        const encryption = await encryptionFor();
        if ('status' in encryption) return encryption;
        await write(key, value, encryption);
        return DONE;
      }, SIGNS),
    remove: (key) =>
      attemptRemoval(async () => {
        if (!app.isReady()) return { status: 'locked', detail: 'before the app is ready' };
        const file = fileOf(key);
        // First what an interrupted write has left, for it may be the newer value.
        await rm(besideOf(file), { force: true });
        await rm(file, { force: true });
        await syncFolder(directory());
        return DONE;
      }, SIGNS),
  };
}

const DONE = { status: 'done' } as const;

/** Some file systems take `A` and `a` for the same name. */
function nameOf(key: string): string {
  return `entry-${key.replace(/[A-Z]/g, (letter) => `=${letter.toLowerCase()}`)}`;
}

function besideOf(file: string): string {
  return `${file}.new`;
}

/** So that a rename or a removal outlives a loss of power, where the system can do that: Windows cannot. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // Then it is written a little later.
  }
}

/** A key that is lost can be told from one that cannot be had right now: with the latter nothing works. */
async function decryptsAtAll({ encrypt, decrypt }: Encryption): Promise<boolean> {
  try {
    return (await decrypt(await encrypt('probe'))).result === 'probe';
  } catch {
    return false;
  }
}

const SIGNS: readonly Sign[] = [
  { code: 'ENOENT', means: 'empty' },
  { words: /temporarily unavailable/, means: 'locked' },
  { words: /cannot be used before app is ready/, means: 'locked' },
  { words: /(?:En|De)cryption is not available/, means: 'unavailable' },
  { words: /Ciphertext does not appear to be encrypted/, means: 'corrupt' },
  { words: /Error while decrypting the ciphertext/, means: 'invalidated' },
];
