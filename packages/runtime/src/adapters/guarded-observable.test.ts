import { NEVER, Observable, of, throwError } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import type { Guard } from './guard.js';
import { follow, type Attempts } from './guarded-observable.js';

/** Lets everything happen that waits for nothing else. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

const guard = { tokenFor: () => Promise.resolve('a'), tokenAfter: () => Promise.resolve('b') };

function run(send: Attempts<string, number>['send'], own: Guard<string> = guard) {
  const seen: unknown[] = [];
  const observer = {
    next: (value: number) => void seen.push(value),
    error: (error: unknown) => void seen.push(error),
    complete: () => void seen.push('done'),
  };
  const isRejection = (outcome: object) => 'value' in outcome && outcome.value === 401;
  const stop = follow(observer, own, { request: 'x', send, isRejection });
  return { seen, stop };
}

describe('follow', () => {
  it('takes only the first value for a rejection', async () => {
    const send = vi.fn(() => of(1, 401, 2));
    const { seen } = run(send);
    await settle();
    expect(seen).toEqual([1, 401, 2, 'done']);
    expect(send.mock.calls).toEqual([['a']]);
  });

  it('passes on nothing more of an attempt that was rejected', async () => {
    const { seen } = run((token) => (token === 'a' ? of(401, 1) : of(2)));
    await settle();
    expect(seen).toEqual([2, 'done']);
  });

  it('passes on no error of an attempt that was rejected', async () => {
    const rejected = new Observable<number>((observer) => {
      observer.next(401);
      observer.error(new Error('and more'));
    });
    const { seen } = run((token) => (token === 'a' ? rejected : of(2)));
    await settle();
    expect(seen).toEqual([2, 'done']);
  });

  it.each([
    ['tokenFor', 'c'],
    ['tokenAfter', 'c'],
    ['tokenAfter', undefined],
  ] as const)('sends and says nothing to who has left before `%s` gives %s', async (step, token) => {
    let arrive: (token: string | undefined) => void = () => undefined;
    const waiting = {
      ...guard,
      [step]: () => new Promise<string | undefined>((resolve) => (arrive = resolve)),
    };
    const send = vi.fn(() => of(401));
    const { seen, stop } = run(send, waiting);
    await settle();
    const before = send.mock.calls.length;
    stop();
    arrive(token);
    await settle();
    expect([send.mock.calls.length - before, seen]).toEqual([0, []]);
  });

  it('stops what runs', async () => {
    const stopped = vi.fn();
    const { stop } = run(() => new Observable<number>(() => stopped));
    await settle();
    stop();
    expect(stopped).toHaveBeenCalledTimes(1);
  });

  it('says nothing to who has left when there is no token', async () => {
    const { seen, stop } = run(() => NEVER, { ...guard, tokenFor: () => Promise.reject(new Error('none')) });
    stop();
    await settle();
    expect(seen).toEqual([]);
  });

  it('passes on what sending throws, and what it ends with', async () => {
    const broken = new Error('broken');
    const thrown = run(() => {
      throw broken;
    });
    const failed = run(() => throwError(() => broken));
    await settle();
    expect([thrown.seen, failed.seen]).toEqual([[broken], [broken]]);
  });
});
