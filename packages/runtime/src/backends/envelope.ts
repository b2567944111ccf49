import type { PlainStorage } from '../store/async-storage.js';
import type { Backend } from '../store/backend.js';
import type { Failed, ReadOutcome, WriteOutcome } from '../store/outcome.js';
import { aesGcm } from './aes-gcm.js';
import type { EnvelopeCrypto } from './aes-gcm.js';
import { fromBase64url, toBase64url } from './base64url.js';
import { attemptRead, attemptRemoval, attemptWrite } from './platform-errors.js';
import { fromUtf8, toUtf8 } from './utf8.js';

export type { EnvelopeCrypto };

export interface EnvelopeOptions {
  /** Where the keys are kept: a keychain. */
  readonly keys: Backend;
  /**
   * Where what they encrypt is kept: AsyncStorage, a file, whatever replaces a value as a whole. Nothing in it can be
   * read without the keychain.
   */
  readonly storage: PlainStorage;
  /** Default: `globalThis.crypto`. */
  readonly crypto?: EnvelopeCrypto;
}

/**
 * Keeps values of any size: encrypted with AES-256-GCM in a plain storage, the random key of each in the keychain.
 *
 * A key is made with the first write of an entry and goes with its removal. Stopped at any step, either the old value
 * can be read or the new one. A value whose key is gone is `invalidated`; one that was changed, exchanged for another
 * or not written here is `corrupt`.
 */
export function envelope({ keys, storage, crypto }: EnvelopeOptions): Backend {
  const web = () => aesGcm(crypto);

  /** The key of an entry; made where there is none or none that can be used. */
  async function keyFor(name: string): Promise<Uint8Array | Failed> {
    const present = await keys.get(name);
    if (present.status === 'locked' || present.status === 'unavailable') return present;
    const bytes = present.status === 'found' ? keyOf(present.value) : undefined;
    if (bytes) return bytes;
    const made = web().random(KEY_BYTES);
    const kept = await keys.set(name, toBase64url(made));
    return kept.status === 'done' ? made : kept;
  }

  async function open(name: string, key: Uint8Array, sealed: string): Promise<ReadOutcome> {
    const [, iv, data] = FORMAT.exec(sealed) ?? [];
    if (iv === undefined || data === undefined) return { status: 'corrupt', detail: 'not an envelope' };
    const { decrypt } = await web().withKey(key);
    try {
      const bytes = await decrypt(fromBase64url(iv), boundTo(name), fromBase64url(data));
      return { status: 'found', value: fromUtf8(bytes) };
    } catch {
      return { status: 'corrupt', detail: 'does not decrypt' };
    }
  }

  return {
    name: `envelope of ${keys.name}`,
    get: (name) =>
      attemptRead(async () => {
        const sealed = await storage.getItem(placeOf(name));
        // Without it there is no value, whatever the keychain says.
        if (sealed === null || sealed === undefined) return { status: 'empty' };
        const kept = await keys.get(name);
        if (kept.status === 'empty') return { status: 'invalidated', detail: 'the key is gone' };
        if (kept.status !== 'found') return kept;
        const key = keyOf(kept.value);
        return key ? open(name, key, sealed) : { status: 'corrupt', detail: 'not a key' };
      }, []),
    set: (name, value) =>
      attemptWrite(async () => {
        const key = await keyFor(name);
        if ('status' in key) return key;
        const iv = web().random(IV_BYTES);
        const { encrypt } = await web().withKey(key);
        const bytes = await encrypt(iv, boundTo(name), toUtf8(value));
        await storage.setItem(placeOf(name), `1.${toBase64url(iv)}.${toBase64url(bytes)}`);
        return { status: 'done' };
      }, []),
    remove: async (name) => {
      const removed = await attemptRemoval(async () => {
        await storage.removeItem(placeOf(name));
        return { status: 'done' };
      }, []);
      // Also where that failed: without the key nobody can read what is left.
      const shredded: WriteOutcome = await keys.remove(name);
      return removed.status === 'done' ? shredded : removed;
    },
  };
}

const KEY_BYTES = 32;
/** As NIST SP 800-38D section 8.2.2 has it for random ones. */
const IV_BYTES = 12;
/** Version, initialisation vector, ciphertext with its tag. */
const FORMAT = /^1\.([\w-]{16})\.([\w-]{22,})$/;

/** Version and name belong to the ciphertext: one entry's cannot be passed off as another's. */
function boundTo(name: string): Uint8Array {
  return toUtf8(`jwt-hygiene envelope 1 ${name}`);
}

function placeOf(name: string): string {
  return `jwt-hygiene.envelope.${name}`;
}

function keyOf(text: string): Uint8Array | undefined {
  return /^[\w-]{42}[AEIMQUYcgkosw048]$/.test(text) ? fromBase64url(text) : undefined;
}
