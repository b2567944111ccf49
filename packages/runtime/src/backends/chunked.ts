import type { Backend } from '../store/backend.js';
import type { Failed, ReadOutcome, WriteOutcome } from '../store/outcome.js';
import { byteLength, piecesOf } from './utf8.js';

export interface ChunkedOptions {
  /** Values of more bytes of UTF-8 are not even tried whole. Default: none, the keychain is asked first. */
  readonly limit?: number;
  /** Bytes of UTF-8 in a chunk, 64 at least. A value that fits into one is never cut. Default: 2000. */
  readonly chunkBytes?: number;
}

/**
 * Keeps in chunks what is too large for a keychain: above `limit`, or when it refused a value larger than a chunk.
 *
 * There are two slots of chunks. A value goes into the one that is not in use; only then the entry itself, by which
 * chunks are found, is replaced by one that names that slot, and the chunks of the other one are removed. Stopped at
 * any step, either the old value is there or the new one, and chunks that were left behind are removed by the next
 * write or removal.
 */
export function chunked(
  inner: Backend,
  { limit = Infinity, chunkBytes = 2000 }: ChunkedOptions = {},
): Backend {
  const size = Math.max(chunkBytes, 64);
  /** Keys that have no chunks left behind, as far as this process knows: then they need not be looked for. */
  const swept = new Set<string>();

  async function readChunks(key: string, { slot, count, bytes }: Header): Promise<ReadOutcome> {
    let value = '';
    for (let index = 0; index < count; index++) {
      const chunk = await inner.get(chunkKey(key, slot, index));
      if (chunk.status === 'empty') return { status: 'corrupt', detail: 'a chunk is missing' };
      if (chunk.status !== 'found') return chunk;
      value += chunk.value;
    }
    return byteLength(value) === bytes
      ? { status: 'found', value }
      : { status: 'corrupt', detail: 'chunks do not fit' };
  }

  /** Removes a slot's chunks from `start` on, the last one first: so none is ever left behind a gap. */
  async function sweep(key: string, slot: Slot, start = 0, known = 0): Promise<Failed | undefined> {
    let end = Math.max(start, known);
    for (; end < MAX_CHUNKS; end++) {
      const chunk = await inner.get(chunkKey(key, slot, end));
      if (chunk.status === 'empty') break;
      if (chunk.status === 'locked' || chunk.status === 'unavailable') return chunk;
    }
    while (end-- > start) {
      const removed = await inner.remove(chunkKey(key, slot, end));
      if (removed.status !== 'done') return removed;
    }
    return undefined;
  }

  async function sweepAll(key: string): Promise<Failed | undefined> {
    if (swept.has(key)) return undefined;
    for (const slot of SLOTS) {
      const failed = await sweep(key, slot);
      if (failed) return failed;
    }
    swept.add(key);
    return undefined;
  }

  async function setWhole(key: string, value: string): Promise<WriteOutcome> {
    const outcome = await inner.set(key, value);
    if (outcome.status === 'done') await sweepAll(key);
    return outcome;
  }

  async function setInChunks(key: string, value: string): Promise<WriteOutcome> {
    const present = await inner.get(key);
    if (present.status === 'locked' || present.status === 'unavailable') return present;
    const used = present.status === 'found' ? parseHeader(present.value) : undefined;
    const slot: Slot = used?.slot === 'a' ? 'b' : 'a';
    const pieces = piecesOf(value, size);

    swept.delete(key);
    for (const [index, piece] of pieces.entries()) {
      const outcome = await inner.set(chunkKey(key, slot, index), piece);
      if (outcome.status !== 'done') return outcome;
    }
    const header = { slot, count: pieces.length, bytes: byteLength(value) };
    const outcome = await inner.set(key, headerText(header));
    if (outcome.status !== 'done') return outcome;

    // The value is kept. What cannot be tidied up now will be by the next write.
    await sweep(key, slot, pieces.length);
    await sweep(key, slot === 'a' ? 'b' : 'a', 0, used?.count);
    return outcome;
  }

  return {
    name: inner.name,
    get: async (key) => {
      const outcome = await inner.get(key);
      if (outcome.status !== 'found' || !outcome.value.startsWith(MARK)) return outcome;
      const header = parseHeader(outcome.value);
      return header ? readChunks(key, header) : { status: 'corrupt', detail: 'no header of chunks' };
    },
    set: async (key, value) => {
      // What looks like a header is never kept whole, so that it is not taken for one.
      if (value.startsWith(MARK) || byteLength(value) > limit) return setInChunks(key, value);
      const outcome = await setWhole(key, value);
      const small = byteLength(value) <= size;
      return outcome.status === 'done' || outcome.status === 'locked' || small
        ? outcome
        : setInChunks(key, value);
    },
    remove: async (key) => {
      // First what leads to the chunks: from then on there is no value.
      const outcome = await inner.remove(key);
      if (outcome.status !== 'done') return outcome;
      return (await sweepAll(key)) ?? outcome;
    },
  };
}

/** More than any token needs. A keychain that never says `empty` is not asked for ever. */
const MAX_CHUNKS = 10_000;

type Slot = 'a' | 'b';

const SLOTS: readonly Slot[] = ['a', 'b'];

interface Header {
  readonly slot: Slot;
  readonly count: number;
  /** Of the whole value, in UTF-8. */
  readonly bytes: number;
}

const MARK = 'chunks:';

function headerText({ slot, count, bytes }: Header): string {
  return `${MARK}1:${slot}:${count}:${bytes}`;
}

function parseHeader(text: string): Header | undefined {
  const [, slot, count, bytes] = /^chunks:1:([ab]):(\d{1,6}):(\d{1,9})$/.exec(text) ?? [];
  if (count === undefined || bytes === undefined) return undefined;
  return { slot: slot === 'a' ? 'a' : 'b', count: Number(count), bytes: Number(bytes) };
}

/** Nothing that a store names ends like this: it spells what it escapes with four digits, and its notes are words. */
function chunkKey(key: string, slot: Slot, index: number): string {
  return `${key}___${slot}-${index}`;
}
