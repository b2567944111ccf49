import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '../store/store-error.js';
import { device } from '../testing/fakes/expo-secure-store.js';
import { openMmkv, phone, type Mmkv } from '../testing/fakes/react-native-mmkv.js';
import { encryptedMmkv, splitMmkv } from './index.js';

vi.mock('expo-secure-store', () => import('../testing/fakes/expo-secure-store.js'));

const KEYS = ['access_token', 'refresh_token'];
const plain = () => openMmkv();

function start(): { storage: Mmkv; tokens: Mmkv } {
  phone.restart();
  const tokens = encryptedMmkv<Mmkv>({ open: openMmkv, former: plain, keys: KEYS });
  return { tokens, storage: splitMmkv(plain, tokens, KEYS) };
}

describe.each([2, 3, 4] as const)('a split MMKV %i', (version) => {
  beforeEach(() => {
    phone.reset(version);
    device.reset('ios');
  });

  it('touches neither instance before its first use', () => {
    start();
    expect(phone.opens).toBe(0);
  });

  it('keeps tokens apart, by their keys', () => {
    const { storage, tokens } = start();
    for (const key of ['theme', 'access_token']) storage.set(key, `the ${key}`);
    storage.set('count', 7);
    expect(plain().getAllKeys()).toEqual(['theme', 'count']);
    expect(tokens.getAllKeys()).toEqual(['access_token']);
    expect(storage.getString('access_token')).toBe('the access_token');
    expect(storage.getString('theme')).toBe('the theme');
    expect(storage.getNumber('count')).toBe(7);
    expect(storage.contains('access_token')).toBe(true);
    expect(storage.contains('refresh_token')).toBe(false);
  });

  it('removes with what this version has for it', () => {
    const { storage, tokens } = start();
    for (const key of ['theme', 'access_token']) storage.set(key, 'x');
    if (version === 4) {
      expect(storage.delete).toBeUndefined();
      expect(storage.remove?.('access_token')).toBe(true);
      expect(storage.remove?.('access_token')).toBe(false);
    } else {
      expect(storage.remove).toBeUndefined();
      storage.delete?.('access_token');
    }
    expect(tokens.getAllKeys()).toEqual([]);
    expect(plain().getAllKeys()).toEqual(['theme']);
  });

  it('lists the keys of both, each once, and no other key of the second', () => {
    const { storage, tokens } = start();
    storage.set('theme', 'dark');
    storage.set('access_token', 'a');
    tokens.set('of_another_split', 'x');
    plain().set('access_token', 'written past it');
    expect(storage.getAllKeys()).toEqual(['theme', 'access_token']);
  });

  it('clears its keys in both', () => {
    const { storage, tokens } = start();
    storage.set('theme', 'dark');
    storage.set('access_token', 'a');
    tokens.set('of_another_split', 'x');
    storage.clearAll();
    expect(storage.getAllKeys()).toEqual([]);
    expect(tokens.getAllKeys()).toEqual(['of_another_split']);
  });

  it('clears the tokens also where the rest cannot be cleared, and still says so', () => {
    const { storage, tokens } = start();
    storage.set('access_token', 'a');
    const broken = splitMmkv<Mmkv>(
      Object.assign(openMmkv(), {
        clearAll() {
          throw new Error('read-only');
        },
      }),
      tokens,
      KEYS,
    );
    expect(() => broken.clearAll()).toThrow('read-only');
    expect(tokens.getAllKeys()).toEqual([]);
  });

  it('tells listeners of both, once each, until they are removed', () => {
    const { storage, tokens } = start();
    const heard: string[] = [];
    const listener = storage.addOnValueChangedListener((key) => heard.push(key));
    plain().set('access_token', 'of an earlier version');
    storage.set('theme', 'dark');
    storage.set('access_token', 'a');
    tokens.set('of_another_split', 'x');
    expect(heard).toEqual(['theme', 'access_token']);
    listener.remove();
    storage.set('theme', 'light');
    storage.set('access_token', 'b');
    expect(heard).toHaveLength(2);
  });

  it('reaches whatever else the instance has', () => {
    const { storage } = start();
    storage.set('theme', 'dark');
    expect(storage.size).toBe(version === 2 ? undefined : 1);
    storage.trim?.();
    expect(phone.trims).toEqual(version === 2 ? [] : ['mmkv.default']);
    expect('getString' in storage).toBe(true);
    expect('getItem' in storage).toBe(false);
  });
});

describe('a split MMKV', () => {
  beforeEach(() => {
    phone.reset(4);
    device.reset('ios');
  });

  it('takes the instance itself as well', () => {
    const tokens = openMmkv({ id: 'tokens' });
    const storage = splitMmkv(openMmkv(), tokens, KEYS);
    storage.set('access_token', 'a');
    expect(tokens.getString('access_token')).toBe('a');
  });

  it('works for the rest while the keychain is locked', () => {
    const { storage } = start();
    device.lock = 'beforeFirstUnlock';
    storage.addOnValueChangedListener(() => undefined);
    storage.set('theme', 'dark');
    expect(storage.getString('theme')).toBe('dark');
    expect(() => storage.getString('access_token')).toThrow(expect.objectContaining({ status: 'locked' }));
  });

  it('lets nobody who could not read a token write over it', () => {
    start().storage.set('access_token', 'a');
    const { storage, tokens } = start();
    device.lock = 'beforeFirstUnlock';
    expect(() => storage.getString('access_token')).toThrow(StoreError);
    expect(() => storage.getString('refresh_token')).toThrow(StoreError);
    expect(() => storage.set('access_token', 'of nobody')).toThrow(
      expect.objectContaining({ status: 'locked' }),
    );
    device.lock = 'none';
    expect(() => storage.set('access_token', 'of nobody')).toThrow(
      expect.objectContaining({ status: 'unavailable', message: expect.not.stringMatching(/nobody/) }),
    );
    storage.set('refresh_token', 'r');
    expect(tokens.getString('access_token')).toBe('a');
    expect(tokens.getString('refresh_token')).toBe('r');
    expect(storage.getString('access_token')).toBe('a');
    storage.set('access_token', 'b');
    expect(start().storage.getString('access_token')).toBe('b');
  });

  it('lets who could not read a token remove it', () => {
    start().storage.set('access_token', 'a');
    const { storage } = start();
    device.lock = 'beforeFirstUnlock';
    expect(() => storage.contains('access_token')).toThrow(StoreError);
    device.lock = 'none';
    storage.remove?.('access_token');
    storage.set('access_token', 'b');
    expect(start().storage.getString('access_token')).toBe('b');
  });

  it('keeps users signed in over an update to it, and out after a logout', () => {
    plain().set('access_token', 'a');
    plain().set('theme', 'dark');
    expect(start().storage.getString('access_token')).toBe('a');
    expect(plain().getAllKeys()).toEqual(['theme']);
    start().storage.clearAll();
    const { storage } = start();
    expect(storage.getAllKeys()).toEqual([]);
    expect(storage.getString('access_token')).toBeUndefined();
  });

  it('is whole on the web, where both are one', () => {
    device.reset('web');
    phone.isWeb = true;
    const { storage } = start();
    const heard: string[] = [];
    storage.addOnValueChangedListener((key) => heard.push(key));
    storage.set('theme', 'dark');
    storage.set('access_token', 'a');
    expect(storage.getAllKeys()).toEqual(['theme', 'access_token']);
    storage.clearAll();
    expect(heard).toEqual(['theme', 'access_token', 'theme', 'access_token']);
    expect(plain().getAllKeys()).toEqual([]);
  });
});
