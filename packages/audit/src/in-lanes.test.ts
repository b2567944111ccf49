import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inLanes } from './in-lanes.js';

it('works through all items, one at a time in each lane', async () => {
  const busy = new Set<string>();
  const done: number[] = [];
  let most = 0;
  await inLanes([5, 1, 1, 1, 1], ['left', 'right'], async (item, lane) => {
    expect(busy).not.toContain(lane);
    busy.add(lane);
    most = Math.max(most, busy.size);
    await setTimeout(item * 5);
    busy.delete(lane);
    done.push(item);
  });
  expect(done.toSorted()).toEqual([1, 1, 1, 1, 5]);
  expect(most).toBe(2);
});

it('takes no further item after a failure, and rejects when all lanes rest', async () => {
  const started: number[] = [];
  let finished = 0;
  const work = inLanes([1, 2, 3, 4, 5], ['left', 'right'], async (item) => {
    started.push(item);
    if (item === 1) throw new Error('no thread');
    await setTimeout(5);
    finished++;
  });
  await expect(work).rejects.toThrow('no thread');
  expect(started).toEqual([1, 2]);
  expect(finished).toBe(1);
});
