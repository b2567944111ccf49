import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '../store/store-error.js';
import { device, expoError } from '../testing/fakes/expo-secure-store.js';
import { openMmkv, phone, type Mmkv } from '../testing/fakes/react-native-mmkv.js';
import { encryptInstances } from './index.js';

vi.mock('expo-secure-store', () => import('../testing/fakes/expo-secure-store.js'));

/** What a class of an app that extends MMKV makes of an instance. */
const objects = (mmkv: Mmkv) =>
  Object.assign(mmkv, {
    getObject: (key: string): unknown => JSON.parse(mmkv.getString(key) ?? 'null'),
    setObject: (key: string, value: unknown) => mmkv.set(key, JSON.stringify(value)),
    label: '',
  });
const plain = (id = 'session') => openMmkv({ id });
/** The app is started, and makes the instance. */
function start(id = 'session') {
  phone.restart();
  const openStorage = encryptInstances({ ids: ['session', 'auth'], open: openMmkv });
  return openStorage({ id }, (options) => objects(openMmkv(options)));
}
const remove = (mmkv: Mmkv, key: string) => (mmkv.remove ?? mmkv.delete)?.call(mmkv, key);
const keychain = () => [...device.entries.values()].map(({ value }) => value);
const killedAfter = (steps: number) => {
  let left = steps;
  phone.step = device.step = () => {
    if (left-- <= 0) throw new Error('killed');
  };
};
const goOn = () => (phone.step = device.step = undefined);

describe.each([2, 3, 4] as const)('an instance of MMKV %i that is encrypted as a whole', (version) => {
  beforeEach(() => {
    phone.reset(version);
    device.reset('ios');
  });

  it('lies under another id, with a key that only the keychain holds', () => {
    start().setObject('tokens', { access: 'a.b.c' });
    const [key = ''] = keychain();
    expect(key).toMatch(/^[!-~]{16}$/);
    expect(phone.files.get('session.encrypted')?.encryptionKey).toBe(key);
    expect(plain().getAllKeys()).toEqual([]);
    expect(start().getObject('tokens')).toEqual({ access: 'a.b.c' });
    expect(keychain()).toEqual([key]);
  });

  it('leaves other instances as they are', () => {
    start('app').set('theme', 'dark');
    expect([...phone.files.keys()]).toEqual(['app']);
    expect(device.entries.size).toBe(0);
  });

  it('has a key of its own', () => {
    start('session').set('token', 'a');
    start('auth').set('token', 'b');
    expect(new Set(keychain()).size).toBe(2);
    expect(start('session').getString('token')).toBe('a');
  });

  it('moves in all that was plain, byte for byte', () => {
    const values = ['a.b.c', 'grüße', '', 1_700_000_000_000, 0.1, 0, true, false];
    values.forEach((value, at) => plain().set(`${at}`, value));
    plain().set('bytes', Uint8Array.of(255, 254, 0, 1, 200));
    const before = new Map(phone.files.get('session')?.values);
    start();
    expect(new Map(phone.files.get('session.encrypted')?.values)).toEqual(before);
    expect(plain().getAllKeys()).toEqual([]);
    expect(phone.trims).toEqual(version === 2 ? [] : ['session']);
  });

  it('writes over what lay in the plain file, which nobody writes any more', () => {
    plain().set('token', 'a');
    const done: string[] = [];
    phone.restart();
    const openStorage = encryptInstances({
      ids: ['session'],
      open: (options) => {
        const mmkv = openMmkv(options);
        if ('encryptionKey' in options) return mmkv;
        const [set, clearAll] = [mmkv.set.bind(mmkv), mmkv.clearAll.bind(mmkv)];
        return Object.assign(mmkv, {
          set: (key: string, value: string) => {
            done.push(`wrote ${value.length}`);
            set(key, value);
          },
          clearAll: () => {
            done.push('cleared');
            clearAll();
          },
        });
      },
    });
    expect(openStorage({ id: 'session' }, openMmkv).getString('token')).toBe('a');
    expect(done).toEqual(['cleared', 'wrote 16384', 'cleared']);
  });

  it('is left as it is at later starts', () => {
    plain().set('token', 'a');
    remove(start(), 'token');
    expect(start().getAllKeys()).toEqual([]);
    start().set('token', 'b');
    expect(start().getString('token')).toBe('b');
  });

  it('takes over what an earlier version of the app, brought back for a while, wrote', () => {
    start().set('token', 'old');
    start().set('count', 1);
    plain().set('token', 'new');
    expect(start().getString('token')).toBe('new');
    expect(start().getNumber('count')).toBe(1);
    expect(plain().getAllKeys()).toEqual([]);
  });

  it('keeps the plain value where the new one cannot be read back, and tries again', () => {
    plain().set('token', 'a');
    phone.isFull = true;
    const storage = start();
    expect(() => storage.getString('token')).toThrow(StoreError);
    expect(plain().getString('token')).toBe('a');
    phone.isFull = false;
    expect(storage.getString('token')).toBe('a');
    expect(plain().getAllKeys()).toEqual([]);
  });

  it('loses nothing and leaves nothing plain, wherever the app is killed on its first start', () => {
    for (let steps = 0, isThrough = false; !isThrough; steps++) {
      phone.reset(version);
      device.reset('ios');
      plain().set('access', 'a.b.c');
      plain().set('count', 7);
      phone.restart();
      killedAfter(steps);
      try {
        start().getString('access');
        isThrough = true;
      } catch (error) {
        expect((error as Error).message).toMatch(/killed|unavailable/);
      }
      goOn();
      const next = start();
      expect([next.getString('access'), next.getNumber('count')], `${steps}`).toEqual(['a.b.c', 7]);
      expect(plain().getAllKeys()).toEqual([]);
      expect(start().getString('access')).toBe('a.b.c');
      expect(steps).toBeLessThan(100);
    }
  });

  it('is made again by each call, and prepared once', () => {
    plain().set('token', 'a');
    phone.restart();
    const openStorage = encryptInstances({ ids: ['session'], open: openMmkv });
    const [one, other] = [1, 2].map(() => openStorage({ id: 'session' }, openMmkv));
    one?.set('token', 'b');
    expect(other?.getString('token')).toBe('b');
    expect(phone.opens).toBe(2);
  });
});

describe('while the keychain is locked or broken', () => {
  beforeEach(() => {
    phone.reset(3);
    device.reset('ios');
  });

  const locked = () => {
    start().set('token', 'a');
    device.lock = 'beforeFirstUnlock';
    return start();
  };

  it('throws, loses nothing, writes nothing plain, and tries again at the next call', () => {
    const storage = locked();
    for (const call of [() => storage.getObject('token'), () => storage.setObject('token', 1)])
      expect(call).toThrow(
        expect.objectContaining({ name: 'StoreError', status: 'locked', retryable: true }),
      );
    expect(plain().getAllKeys()).toEqual([]);
    device.lock = 'none';
    expect(storage.getString('token')).toBe('a');
    expect('getObject' in storage).toBe(true);
  });

  it('has what the class has once it is there, and takes what it is given', () => {
    const storage = locked();
    device.lock = 'none';
    storage.label = 'x';
    expect(storage.label).toBe('x');
    storage.setObject('user', { id: 1 });
    expect(start().getObject('user')).toEqual({ id: 1 });
  });

  it('lets nobody who could not read a value write over it', () => {
    const storage = locked();
    expect(() => storage.getObject('token')).toThrow(StoreError);
    device.lock = 'none';
    expect(() => storage.setObject('token', 'of nobody')).toThrow(
      expect.objectContaining({ status: 'unavailable', message: expect.not.stringMatching(/nobody/) }),
    );
    storage.set('other', 'x');
    expect(storage.getString('token')).toBe('a');
    storage.set('token', 'b');
    expect(start().getString('token')).toBe('b');
  });

  it('lets anybody write where nobody asked in vain', () => {
    const storage = locked();
    device.lock = 'none';
    storage.set('token', 'b');
    expect(start().getString('token')).toBe('b');
  });

  it('lets who could not read a value remove it', () => {
    const storage = locked();
    expect(() => storage.getObject('token')).toThrow(StoreError);
    device.lock = 'none';
    remove(storage, 'token');
    storage.set('token', 'b');
    storage.clearAll();
    storage.set('token', 'c');
    expect(start().getString('token')).toBe('c');
  });

  it('lets a listener wait', () => {
    const storage = locked();
    const heard: string[] = [];
    storage.addOnValueChangedListener((key) => heard.push(key));
    storage.addOnValueChangedListener((key) => heard.push(`${key}!`)).remove();
    device.lock = 'none';
    storage.set('other', 'x');
    const later = storage.addOnValueChangedListener((key) => heard.push(`${key}?`));
    storage.set('other', 'y');
    later.remove();
    storage.set('other', 'z');
    expect(heard).toEqual(['other', 'other', 'other?', 'other']);
  });

  it('says what is no matter of the keychain at once', () => {
    vi.stubGlobal('crypto', undefined);
    expect(() => start()).toThrow(/getRandomValues` of expo-crypto/);
    vi.unstubAllGlobals();
    const openStorage = encryptInstances({ ids: ['session'], open: openMmkv });
    expect(() =>
      openStorage({ id: 'session' }, (): Mmkv => {
        throw new Error('of the app');
      }),
    ).toThrow('of the app');
  });

  it('tells neither a value nor the key', () => {
    plain().set('token', 'a.b.c');
    device.faults = [expoError('getValueWithKeySync', 'I/O error at a.b.c')];
    const storage = start();
    device.faults = [expoError('getValueWithKeySync', 'I/O error at a.b.c')];
    expect(() => storage.getString('token')).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/a\.b\.c/) }),
    );
    expect(JSON.stringify(Object.entries(storage))).toBe('[]');
  });
});

describe('where file and key do not belong together', () => {
  it('begins anew behind a restored backup whose key is lost, wherever the app is killed then', () => {
    for (let steps = 0; steps < 14; steps++) {
      phone.reset(4);
      device.reset('android');
      start().set('token', 'a');
      device.generation++;
      killedAfter(steps);
      try {
        start().getString('token');
      } catch {
        // As it should be.
      }
      goOn();
      const storage = start();
      expect(storage.getString('token')).toBeUndefined();
      storage.set('token', 'b');
      expect(start().getString('token'), `${steps}`).toBe('b');
    }
  });
});

describe('on the web', () => {
  it('is plain, under the id that it has', () => {
    phone.reset(4);
    device.reset('web');
    phone.isWeb = true;
    start().set('token', 'a');
    expect([...phone.files.keys()]).toEqual(['session']);
    expect(start().getString('token')).toBe('a');
  });
});
