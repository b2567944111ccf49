import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProgressLine } from './progress.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function terminal(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

it('appears after a second, now and then, and goes away', () => {
  const { written, stream } = terminal(true);
  const progress = new ProgressLine(stream);
  progress.update({ phase: 'finding', done: 1 });
  vi.advanceTimersByTime(1_001);
  progress.update({ phase: 'reading', done: 2, total: 9 });
  progress.update({ phase: 'reading', done: 3, total: 9 });
  vi.advanceTimersByTime(101);
  progress.update({ phase: 'analysing', done: 4, total: 9 });
  progress.clear();
  progress.clear();
  expect(written).toEqual(['\r\x1B[KReading file 2 of 9', '\r\x1B[KAnalysing file 4 of 9', '\r\x1B[K']);
});

it('says nothing where there is no terminal', () => {
  const { written, stream } = terminal(false);
  const progress = new ProgressLine(stream);
  vi.advanceTimersByTime(5_000);
  progress.update({ phase: 'finding', done: 1 });
  progress.clear();
  expect(written).toEqual([]);
});
