import { describe, expect, it, vi } from 'vitest';
import { singleFlight } from './single-flight.js';

describe('singleFlight', () => {
  it('runs once for all who call while it runs, and gives them the same object', async () => {
    const work = vi.fn(async (who: string) => {
      await Promise.resolve();
      return { who };
    });
    const guarded = singleFlight(work);
    const results = await Promise.all([guarded('a'), guarded('b'), guarded('c')]);
    expect(work.mock.calls).toEqual([['a']]);
    expect(new Set(results).size).toBe(1);
    expect(results[0]).toEqual({ who: 'a' });
  });

  it('runs again when it is called after that, also by a waiter at once', async () => {
    let runs = 0;
    const guarded = singleFlight(() => Promise.resolve(++runs));
    const again = guarded().then(() => guarded());
    expect(await guarded()).toBe(1);
    expect(await again).toBe(2);
  });

  it('rejects all with the same error, and can run again', async () => {
    const error = new Error('no network');
    const work = vi.fn().mockRejectedValueOnce(error).mockResolvedValueOnce('fine');
    const guarded = singleFlight(work);
    const failures = await Promise.allSettled([guarded(), guarded()]);
    expect(failures).toEqual([
      { status: 'rejected', reason: error },
      { status: 'rejected', reason: error },
    ]);
    expect(await guarded()).toBe('fine');
  });

  it('turns a throw into a rejection', async () => {
    const guarded = singleFlight(() => {
      throw new Error('at once');
    });
    await expect(guarded()).rejects.toThrow('at once');
    await expect(guarded()).rejects.toThrow('at once');
  });

  it('refuses to wait for itself', async () => {
    const guarded: () => Promise<string> = singleFlight(() => guarded());
    await expect(guarded()).rejects.toThrow('called itself');
  });

  it('leaves no rejection unhandled where nobody waits', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    void singleFlight(() => Promise.reject(new Error('nobody cares')))();
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
