import { describe, expect, it, vi } from 'vitest';
import { withCallback } from './callback.js';

describe('withCallback', () => {
  it('tells the callback before those who wait for the promise', async () => {
    const order: string[] = [];
    const promise = Promise.resolve('t');
    const returned = withCallback(promise, (error, value) => order.push(`callback ${error} ${value}`));
    expect(returned).toBe(promise);
    await returned.then((value) => order.push(`promise ${value}`));
    expect(order).toEqual(['callback null t', 'promise t']);
  });

  it('rejects also where the callback was told', async () => {
    const callback = vi.fn();
    await expect(withCallback(Promise.reject(new Error('locked')), callback)).rejects.toThrow('locked');
    expect(callback.mock.calls).toEqual([[new Error('locked')]]);
  });

  it('does without a callback', async () => {
    expect(await withCallback(Promise.resolve(1))).toBe(1);
    expect(await withCallback(Promise.resolve(1), null)).toBe(1);
  });

  it('leaves no rejection unhandled that a callback was told, and hides none that it throws', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
    try {
      void withCallback(Promise.reject(new Error('told')), () => undefined);
      void withCallback(Promise.resolve('t'), () => {
        throw new Error('of the callback');
      });
      await new Promise((resolve) => setTimeout(resolve, 10));
    } finally {
      process.removeListener('unhandledRejection', note);
      for (const each of others) process.on('unhandledRejection', each);
    }
    expect(unhandled).toEqual([new Error('of the callback')]);
  });
});
