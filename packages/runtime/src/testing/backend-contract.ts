import { expect, it } from 'vitest';
import type { Backend } from '../store/backend.js';

/** What every backend promises, whatever it keeps its entries in. Call it inside a `describe`. */
export function keepsTheContract(make: () => Backend | Promise<Backend>): void {
  const values = {
    'a short value': 'short',
    'an empty value': '',
    'a record': JSON.stringify({ v: 1, refreshToken: 'r-1', expiresAt: 1_700_000_000 }),
    'letters beyond ASCII': 'naïve Ünïcödé ﷽ 日本語 👩‍👩‍👧 \u0000\u0010\n',
    'what looks like a date': '2026-11-25T10:20:30.400Z',
    'what looks like a number': '0012',
    'what looks like a mark of ours': '~~chunks:1:a:2:3',
    'what looks like a header of chunks': 'chunks:1:a:2:3',
    'a long value': `${'0123456789'.repeat(900)}end`,
    'a long value beyond ASCII': '日本語👍'.repeat(700),
  };

  it.each(Object.entries(values))('gives back %s', async (_, value) => {
    const backend = await make();
    expect(await backend.set('app.key', value)).toEqual({ status: 'done' });
    expect(await backend.get('app.key')).toEqual({ status: 'found', value });
  });

  it('says that nothing is there before anything was written, and removes it as well', async () => {
    const backend = await make();
    expect(await backend.get('app.key')).toEqual({ status: 'empty' });
    expect(await backend.remove('app.key')).toEqual({ status: 'done' });
  });

  it('replaces a value: long by short, short by long', async () => {
    const backend = await make();
    for (const value of ['first', 'x'.repeat(7000), 'y'.repeat(5000), '', 'last'] as const) {
      expect(await backend.set('app.key', value)).toEqual({ status: 'done' });
      expect(await backend.get('app.key')).toEqual({ status: 'found', value });
    }
  });

  it('removes a value, a long one as well', async () => {
    const backend = await make();
    for (const value of ['short', 'x'.repeat(7000)]) {
      await backend.set('app.key', value);
      expect(await backend.remove('app.key')).toEqual({ status: 'done' });
      expect(await backend.get('app.key')).toEqual({ status: 'empty' });
    }
  });

  it('keeps keys apart, whatever letters they are made of', async () => {
    const backend = await make();
    const keys = ['app.key', 'app.Key', 'app-key', 'app_key', 'APP.KEY', 'app.key.', '.', '..', 'con', '_5f'];
    for (const key of keys) await backend.set(key, `of ${key}`);
    await backend.remove('app_key');
    for (const key of keys) {
      expect(await backend.get(key)).toEqual(
        key === 'app_key' ? { status: 'empty' } : { status: 'found', value: `of ${key}` },
      );
    }
  });
}
