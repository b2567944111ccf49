import { describe, expect, it } from 'vitest';
import { createTokenStore } from '../store/token-store.js';
import { FaultyBackend, PlainMap } from '../testing/faulty-backend.js';
import { migrateMatching } from './migrate-matching.js';

class Listed extends PlainMap {
  listings = 0;
  async getAllKeys() {
    await Promise.resolve();
    this.listings++;
    return [...this.disk.keys()];
  }
}

const OLD = [
  ['sb-abc-auth-token', 's1'],
  ['sb-abc-auth-token-code-verifier', 'v1'],
  ['firebase:authUser:key:[DEFAULT]', 'f1'],
  ['theme', 'dark'],
] as const;

function device(pattern: RegExp) {
  const plain = new Listed(new Map(OLD));
  const backend = new FaultyBackend();
  const start = () => createTokenStore(backend, { prepare: [migrateMatching(plain, pattern)] });
  return { plain, backend, start };
}

describe('migrateMatching', () => {
  it.each([/^sb-.+-auth-token/, /^sb-.+-auth-token/g, /sb-/y])(
    'moves what %s matches, and nothing else',
    async (pattern) => {
      const { plain, start } = device(pattern);
      const tokens = start();
      expect(await tokens.getAllKeys()).toEqual(['sb-abc-auth-token', 'sb-abc-auth-token-code-verifier']);
      expect(await tokens.getItem('sb-abc-auth-token')).toBe('s1');
      expect([...plain.disk.keys()]).toEqual(['firebase:authUser:key:[DEFAULT]', 'theme']);
    },
  );

  it('is done once per start', async () => {
    const { plain, start } = device(/^firebase:authUser:/);
    const tokens = start();
    for (let reads = 0; reads < 3; reads++) await tokens.getItem('firebase:authUser:key:[DEFAULT]');
    expect(plain.listings).toBe(1);
    await start().getAllKeys();
    expect(plain.listings).toBe(2);
  });

  it('prefers what is already here', async () => {
    const { plain, backend, start } = device(/^sb-/);
    await createTokenStore(backend).setItem('sb-abc-auth-token', 'newer');
    expect(await start().getItem('sb-abc-auth-token')).toBe('newer');
    expect(plain.disk.has('sb-abc-auth-token')).toBe(false);
  });

  it('keeps the old copies while it cannot be done, and then does it', async () => {
    const { plain, backend, start } = device(/^sb-/);
    const tokens = start();
    backend.failure = 'locked';
    expect(await tokens.read('sb-abc-auth-token')).toMatchObject({ status: 'locked' });
    expect(plain.disk.size).toBe(OLD.length);
    backend.failure = undefined;
    const list = plain.getAllKeys.bind(plain);
    plain.getAllKeys = () => Promise.reject(new Error('no disk'));
    const other = start();
    expect(await other.read('sb-abc-auth-token')).toMatchObject({ status: 'unavailable' });
    plain.getAllKeys = list;
    expect(await other.getItem('sb-abc-auth-token')).toBe('s1');
    expect(await tokens.getItem('sb-abc-auth-token')).toBe('s1');
  });
});
