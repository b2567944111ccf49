import { describe, expect, it } from 'vitest';
import { keepsTheContract } from '../testing/backend-contract.js';
import { Crash } from '../testing/crash.js';
import { openMemory, type OpenMemory } from '../testing/open-memory.js';
import { randomFrom } from '../testing/random.js';
import { chunked } from './chunked.js';
import { byteLength, piecesOf } from './utf8.js';

const DONE = { status: 'done' };
const found = (value: string) => ({ status: 'found', value });
const LENGTHS = [3, 90, 150, 400, 1000];
const OPTIONS = { limit: 100, chunkBytes: 100 };
/** A text of a length that says by itself which one it is. */
const text = (letter: string, length: number) => letter.repeat(length);

describe('chunked', () => {
  keepsTheContract(() => chunked(openMemory()));
  describe('above a limit', () => keepsTheContract(() => chunked(openMemory(), OPTIONS)));
  describe('where a keychain refuses what is long', () =>
    keepsTheContract(() => {
      const inner = openMemory();
      inner.largest = 2048;
      return chunked(inner);
    }));

  it('leaves a value whole that the keychain takes', async () => {
    const inner = openMemory();
    await chunked(inner).set('app.key', text('x', 90_000));
    expect([...inner.entries.keys()]).toEqual(['app.key']);
  });

  it('counts bytes, not letters: no entry is larger than a chunk', async () => {
    const inner = openMemory();
    await chunked(inner, OPTIONS).set('app.key', '日本語👍'.repeat(100));
    expect(inner.entries.size).toBe(15);
    for (const value of inner.entries.values()) expect(byteLength(value)).toBeLessThanOrEqual(100);
  });

  it('does not try again in chunks what is locked, or what is small and refused', async () => {
    const inner = openMemory();
    inner.refusals = [{ status: 'locked' }];
    expect(await chunked(inner).set('app.key', text('x', 5000))).toEqual({ status: 'locked' });
    inner.refusals = [{ status: 'unavailable' }];
    expect(await chunked(inner).set('app.key', text('x', 50))).toEqual({ status: 'unavailable' });
    expect(inner.entries.size).toBe(0);
  });

  it('writes what leads to the chunks last, and uses the other slot each time', async () => {
    const inner = openMemory();
    const backend = chunked(inner, OPTIONS);
    await backend.set('app.key', text('x', 250));
    expect([...inner.entries.keys()]).toEqual(['app.key___a-0', 'app.key___a-1', 'app.key___a-2', 'app.key']);
    await backend.set('app.key', text('y', 250));
    expect([...inner.entries.keys()]).toEqual(['app.key', 'app.key___b-0', 'app.key___b-1', 'app.key___b-2']);
  });

  it.each([
    ['a chunk that is missing', (inner: OpenMemory) => inner.entries.delete('app.key___a-1')],
    ['a chunk that was cut', (inner: OpenMemory) => inner.entries.set('app.key___a-1', 'x')],
    ['a header that it did not write', (inner: OpenMemory) => inner.entries.set('app.key', 'chunks:2:a')],
  ])('takes %s for `corrupt`', async (_, damage) => {
    const inner = openMemory();
    await chunked(inner, OPTIONS).set('app.key', text('x', 250));
    damage(inner);
    expect(await chunked(inner, OPTIONS).get('app.key')).toMatchObject({ status: 'corrupt' });
    expect(await chunked(inner, OPTIONS).set('app.key', 'anew')).toEqual(DONE);
    expect(await chunked(inner, OPTIONS).get('app.key')).toEqual(found('anew'));
  });

  it('says that a chunk is locked', async () => {
    const inner = openMemory();
    await chunked(inner, OPTIONS).set('app.key', text('x', 250));
    inner.refusals = [undefined, undefined, { status: 'locked', detail: '-25308' }];
    expect(await chunked(inner, OPTIONS).get('app.key')).toEqual({ status: 'locked', detail: '-25308' });
  });
});

describe('chunked, stopped at each step', () => {
  const pairs = LENGTHS.flatMap((before) => LENGTHS.map((after) => [before, after] as const));

  it.each(pairs)('has the old or the new value when one of %i becomes one of %i', async (before, after) => {
    const [old, next] = [text('o', before), text('n', after)];
    for (let step = 0; ; step++) {
      const inner = openMemory();
      await chunked(inner, OPTIONS).set('app.key', old);
      const stopped = await stop(inner, step, () => chunked(inner, OPTIONS).set('app.key', next));
      const value = await chunked(inner, OPTIONS).get('app.key');
      expect([found(old), found(next)], `stopped at ${step}`).toContainEqual(value);
      if (!stopped) expect(value).toEqual(found(next));

      // The next write leaves only what is needed, and the next removal nothing.
      await chunked(inner, OPTIONS).set('app.key', text('l', 3));
      expect([...inner.entries.keys()], `written after ${step}`).toEqual(['app.key']);
      if (!stopped) break;
    }
  });

  it.each(LENGTHS)(
    'has a value of %i or nothing when it is removed, and then nothing at all',
    async (length) => {
      for (let step = 0; ; step++) {
        const inner = openMemory();
        await chunked(inner, OPTIONS).set('app.key', text('o', length));
        const stopped = await stop(inner, step, () => chunked(inner, OPTIONS).remove('app.key'));
        const value = await chunked(inner, OPTIONS).get('app.key');
        expect([found(text('o', length)), { status: 'empty' }]).toContainEqual(value);
        expect(await chunked(inner, OPTIONS).remove('app.key')).toEqual(DONE);
        expect([...inner.entries.keys()], `removed after ${step}`).toEqual([]);
        if (!stopped) break;
      }
    },
  );

  it('keeps to it for any sequence of writes, removals, stops and refusals', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomFrom(seed);
      const inner = openMemory();
      let backend = chunked(inner, OPTIONS);
      /** What may be read: more than one after something was stopped. */
      let possible: (string | undefined)[] = [undefined];
      for (let round = 0; round < 12; round++) {
        const letter = String.fromCharCode(97 + round);
        const next = random() < 0.2 ? undefined : text(letter, LENGTHS[Math.floor(random() * 5)]!);
        const kind = random();
        const write = () => (next === undefined ? backend.remove('app.key') : backend.set('app.key', next));
        if (kind < 0.4) {
          await stop(inner, Math.floor(random() * 14), write);
          backend = chunked(inner, OPTIONS);
          possible.push(next);
        } else {
          inner.refusals = Array.from({ length: 14 }, () =>
            kind < 0.7 && random() < 0.15 ? { status: 'unavailable' as const } : undefined,
          );
          const { status } = await write();
          inner.refusals = [];
          // A removal that failed may have removed the value, and only not all of its chunks.
          possible = status === 'done' ? [next] : next === undefined ? [...possible, next] : possible;
          if (kind >= 0.7) expect(inner.entries.size, `seed ${seed}, round ${round}`).toBe(entriesOf(next));
        }
        const read = await backend.get('app.key');
        expect(['found', 'empty'], `seed ${seed}, round ${round}`).toContain(read.status);
        const value = read.status === 'found' ? read.value : undefined;
        expect(possible, `seed ${seed}, round ${round}`).toContain(value);
        possible = [value];
      }
      expect(await chunked(inner, OPTIONS).remove('app.key')).toEqual(DONE);
      expect([...inner.entries.keys()], `seed ${seed}`).toEqual([]);
    }
  });
});

/** Nothing is left behind by a write that nothing disturbed, whatever was there before. */
function entriesOf(value: string | undefined): number {
  if (value === undefined) return 0;
  return value.length <= OPTIONS.limit ? 1 : 1 + Math.ceil(value.length / OPTIONS.chunkBytes);
}

/** As a kill would: only what the keychain holds goes on. */
async function stop(inner: OpenMemory, step: number, operation: () => Promise<unknown>): Promise<boolean> {
  const crash = new Crash();
  inner.crash = crash;
  const stopped = await crash.at(step, operation);
  inner.crash = undefined;
  return stopped;
}

describe('piecesOf', () => {
  it('cuts between characters, never inside one', () => {
    const value = `a${'é'.repeat(40)}${'語'.repeat(40)}${'👍'.repeat(40)}`;
    for (const limit of [4, 5, 7, 64]) {
      const pieces = piecesOf(value, limit);
      expect(pieces.join('')).toBe(value);
      for (const piece of pieces) expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(limit);
    }
  });

  it('measures as TextEncoder does', () => {
    for (const value of ['', 'abc', 'é', '語', '👍', 'a\u0000b', '\u07ff\u0800\uffff\u{10000}\u{10ffff}'])
      expect(byteLength(value)).toBe(new TextEncoder().encode(value).length);
  });
});
