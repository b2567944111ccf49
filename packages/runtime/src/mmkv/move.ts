import { byteLength } from '../backends/utf8.js';
import { StoreError } from '../store/store-error.js';
import { callMember, removeFrom } from './shape.js';
import type { MmkvShape } from './shape.js';

type Value = string | number | boolean | ArrayBufferLike | Uint8Array;

/**
 * Moves values from one instance to another: written there, read back, and only then removed here. Cut short at any
 * point, it goes on the next time. What is still here wins: only a version of the app writes here that knows nothing of
 * the other instance, so after it was brought back for a while, this is newer.
 *
 * @throws {StoreError} Where what was written cannot be read back; the old value stays.
 */
export function moveValues(from: MmkvShape, to: MmkvShape, keys: readonly string[]): void {
  const left = keys.filter((key) => from.contains(key));
  for (const key of left) {
    if (!copy(from, to, key) && !to.contains(key)) continue;
    removeFrom(from, key);
  }
  // MMKV only ever appends: what was removed lies in its file until that is written anew.
  if (left.length > 0) from.trim?.();
}

/** Moves all values in the same way. */
export function moveAll(from: MmkvShape, to: MmkvShape): void {
  const left = from.getAllKeys();
  for (const key of left) if (key === FILLER || copy(from, to, key)) removeFrom(from, key);
  if (left.length > 0 && from.getAllKeys().length === 0) overwrite(from);
}

/** Never moved: it is there only where the app was ended in between. */
const FILLER = 'jwt-hygiene.filler';
/** The largest page there is. What lies behind the first one is given back when an instance is emptied. */
const PAGE_BYTES = 16_384;

/** What was removed lies in the file until it is written anew, and nobody writes there any more. */
function overwrite(emptied: MmkvShape): void {
  emptied.clearAll();
  emptied.set(FILLER, ' '.repeat(PAGE_BYTES));
  emptied.clearAll();
  emptied.trim?.();
}

/** @returns Whether there was a value that could be read. */
function copy(from: MmkvShape, to: MmkvShape, key: string): boolean {
  const value = valueAt(from, key);
  if (value === undefined) return false;
  callMember(to, 'set', [key, value]);
  if (!isSame(valueAt(to, key), value))
    throw new StoreError(
      'unavailable',
      'Cannot write in an encrypted MMKV: what was written cannot be read back',
    );
  return true;
}

const BYTES_OF_A_NUMBER = 8;

/**
 * A value in a form whose copy is the same, byte for byte. MMKV keeps no types: a string or a buffer is its length and
 * its bytes, a number 8 bytes, a boolean one; and what was written as one is often readable as another.
 */
function valueAt(mmkv: MmkvShape, key: string): Value | undefined {
  const text = mmkv.getString(key);
  const isText = text !== undefined && !text.includes('\uFFFD');
  if (isText && byteLength(text) >= BYTES_OF_A_NUMBER - 1) return text;
  const buffer = isText ? undefined : mmkv.getBuffer(key);
  if (buffer !== undefined && buffer.byteLength >= BYTES_OF_A_NUMBER) return buffer;
  return mmkv.getNumber(key) ?? (isText ? text : buffer) ?? mmkv.getBoolean(key) ?? text;
}

function isSame(one: Value | undefined, other: Value): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return Object.is(one, other);
  const [left, right] = [bytesOf(one), bytesOf(other)];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function bytesOf(buffer: ArrayBufferLike | Uint8Array): Uint8Array {
  return buffer instanceof Uint8Array ? buffer : new Uint8Array(buffer);
}
