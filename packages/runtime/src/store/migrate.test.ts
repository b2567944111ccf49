import { describe, expect, it } from 'vitest';
import { FaultyBackend, PlainMap } from '../testing/faulty-backend.js';
import { migrateFrom } from './migrate.js';
import { createTokenStore } from './token-store.js';

const OLD = new Map([
  ['@token', 'the-token'],
  ['theme', 'dark'],
]);

function device() {
  return { plain: new PlainMap(new Map(OLD)), backend: new FaultyBackend() };
}

describe('migrateFrom', () => {
  it('moves what is named, before anything is read, and removes the old copy', async () => {
    const { plain, backend } = device();
    const store = createTokenStore(backend, { prepare: [migrateFrom(plain, ['@token', 'not-there'])] });
    expect(await store.getItem('@token')).toBe('the-token');
    expect([...plain.disk]).toEqual([['theme', 'dark']]);
  });

  it('gives a key another name', async () => {
    const { plain, backend } = device();
    const store = createTokenStore(backend, { prepare: [migrateFrom(plain, { '@token': 'access' })] });
    expect(await store.getItem('access')).toBe('the-token');
    expect(plain.disk.has('@token')).toBe(false);
  });

  it('prefers what is already here, since that is newer', async () => {
    const { plain, backend } = device();
    await createTokenStore(backend).setItem('@token', 'newer');
    const store = createTokenStore(backend, { prepare: [migrateFrom(plain, ['@token'])] });
    expect(await store.getItem('@token')).toBe('newer');
    expect(plain.disk.has('@token')).toBe(false);
  });

  it.each(['locked', 'unavailable'] as const)(
    'keeps the old copy while the keychain is %s',
    async (failure) => {
      const { plain, backend } = device();
      backend.failure = failure;
      const store = createTokenStore(backend, { prepare: [migrateFrom(plain, ['@token'])] });
      expect(await store.read('@token')).toMatchObject({ status: failure });
      expect(plain.disk.get('@token')).toBe('the-token');
      backend.failure = undefined;
      expect(await store.getItem('@token')).toBe('the-token');
      expect(plain.disk.has('@token')).toBe(false);
    },
  );

  it('does not say "nothing stored" where writing fails', async () => {
    const { plain, backend } = device();
    backend.failing = 'set jwt-hygiene___keys';
    const store = createTokenStore(backend, { prepare: [migrateFrom(plain, ['@token'])] });
    await expect(store.getItem('@token')).rejects.toThrow('not prepared');
    expect(plain.disk.get('@token')).toBe('the-token');
  });

  it('keeps the old copy where the new one cannot be read back', async () => {
    const { plain, backend } = device();
    backend.set = (key, value) => {
      backend.disk.set(key, value.slice(0, 3));
      return Promise.resolve({ status: 'done' });
    };
    const store = createTokenStore(backend, { prepare: [migrateFrom(plain, ['@token'])] });
    await expect(store.getItem('@token')).rejects.toThrow('read back');
    expect(plain.disk.get('@token')).toBe('the-token');
  });

  it('comes to the same end wherever it is cut short', async () => {
    for (let steps = 0; steps < 12; steps++) {
      const { plain, backend } = device();
      await cutShort(plain, backend, steps);
      const store = createTokenStore(backend, { prepare: [migrateFrom(plain, ['@token'])] });
      expect(await store.getItem('@token'), `after ${steps} steps`).toBe('the-token');
      expect(plain.disk.has('@token')).toBe(false);
    }
  });
});

/** Runs the migration on the same disks until the process dies: after so many steps, nothing is answered any more. */
async function cutShort(plain: PlainMap, backend: FaultyBackend, steps: number): Promise<void> {
  let left = steps;
  const dying = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        const member: unknown = Reflect.get(object, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]): unknown =>
          left-- > 0 ? member.apply(object, args) : new Promise(() => undefined);
      },
    });
  const store = createTokenStore(dying(backend), { prepare: [migrateFrom(dying(plain), ['@token'])] });
  await Promise.race([store.getItem('@token'), new Promise((resolve) => setTimeout(resolve, 2))]);
}
