import * as SecureStore from 'expo-secure-store';
import { encodeKey } from '../store/encode-key.js';
import type { StoreFailure } from '../store/outcome.js';
import { StoreError } from '../store/store-error.js';
import { outcomeOf } from './platform-errors.js';
import { SECURE_STORE_SIGNS } from './secure-store-signs.js';

/** The key of an encrypted MMKV instance, as it lies in the keychain. */
export interface MmkvKey {
  /** {@link KEY_LENGTH} characters of ASCII: with AES-128 MMKV takes no more than 16 bytes, and takes them as text. */
  readonly text: string;
  /** Whether the file may still hold what another key encrypted: it has to be emptied, and then {@link settle}d. */
  readonly isNew: boolean;
  /** Notes that the file was emptied. */
  settle(): void;
}

/** Gives as many bytes as it is asked for, by a generator that is fit for keys. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Whether this is the web, where expo-secure-store has no native part (it can be imported, and no call works). Never
 * on a device, whatever fails there.
 */
export function isWithoutKeychain(): boolean {
  const { navigator } = globalThis as { navigator?: { product?: string } };
  if (navigator?.product === 'ReactNative') return false;
  try {
    SecureStore.canUseBiometricAuthentication();
    return false;
  } catch {
    return true;
  }
}

/**
 * The key for the instance `id`; made, written and read back where there is none. It stays on this device, and can be
 * read from the first unlock after a start on.
 *
 * A key that is new is marked as such in the keychain until it is settled. So a file of a restored backup, whose key is
 * lost, is emptied before anything is written behind what cannot be read, also if the app is killed in between.
 *
 * @throws {StoreError} Where the keychain is locked or does not work.
 */
export function mmkvKey(id: string, random: RandomBytes | undefined): MmkvKey {
  const name = encodeKey(id);
  const kept = parse(read(name));
  if (kept) return keyOf(name, kept.text, kept.isNew);
  const text = newKey(random ?? systemRandom);
  write(name, NEW + text);
  return keyOf(name, text, true);
}

const KEY_LENGTH = 16;
/** Begins an entry whose key is not settled yet. */
const NEW = 'new:';

function keyOf(name: string, text: string, isNew: boolean): MmkvKey {
  return { text, isNew, settle: () => write(name, text) };
}

/** @returns Nothing for what is no key: no file can be read with it. */
function parse(entry: string | undefined): { text: string; isNew: boolean } | undefined {
  if (entry === undefined) return undefined;
  const isNew = entry.length === NEW.length + KEY_LENGTH && entry.startsWith(NEW);
  const text = isNew ? entry.slice(NEW.length) : entry;
  return text.length === KEY_LENGTH ? { text, isNew } : undefined;
}

const PRINTABLE = 94;
const FIRST_PRINTABLE = 0x21;

/** 16 printable characters: 104 bits. Bytes that would make some of them likelier than others are left out. */
function newKey(random: RandomBytes): string {
  let key = '';
  for (let round = 0; round < 8; round++) {
    for (const byte of random(2 * KEY_LENGTH)) {
      if (byte < 2 * PRINTABLE) key += String.fromCharCode(FIRST_PRINTABLE + (byte % PRINTABLE));
      if (key.length === KEY_LENGTH) return key;
    }
  }
  throw new Error('The source of randomness for an encrypted MMKV does not give random bytes.');
}

function systemRandom(count: number): Uint8Array {
  const { crypto } = globalThis as { crypto?: { getRandomValues?(bytes: Uint8Array): Uint8Array } };
  if (crypto?.getRandomValues === undefined)
    throw new Error(
      'An encrypted MMKV needs random bytes, and there is no crypto.getRandomValues here: ' +
        'hand in `random`, with `getRandomValues` of expo-crypto.',
    );
  return crypto.getRandomValues(new Uint8Array(count));
}

const options = () => ({
  keychainService: 'jwt-hygiene.mmkv',
  keychainAccessible: SecureStore.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY,
});

function read(name: string): string | undefined {
  try {
    return SecureStore.getItem(name, options()) ?? undefined;
  } catch (error) {
    const { status, detail } = failureOf(error);
    if (status === 'empty' || status === 'corrupt' || status === 'invalidated') return undefined;
    throw failed('read', status, detail);
  }
}

function write(name: string, entry: string): void {
  try {
    SecureStore.setItem(name, entry, options());
  } catch (error) {
    const { status, detail } = failureOf(error);
    throw failed('write', status === 'empty' ? 'unavailable' : status, detail);
  }
  if (read(name) !== entry) throw failed('write', 'unavailable', 'what was written cannot be read back');
}

function failureOf(error: unknown): { status: StoreFailure | 'empty'; detail?: string } {
  return outcomeOf(error, SECURE_STORE_SIGNS);
}

function failed(verb: string, status: StoreFailure, detail: string = status): StoreError {
  return new StoreError(
    status,
    `Cannot ${verb} the key of an encrypted MMKV in expo-secure-store: ${detail}`,
  );
}
