import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlainMap } from '../testing/faulty-backend.js';
import { plainOnWeb } from './plain-on-web.js';

let plain: PlainMap;
beforeEach(() => {
  plain = new PlainMap(new Map([['theme', 'dark']]));
});
afterEach(() => vi.unstubAllGlobals());

describe('plainOnWeb', () => {
  it('leaves tokens where they were', async () => {
    plain.disk.set('token', 't0');
    const tokens = plainOnWeb(plain, { keys: ['token'] });
    expect(await tokens.getItem('token')).toBe('t0');
    await tokens.multiSet([
      ['token', 't1'],
      ['refresh', 'r1'],
    ]);
    expect(Object.fromEntries(plain.disk)).toEqual({ theme: 'dark', token: 't1', refresh: 'r1' });
    expect(await tokens.multiGet(['refresh', 'none', 'token'])).toEqual([
      ['refresh', 'r1'],
      ['none', null],
      ['token', 't1'],
    ]);
    expect(await tokens.read('token')).toEqual({ status: 'found', value: 't1' });
    expect(await tokens.read('none')).toEqual({ status: 'empty' });
    await tokens.removeItem('token');
    expect(await tokens.getAllKeys()).toEqual(['refresh']);
    await tokens.multiRemove(['refresh']);
    expect([...plain.disk.keys()]).toEqual(['theme']);
  });

  it('knows only the keys that it was told or given', async () => {
    plain.disk.set('token', 't0');
    const tokens = plainOnWeb(plain, { keys: ['token', 'refresh'] });
    await tokens.setItem('session', 's1');
    expect(await tokens.getAllKeys()).toEqual(['token', 'session']);
    await tokens.clear();
    expect([...plain.disk]).toEqual([['theme', 'dark']]);
  });

  it('does one thing after the other', async () => {
    const tokens = plainOnWeb(plain);
    const done = [tokens.setItem('token', '1'), tokens.removeItem('token'), tokens.setItem('token', '2')];
    expect(await tokens.getItem('token')).toBe('2');
    await Promise.all(done);
  });

  it('takes a storage that answers at once, and asks for it when it is used', async () => {
    const given = vi.fn(() => ({
      getItem: (key: string) => plain.disk.get(key),
      setItem: (key: string, value: string) => void plain.disk.set(key, value),
      removeItem: (key: string) => plain.disk.delete(key),
    }));
    const tokens = plainOnWeb(given);
    expect(given).not.toHaveBeenCalled();
    await tokens.setItem('token', 't1');
    expect(await tokens.getItem('token')).toBe('t1');
  });

  it('says that the storage failed, and not what it was given', async () => {
    plain.setItem = () => Promise.reject(new DOMException('secret', 'QuotaExceededError'));
    plain.getItem = () => Promise.reject(new Error('secret'));
    const tokens = plainOnWeb(plain);
    await expect(tokens.setItem('token', 'secret')).rejects.toMatchObject({
      name: 'StoreError',
      status: 'unavailable',
      message: 'Cannot write in the browser: QuotaExceededError',
    });
    expect(await tokens.read('token')).toEqual({
      status: 'unavailable',
      detail: 'Cannot read in the browser: Error',
    });
  });

  it.each([
    ['React Native', { navigator: { product: 'ReactNative' } }],
    ['an app of Capacitor', { Capacitor: { isNativePlatform: () => true } }],
    ['Electron’s main process', { process: { versions: { electron: '40.0.0' } } }],
  ])('neither reads nor writes in %s', async (_, globals) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    const given = vi.fn(() => plain);
    const tokens = plainOnWeb(given, { keys: ['token'] });
    for (const call of [
      () => tokens.setItem('token', 't1'),
      () => tokens.getItem('token'),
      () => tokens.removeItem('token'),
      () => tokens.multiSet([['token', 't1']]),
      () => tokens.multiGet(['token']),
      () => tokens.multiRemove(['token']),
      () => tokens.getAllKeys(),
      () => tokens.clear(),
    ]) {
      await expect(call()).rejects.toMatchObject({ name: 'StoreError', status: 'unavailable' });
    }
    expect(await tokens.read('token')).toMatchObject({ status: 'unavailable' });
    expect(given).not.toHaveBeenCalled();
  });

  it('works in the web build of such an app', async () => {
    vi.stubGlobal('navigator', { product: 'Gecko', userAgent: 'Mozilla/5.0 Chrome/140.0' });
    vi.stubGlobal('Capacitor', { isNativePlatform: () => false });
    await plainOnWeb(plain).setItem('token', 't1');
    expect(plain.disk.get('token')).toBe('t1');
  });
});
