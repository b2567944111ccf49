import { describe, expect, it, vi } from 'vitest';
import { createTokenStore } from '../store/token-store.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { itemOf } from './item.js';

const open = () => {
  const tokens = createTokenStore(new FaultyBackend());
  return { tokens, item: itemOf(tokens, 'session') };
};

describe('itemOf', () => {
  it('is one key, with callbacks', async () => {
    const { tokens, item } = open();
    const callback = vi.fn();
    await item.setItem('{"token":"a1"}', callback);
    await item.mergeItem('{"user":"ada"}', callback);
    expect(await item.getItem(callback)).toBe('{"token":"a1","user":"ada"}');
    expect(await tokens.getItem('session')).toBe('{"token":"a1","user":"ada"}');
    await item.removeItem(callback);
    expect(await item.getItem()).toBeNull();
    expect(callback.mock.calls.map(([error]) => error as unknown)).toEqual([null, null, null, null]);
  });
});

describe('a merge', () => {
  it('goes into objects at any depth, and replaces everything else', async () => {
    const { item } = open();
    await item.mergeItem('{"a":{"b":1,"list":[1,2]},"c":1}');
    await item.mergeItem('{"a":{"d":{"e":2},"list":[3]},"c":{"f":1}}');
    expect(await item.getItem()).toBe('{"a":{"b":1,"list":[3],"d":{"e":2}},"c":{"f":1}}');
  });

  it('takes a name for a name', async () => {
    const { item } = open();
    await item.setItem('{"a":1}');
    await item.mergeItem('{"__proto__":{"isAdmin":true}}');
    expect(await item.getItem()).toBe('{"a":1,"__proto__":{"isAdmin":true}}');
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it.each(['eyJhbGciOiJIUzI1NiJ9.e30.c2ln', '"eyJ"', '[1]', 'null'])(
    'refuses %s, keeps what was there, and tells neither',
    async (value) => {
      const { item } = open();
      await item.setItem('{"token":"secret"}');
      await expect(item.mergeItem(value)).rejects.toThrow(/^Only JSON objects can be merged\.$/);
      expect(await item.getItem()).toBe('{"token":"secret"}');
    },
  );

  it('lets nothing in between', async () => {
    const { tokens, item } = open();
    await item.setItem('{"a":1}');
    const other = itemOf(tokens, 'session');
    const done = [
      item.mergeItem('{"b":2}'),
      other.mergeItem('{"c":3}'),
      item.getItem(),
      item.setItem('{"d":4}'),
    ];
    expect((await Promise.all(done))[2]).toBe('{"a":1,"b":2,"c":3}');
    expect(await item.getItem()).toBe('{"d":4}');
  });

  it('that fails lets the next through', async () => {
    const { item } = open();
    await item.setItem('no object');
    const failed = item.mergeItem('{"b":2}');
    const next = item.setItem('{"c":3}');
    await expect(failed).rejects.toThrow('merged');
    await next;
    expect(await item.getItem()).toBe('{"c":3}');
  });
});
