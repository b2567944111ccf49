import { describe, expect, it, vi } from 'vitest';
import { splitIonicStorage } from '../split/ionic-storage.js';
import { discardAfterReinstall } from '../store/reinstall.js';
import { migrateFrom } from '../store/migrate.js';
import { createTokenStore } from '../store/token-store.js';
import { FaultyBackend, PlainMap } from '../testing/faulty-backend.js';
import {
  formerElectronStore,
  formerIonicStorage,
  formerMmkv,
  formerPreferences,
  lazily,
  type ListedStorage,
} from './index.js';

type Disk = Map<string, unknown>;

const preferences = (disk: Disk) => ({
  get: ({ key }: { key: string }) =>
    Promise.resolve({ value: (disk.get(key) as string | undefined) ?? null }),
  set: ({ key, value }: { key: string; value: string }) => Promise.resolve(void disk.set(key, value)),
  remove: ({ key }: { key: string }) => Promise.resolve(void disk.delete(key)),
  keys: () => Promise.resolve({ keys: [...disk.keys()] }),
});

/** As read in react-native-mmkv 3.3.3 and 4.3.2: the one deletes, the other removes. */
const mmkv = (disk: Disk) => ({
  getString: (key: string) => disk.get(key) as string | undefined,
  set: (key: string, value: string) => void disk.set(key, value),
  getAllKeys: () => [...disk.keys()],
});

const ionic = (disk: Disk) => ({
  get: (key: string) => Promise.resolve(disk.get(key) ?? null),
  set: (key: string, value: unknown) => Promise.resolve((disk.set(key, value), value)),
  remove: (key: string) => Promise.resolve(void disk.delete(key)),
  keys: () => Promise.resolve([...disk.keys()]),
});

const electronStore = (disk: Disk) => ({
  get: (key: string) => disk.get(key),
  set: (key: string, value?: unknown) => void disk.set(key, value),
  delete: (key: string) => void disk.delete(key),
  get store() {
    return Object.fromEntries(disk);
  },
});

/** As browsers have it: keys are asked for one by one, and may have the name of anything. */
const webStorage = (disk: Disk) => ({
  getItem: (key: string) => (disk.get(key) as string | undefined) ?? null,
  setItem: (key: string, value: string) => void disk.set(key, value),
  removeItem: (key: string) => void disk.delete(key),
  key: (index: number) => [...disk.keys()][index] ?? null,
  get length() {
    return disk.size;
  },
});

const asyncStorage = (disk: Disk) => {
  const storage = new PlainMap(disk as Map<string, string>);
  return Object.assign(storage, { getAllKeys: () => Promise.resolve([...disk.keys()] as string[]) });
};

const kinds: [string, (disk: Disk) => ListedStorage][] = [
  ['Preferences', (disk) => formerPreferences(preferences(disk))],
  ['MMKV 3', (disk) => formerMmkv(() => ({ ...mmkv(disk), delete: (key: string) => void disk.delete(key) }))],
  ['MMKV 4', (disk) => formerMmkv(() => ({ ...mmkv(disk), remove: (key: string) => disk.delete(key) }))],
  ['Ionic’s Storage', (disk) => formerIonicStorage(() => ionic(disk))],
  ['electron-store', (disk) => formerElectronStore(() => electronStore(disk))],
  ['localStorage', (disk) => lazily(() => webStorage(disk))],
  ['AsyncStorage', (disk) => lazily(() => asyncStorage(disk))],
];

describe.each(kinds)('a token that was in %s', (_, open) => {
  it('is moved once, and nothing else is', async () => {
    const disk: Disk = new Map([
      ['token', 't1'],
      ['theme', 'dark'],
    ]);
    const tokens = createTokenStore(new FaultyBackend(), {
      prepare: [discardAfterReinstall(open(disk)), migrateFrom(open(disk), ['token', 'none'])],
    });
    expect(await tokens.getItem('token')).toBe('t1');
    expect([...disk.keys()].sort()).toEqual(['jwt-hygiene.install', 'jwt-hygiene.moved', 'theme']);
  });

  it('is newer where a version of the app before was brought back and has written it since', async () => {
    const disk: Disk = new Map([['token', 't1']]);
    const backend = new FaultyBackend();
    const start = () =>
      createTokenStore(backend, {
        prepare: [discardAfterReinstall(open(disk)), migrateFrom(open(disk), ['token', 'other'])],
      });
    expect(await start().getItem('token')).toBe('t1');
    await open(disk).setItem('token', 't2');
    await open(disk).setItem('other', 'o2');
    const updated = start();
    expect([await updated.getItem('token'), await updated.getItem('other')]).toEqual(['t2', 'o2']);
    expect([...disk.keys()].sort()).toEqual(['jwt-hygiene.install', 'jwt-hygiene.moved']);
  });

  it('stays over restarts, and is discarded with a new installation', async () => {
    const backend = new FaultyBackend();
    const start = (disk: Disk) =>
      createTokenStore(backend, {
        prepare: [discardAfterReinstall(open(disk)), migrateFrom(open(disk), ['token'])],
      });
    const disk: Disk = new Map([['token', 't1']]);
    for (let starts = 0; starts < 3; starts++) expect(await start(disk).getItem('token')).toBe('t1');
    expect(await start(new Map()).getItem('token')).toBeNull();
  });

  it('is listed with the others', async () => {
    const disk: Disk = new Map([
      ['token', 't1'],
      ['getAllKeys', 'x'],
    ]);
    expect(await open(disk).getAllKeys()).toEqual(['token', 'getAllKeys']);
  });
});

describe('a former storage', () => {
  it('is not touched before it is needed', async () => {
    const given = vi.fn((): never => {
      throw new Error('too early');
    });
    const former = [
      lazily(given),
      formerPreferences(given),
      formerMmkv(given),
      formerIonicStorage(given),
      formerElectronStore(given),
    ];
    const stores = former.map((each) =>
      createTokenStore(new FaultyBackend(), { prepare: [migrateFrom(each, ['token'])] }),
    );
    expect(given).not.toHaveBeenCalled();
    for (const store of stores) expect(await store.read('token')).toMatchObject({ status: 'unavailable' });
    expect(given).toHaveBeenCalledTimes(former.length);
  });
});

describe('formerIonicStorage', () => {
  it('waits for one that is being created, and asks for it once', async () => {
    const disk: Disk = new Map([['token', 't1']]);
    const created = vi.fn(() => Promise.resolve(ionic(disk)));
    const tokens = createTokenStore(new FaultyBackend(), {
      prepare: [migrateFrom(formerIonicStorage(created), ['token'])],
    });
    expect(await tokens.getItem('token')).toBe('t1');
    expect(created).toHaveBeenCalledTimes(1);
  });

  it('tries again where the storage was not there yet', async () => {
    const storage = ionic(new Map([['token', 't1']]));
    const created = vi.fn(() => Promise.resolve(storage)).mockRejectedValueOnce(new Error('not created'));
    const former = formerIonicStorage(created);
    const tokens = createTokenStore(new FaultyBackend(), { prepare: [migrateFrom(former, ['token'])] });
    expect(await tokens.read('token')).toMatchObject({ status: 'unavailable' });
    expect(await tokens.getItem('token')).toBe('t1');
  });

  it('moves what is no string so that a split storage reads it', async () => {
    const disk: Disk = new Map<string, unknown>([['session', { token: 't1' }]]);
    const tokens = createTokenStore(new FaultyBackend(), {
      prepare: [
        migrateFrom(
          formerIonicStorage(() => ionic(disk)),
          ['session'],
        ),
      ],
    });
    const plain = { ...ionic(disk), clear: vi.fn(), length: vi.fn(), forEach: vi.fn() };
    expect(await splitIonicStorage(plain, tokens, ['session']).get('session')).toEqual({ token: 't1' });
    expect(disk.size).toBe(0);
  });
});
