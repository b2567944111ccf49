import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '../store/store-error.js';
import { device, expoError } from '../testing/fakes/expo-secure-store.js';
import { openMmkv, phone, type Mmkv } from '../testing/fakes/react-native-mmkv.js';
import { encryptedMmkv, splitMmkv } from './index.js';

vi.mock('expo-secure-store', () => import('../testing/fakes/expo-secure-store.js'));

const KEYS = ['access_token', 'refresh_token'];
const plain = () => openMmkv();
const start = (options: Partial<Parameters<typeof encryptedMmkv<Mmkv>>[0]> = {}) => {
  phone.restart();
  return encryptedMmkv<Mmkv>({ open: openMmkv, former: plain, keys: KEYS, ...options });
};
const remove = (mmkv: Mmkv, key: string) => (mmkv.remove ?? mmkv.delete)?.call(mmkv, key);
const keychain = () => [...device.entries.values()].map(({ value }) => value);

describe.each([2, 3, 4] as const)('an encrypted MMKV %i', (version) => {
  beforeEach(() => {
    phone.reset(version);
    device.reset('ios');
  });

  it('is opened at first use, with a key of its own that only the keychain holds', () => {
    const tokens = start();
    expect(phone.files.size).toBe(0);
    expect(device.entries.size).toBe(0);
    tokens.set('access_token', 'a.b.c');
    const [key = ''] = keychain();
    expect(key).toMatch(/^[!-~]{16}$/);
    expect(phone.files.get('jwt-hygiene.tokens')?.encryptionKey).toBe(key);
    expect([...device.entries.values()][0]?.accessible).toBe(1);
    expect(start().getString('access_token')).toBe('a.b.c');
    expect(keychain()).toEqual([key]);
  });

  it('takes the place of the instance, in hooks as well', () => {
    const tokens = start();
    const heard: string[] = [];
    const listener = tokens.addOnValueChangedListener((key) => heard.push(key));
    tokens.set('access_token', 'a.b.c');
    tokens.set('count', 7);
    tokens.set('isNew', true);
    expect(tokens.getString('access_token')).toBe('a.b.c');
    expect(tokens.getNumber('count')).toBe(7);
    expect(tokens.getBoolean('isNew')).toBe(true);
    expect(tokens.contains('nothing')).toBe(false);
    remove(tokens, 'count');
    expect(tokens.getAllKeys()).toEqual(['access_token', 'isNew']);
    expect(heard).toEqual(['access_token', 'count', 'isNew', 'count']);
    listener.remove();
    tokens.clearAll();
    expect(heard).toHaveLength(4);
    expect(tokens.getAllKeys()).toEqual([]);
  });

  it('has what this version has, and nothing else', () => {
    const tokens = start();
    expect('getString' in tokens).toBe(true);
    expect('getItem' in tokens).toBe(false);
    expect(typeof tokens.remove).toBe(version === 4 ? 'function' : 'undefined');
    expect(typeof tokens.delete).toBe(version === 4 ? 'undefined' : 'function');
    expect(tokens.size).toBe(version === 2 ? undefined : 0);
    const { getString } = tokens;
    expect(getString('nothing')).toBeUndefined();
  });

  it('moves the tokens in, and leaves nothing plain behind', () => {
    plain().set('access_token', 'a.b.c');
    plain().set('refresh_token', 'r');
    plain().set('theme', 'dark');
    const tokens = start();
    expect(tokens.getString('access_token')).toBe('a.b.c');
    expect(tokens.getString('refresh_token')).toBe('r');
    expect(plain().getAllKeys()).toEqual(['theme']);
    expect(phone.trims).toEqual(version === 2 ? [] : ['mmkv.default']);
    remove(tokens, 'access_token');
    expect(start().getString('access_token')).toBeUndefined();
  });

  it('takes what a version of the app before, brought back for a while, has written since', () => {
    start().set('access_token', 'old');
    plain().set('access_token', 'new');
    expect(start().getString('access_token')).toBe('new');
    expect(plain().contains('access_token')).toBe(false);
  });

  it.each<[string, string | number | boolean | Uint8Array]>([
    ['a token', 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln'],
    ['text', 'grüße 🗝'],
    ['short text', 'abc'],
    ['no text', ''],
    ['a whole number', 1_700_000_000_000],
    ['a number', 0.1],
    ['yes', true],
    ['no', false],
    ['bytes', Uint8Array.of(255, 254, 0, 1, 2, 3, 4, 5, 6, 200)],
    ['few bytes', Uint8Array.of(255, 254)],
  ])('moves %s as it is, byte for byte', (_, value) => {
    plain().set('access_token', value);
    const bytes = phone.files.get('mmkv.default')?.values.get('access_token');
    start().contains('access_token');
    expect(phone.files.get('jwt-hygiene.tokens')?.values.get('access_token')).toEqual(bytes);
    expect(plain().contains('access_token')).toBe(false);
  });

  it('keeps the old value where the new one cannot be read back, and tries again', () => {
    plain().set('access_token', 'a.b.c');
    const tokens = start();
    phone.isFull = true;
    expect(() => tokens.getString('access_token')).toThrow(StoreError);
    expect(plain().getString('access_token')).toBe('a.b.c');
    phone.isFull = false;
    expect(tokens.getString('access_token')).toBe('a.b.c');
    expect(plain().contains('access_token')).toBe(false);
  });

  it('loses no token and leaves none plain, wherever the app is killed on its first start', () => {
    for (let steps = 0, isThrough = false; !isThrough; steps++) {
      phone.reset(version);
      device.reset('ios');
      plain().set('access_token', 'a.b.c');
      plain().set('refresh_token', 'r');
      const tokens = start();
      let left = steps;
      phone.step = device.step = () => {
        if (left-- <= 0) throw new Error('killed');
      };
      try {
        tokens.getString('access_token');
        isThrough = true;
      } catch (error) {
        expect((error as Error).message).toMatch(/killed|unavailable/);
      }
      phone.step = device.step = undefined;
      const next = start();
      expect([next.getString('access_token'), next.getString('refresh_token')]).toEqual(['a.b.c', 'r']);
      expect(plain().getAllKeys()).toEqual([]);
      expect(start().getString('access_token')).toBe('a.b.c');
      expect(steps).toBeLessThan(100);
    }
  });

  it('survives a listener that asks for a token while tokens are moved', () => {
    plain().set('access_token', 'a.b.c');
    const tokens = start();
    const heard: unknown[] = [];
    plain().addOnValueChangedListener((key) => heard.push(tokens.getString(key)));
    expect(tokens.getString('access_token')).toBe('a.b.c');
    expect(heard).toEqual(['a.b.c']);
  });

  it('moves tokens out of the instance itself where it is given a split one', () => {
    plain().set('access_token', 'a.b.c');
    const tokens: Mmkv = start({ former: () => storage });
    const storage: Mmkv = splitMmkv(plain, tokens, KEYS);
    expect(storage.getString('access_token')).toBe('a.b.c');
    expect(plain().contains('access_token')).toBe(false);
    expect(start({ former: () => storage }).getString('access_token')).toBe('a.b.c');
  });
});

describe('while the keychain is locked or broken', () => {
  beforeEach(() => {
    phone.reset(4);
    device.reset('ios');
  });

  it('throws, loses nothing, writes nothing plain, and tries again at the next call', () => {
    start().set('access_token', 'a.b.c');
    const tokens = start();
    device.lock = 'beforeFirstUnlock';
    for (const call of [
      () => tokens.getString('access_token'),
      () => tokens.set('access_token', 'd.e.f'),
      () => tokens.clearAll(),
    ])
      expect(call).toThrow(
        expect.objectContaining({ name: 'StoreError', status: 'locked', retryable: true }),
      );
    expect(plain().getAllKeys()).toEqual([]);
    device.lock = 'none';
    expect(tokens.getString('access_token')).toBe('a.b.c');
  });

  it('is not locked by the screen', () => {
    start().set('access_token', 'a.b.c');
    device.lock = 'screen';
    expect(start().getString('access_token')).toBe('a.b.c');
  });

  it('lets a listener wait', () => {
    const tokens = start();
    device.lock = 'beforeFirstUnlock';
    const heard: string[] = [];
    tokens.addOnValueChangedListener((key) => heard.push(key));
    tokens.addOnValueChangedListener((key) => heard.push(`${key}!`)).remove();
    device.lock = 'none';
    tokens.set('access_token', 'a.b.c');
    expect(heard).toEqual(['access_token']);
  });

  it('uses no key that the keychain does not give back', () => {
    const tokens = start();
    device.faults = [expoError('getValueWithKeySync', 'I/O error.')];
    expect(() => tokens.set('access_token', 'a.b.c')).toThrow(
      expect.objectContaining({ status: 'unavailable', message: expect.stringContaining('ERR_KEY_CHAIN') }),
    );
    device.largest = 0;
    expect(() => tokens.set('access_token', 'a.b.c')).toThrow(StoreError);
    expect(phone.files.size).toBe(0);
    device.largest = Infinity;
    tokens.set('access_token', 'a.b.c');
    expect(start().getString('access_token')).toBe('a.b.c');
  });

  it('tells neither a token nor the key', () => {
    const tokens = start();
    tokens.set('access_token', 'a.b.c');
    const [key = ''] = keychain();
    const again = start();
    device.faults = [new Error(`no ${key} and no a.b.c`)];
    expect(() => again.getString('access_token')).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/a\.b\.c|no and/) }),
    );
    expect(JSON.stringify(Object.entries(tokens))).toBe('[]');
  });
});

describe('where file and key do not belong together', () => {
  beforeEach(() => phone.reset(4));

  it('begins anew behind a restored backup whose key is lost, and keeps what is written then', () => {
    device.reset('android');
    start().set('access_token', 'a.b.c');
    device.generation++;
    const tokens = start();
    expect(tokens.getString('access_token')).toBeUndefined();
    tokens.set('access_token', 'd.e.f');
    expect(start().getString('access_token')).toBe('d.e.f');
  });

  it('begins anew also where expo-secure-store rejects, as before 13.0.2', () => {
    device.reset('android');
    start().set('access_token', 'a.b.c');
    const tokens = start();
    device.faults = [
      expoError('getValueWithKeySync', 'Could not decrypt the value with provided keychain . Caused by: …'),
    ];
    expect(tokens.getString('access_token')).toBeUndefined();
    tokens.set('access_token', 'd.e.f');
    expect(start().getString('access_token')).toBe('d.e.f');
  });

  it('begins anew also where the app is killed between the new key and the emptied file', () => {
    device.reset('android');
    for (let steps = 0; steps < 12; steps++) {
      phone.reset(4);
      device.reset('android');
      start().set('access_token', 'a.b.c');
      device.generation++;
      const killed = start();
      let left = steps;
      phone.step = device.step = () => {
        if (left-- <= 0) throw new Error('killed');
      };
      try {
        killed.getString('access_token');
      } catch {
        // As it should be.
      }
      phone.step = device.step = undefined;
      start().set('access_token', 'd.e.f');
      expect(start().getString('access_token'), `${steps}`).toBe('d.e.f');
    }
  });

  it('goes on with the key of an earlier installation, whose file is gone', () => {
    device.reset('ios');
    start().set('access_token', 'a.b.c');
    const [key] = keychain();
    phone.files.clear();
    expect(start().getString('access_token')).toBeUndefined();
    start().set('access_token', 'd.e.f');
    expect(start().getString('access_token')).toBe('d.e.f');
    expect(keychain()).toEqual([key]);
  });

  it('begins anew where the keychain holds what is no key', () => {
    device.reset('ios');
    start().set('access_token', 'a.b.c');
    for (const entry of device.entries.values()) entry.value = 'short';
    expect(start().getString('access_token')).toBeUndefined();
    start().set('access_token', 'd.e.f');
    expect(start().getString('access_token')).toBe('d.e.f');
  });
});

describe('its key', () => {
  beforeEach(() => {
    phone.reset(4);
    device.reset('ios');
    vi.unstubAllGlobals();
  });

  it('is another one for another id, under a name that SecureStore takes', () => {
    start({ id: 'first / id' }).set('access_token', 'a');
    start({ id: 'second / id' }).set('access_token', 'b');
    expect(new Set(keychain()).size).toBe(2);
    expect(start({ id: 'first / id' }).getString('access_token')).toBe('a');
  });

  it('uses all printable characters alike', () => {
    const counts = new Map<string, number>();
    const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    for (let at = 0; at < 188; at += 16) {
      device.reset('ios');
      phone.reset(4);
      start({ random: () => everyByte.slice(at, at + 16) }).contains('access_token');
      for (const character of keychain()[0] ?? '') counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    expect(counts.size).toBe(94);
  });

  it('comes from what is handed in, where the platform has no generator', () => {
    vi.stubGlobal('crypto', undefined);
    const tokens = start();
    expect(() => tokens.set('access_token', 'a.b.c')).toThrow(/getRandomValues` of expo-crypto/);
    expect(device.entries.size).toBe(0);
    start({ random: (count) => new Uint8Array(count).fill(1) }).set('access_token', 'a.b.c');
    expect(keychain()).toEqual(['"'.repeat(16)]);
    expect(start().getString('access_token')).toBe('a.b.c');
  });

  it('is not made of what is no randomness', () => {
    const tokens = start({ random: (count) => new Uint8Array(count).fill(255) });
    expect(() => tokens.set('access_token', 'a.b.c')).toThrow(/does not give random bytes/);
    expect(device.entries.size).toBe(0);
  });
});

describe('on the web', () => {
  beforeEach(() => {
    phone.reset(4);
    device.reset('web');
    vi.unstubAllGlobals();
  });

  it('is the former instance, unprotected', () => {
    phone.isWeb = true;
    plain().set('access_token', 'a.b.c');
    const tokens = start();
    expect(tokens.getString('access_token')).toBe('a.b.c');
    tokens.set('refresh_token', 'r');
    expect(plain().getString('refresh_token')).toBe('r');
    expect([...phone.files.keys()]).toEqual(['mmkv.default']);
  });

  it('is never taken for a device: there it throws, and nothing is written', () => {
    vi.stubGlobal('navigator', { product: 'ReactNative' });
    const tokens = start();
    expect(() => tokens.set('access_token', 'a.b.c')).toThrow(
      expect.objectContaining({ status: 'unavailable' }),
    );
    expect(phone.files.size).toBe(0);
  });
});
