import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readInput } from './read-input.js';

it('puts pieces together, also where they part a character', async () => {
  const bytes = Buffer.from('a€b');
  const pieces = Readable.from([bytes.subarray(0, 2), bytes.subarray(2)]);
  expect(await readInput(pieces)).toBe('a€b');
  expect(await readInput(Readable.from([]))).toBe('');
});

it('gives up on a stream that does not end', async () => {
  const piece = Buffer.alloc(1024 * 1024, 'a');
  function* forever() {
    for (;;) yield piece;
  }
  expect(await readInput(Readable.from(forever()))).toBeUndefined();
});
