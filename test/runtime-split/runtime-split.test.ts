// Storages are split in place of themselves: here with the code and the declarations of the real packages.
import { createTokenStore, type TokenStore } from '@jwt-hygiene/runtime';
import {
  splitIonicStorage,
  splitPreferences,
  splitStorage,
  type IonicStorageShape,
  type PreferencesShape,
} from '@jwt-hygiene/runtime/split';
import { memory } from '@jwt-hygiene/runtime/memory';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loaded } from './real-storage.js';

const KEYS = ['access', 'refresh'];
const SCOPE = '@react-native-async-storage';

let disk: Map<string, string>;
let tokens: TokenStore;
beforeEach(() => {
  disk = new Map([['theme', 'dark']]);
  tokens = createTokenStore(memory());
  vi.stubGlobal('nativeDisk', disk);
});
afterEach(() => vi.unstubAllGlobals());

type Told = (...told: unknown[]) => void;

/** As apps use AsyncStorage before version 3. */
interface AsyncStorage {
  getItem(key: string, callback?: Told): Promise<string | null>;
  setItem(key: string, value: string, callback?: Told): Promise<void>;
  removeItem(key: string, callback?: Told): Promise<void>;
  multiGet(keys: string[], callback?: Told): Promise<[string, string | null][]>;
  multiSet(pairs: [string, string][], callback?: Told): Promise<void>;
  getAllKeys(callback?: Told): Promise<string[]>;
  clear(callback?: Told): Promise<void>;
}

describe.each(['async-storage-1', 'async-storage-2'])('%s on a phone', (name) => {
  /** What an app sees of its storage, also through callbacks. */
  async function seenBy(storage: AsyncStorage): Promise<unknown[]> {
    const seen: unknown[] = [];
    const note: Told = (error, result) => seen.push([error ?? null, result ?? null]);
    await storage.setItem('access', 'a1', note);
    await storage.multiSet(
      [
        ['refresh', 'r1'],
        ['theme', 'light'],
      ],
      note,
    );
    seen.push(await storage.getItem('access', note));
    seen.push(await storage.multiGet(['theme', 'refresh', 'none', 'access'], note));
    seen.push((await storage.getAllKeys()).sort());
    await storage.removeItem('access', note);
    seen.push(await storage.getItem('access'));
    await storage.clear(note);
    seen.push(await storage.multiGet(KEYS), await storage.getAllKeys());
    return seen;
  }

  it('shows an app the same, split or not', async () => {
    const { default: storage } = (await loaded(`${SCOPE}/${name}/lib/module/index.js`)) as {
      default: AsyncStorage;
    };
    const before = await seenBy(storage);
    expect(await seenBy(splitStorage(storage, tokens, KEYS))).toEqual(before);
  });

  it('never holds a token', async () => {
    const { default: storage } = (await loaded(`${SCOPE}/${name}/lib/module/index.js`)) as {
      default: AsyncStorage;
    };
    const written = vi.spyOn(disk, 'set');
    await seenBy(splitStorage(storage, tokens, KEYS));
    expect(written.mock.calls).toEqual([['theme', 'light']]);
  });
});

/** AsyncStorage 3. */
interface Three extends Omit<AsyncStorage, 'multiGet' | 'multiSet'> {
  getMany(keys: string[]): Promise<Record<string, string | null>>;
  setMany(entries: Record<string, string>): Promise<void>;
}

describe('async-storage 3 on a phone', () => {
  it('is split, made by a factory', async () => {
    const module = await loaded(`${SCOPE}/async-storage/lib/module/index.js`);
    const createAsyncStorage = module['createAsyncStorage'] as (name: string) => Three;
    const storage = splitStorage(() => createAsyncStorage('app'), tokens, KEYS);
    await storage.setMany({ access: 'a1', theme: 'light' });
    expect([...disk]).toEqual([['theme', 'light']]);
    expect(await storage.getMany(['access', 'theme'])).toEqual({ access: 'a1', theme: 'light' });
    expect(await storage.getAllKeys()).toEqual(['theme', 'access']);
    await storage.clear();
    expect([disk.size, await tokens.getAllKeys()]).toEqual([0, []]);
  });
});

describe('what Capacitor’s Preferences are in a browser', () => {
  it('is split', async () => {
    vi.stubGlobal('window', { localStorage: pageOver(disk) });
    const { PreferencesWeb } = (await loaded('@capacitor/preferences/dist/esm/web.js')) as {
      PreferencesWeb: new () => PreferencesShape & { configure(options: { group: string }): Promise<void> };
    };
    const preferences = splitPreferences(new PreferencesWeb(), tokens, KEYS);
    await preferences.configure({ group: 'app' });
    await preferences.set({ key: 'access', value: 'a1' });
    await preferences.set({ key: 'theme', value: 'light' });
    expect(await preferences.get({ key: 'access' })).toEqual({ value: 'a1' });
    expect(await preferences.get({ key: 'theme' })).toEqual({ value: 'light' });
    expect([...disk.keys()]).toEqual(['theme', 'app.theme']);
  });
});

describe.each(['storage', 'storage-3'])('@ionic/%s over localforage', (name) => {
  it('is split', async () => {
    vi.stubGlobal('localStorage', pageOver(disk));
    const { Storage } = (await loaded(`@ionic/${name}/dist/esm/index.js`)) as {
      Storage: new (config: object) => IonicStorageShape & {
        create(): Promise<IonicStorageShape>;
        readonly driver: string | null;
      };
    };
    const plain = new Storage({ driverOrder: ['localStorageWrapper'] });
    const storage = splitIonicStorage(plain, tokens, KEYS);
    const created = await storage.create();
    expect(storage.driver).toBe('localStorageWrapper');
    await created.set('access', { token: 'a1' });
    await created.set('user', { name: 'ada' });
    expect(await plain.keys()).toEqual(['user']);
    expect([...disk.values()].join()).not.toContain('a1');
    expect(await storage.get('access')).toEqual({ token: 'a1' });
    expect(await storage.keys()).toEqual(['user', 'access']);
    const seen: unknown[] = [];
    await storage.forEach((value: unknown, key: string, count: unknown) => {
      seen.push([key, value, count]);
    });
    expect(seen).toEqual([
      ['user', { name: 'ada' }, 1],
      ['access', { token: 'a1' }, 2],
    ]);
    await storage.clear();
    expect(await plain.keys()).toEqual([]);
    expect(await tokens.getAllKeys()).toEqual([]);
  });
});

/** What a page has for its storage. */
function pageOver(held: Map<string, string>) {
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
    key: (at: number) => [...held.keys()][at] ?? null,
    get length() {
      return held.size;
    },
  };
}
