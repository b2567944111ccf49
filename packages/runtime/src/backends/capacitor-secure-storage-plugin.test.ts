import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepsTheContract } from '../testing/backend-contract.js';
import { device, nativeError } from '../testing/fakes/capacitor-core.js';
import { keepsSecrets } from '../testing/keeps-secrets.js';
import { secureStoragePlugin } from './capacitor-secure-storage-plugin.js';

vi.mock('@capacitor/core', () => import('../testing/fakes/capacitor-core.js'));
vi.mock(
  'capacitor-secure-storage-plugin',
  () => import('../testing/fakes/capacitor-secure-storage-plugin.js'),
);

const found = (value: string) => ({ status: 'found', value });

describe.each(['ios', 'android'] as const)('secureStoragePlugin on %s', (platform) => {
  beforeEach(() => device.reset(platform));
  keepsTheContract(() => secureStoragePlugin());

  it('never tells on what is stored', async () => {
    await keepsSecrets(() => {
      device.reset(platform);
      const failWith = (fault: unknown) => (device.faults = Array<unknown>(20).fill(fault));
      return Promise.resolve({ backend: secureStoragePlugin(), failWith });
    });
  });

  it('takes only the rejection that says so for nothing there', async () => {
    device.faults = [nativeError('Item with given key does not exist')];
    expect(await secureStoragePlugin().get('app.key')).toEqual({ status: 'empty' });
    device.faults = [nativeError('"SecureStoragePlugin" plugin is not implemented on ios', 'UNIMPLEMENTED')];
    expect(await secureStoragePlugin().get('app.key')).toEqual({
      status: 'unavailable',
      detail: 'UNIMPLEMENTED',
    });
  });
});

describe('secureStoragePlugin on iOS', () => {
  beforeEach(() => device.reset('ios'));

  it('does not take an entry that cannot be opened before the first unlock for nothing there', async () => {
    await secureStoragePlugin().set('app.key', 'value');
    device.lock = 'screen';
    expect(await secureStoragePlugin().get('app.key')).toEqual(found('value'));
    device.lock = 'beforeFirstUnlock';
    expect(await secureStoragePlugin().get('app.key')).toEqual({ status: 'unavailable' });
    expect(await secureStoragePlugin().set('app.key', 'newer')).toEqual({ status: 'unavailable' });
    expect(await secureStoragePlugin().remove('app.key')).toEqual({ status: 'unavailable' });
    device.lock = 'none';
    expect(await secureStoragePlugin().get('app.key')).toEqual(found('value'));
    expect(device.entries.size).toBe(1);
  });

  it('takes an older entry that is only readable while unlocked for `locked`', async () => {
    device.entries.set('app.key', { value: 'value', access: 1, generation: 0 });
    device.lock = 'screen';
    expect(await secureStoragePlugin().get('app.key')).toEqual({ status: 'locked', detail: 'listed only' });
  });
});

describe('secureStoragePlugin on Android', () => {
  beforeEach(() => device.reset('android'));

  it('takes what is listed and cannot be opened for `invalidated`, and removes it', async () => {
    const backend = secureStoragePlugin();
    await backend.set('app.key', 'value');
    device.generation++;
    expect(await backend.get('app.key')).toEqual({ status: 'invalidated', detail: 'listed only' });
    expect(await backend.remove('app.key')).toEqual({ status: 'done' });
    expect(device.entries.size).toBe(0);
  });

  it('does not believe that a value was written, and takes a keystore that fails for `unavailable`', async () => {
    const backend = secureStoragePlugin();
    await backend.set('app.key', 'value');
    device.keystoreBroken = true;
    const outcome = { status: 'unavailable', detail: 'what was written cannot be read back' };
    expect(await backend.set('app.key', 'newer')).toEqual(outcome);
    expect(await backend.get('app.key')).toEqual(outcome);
    device.keystoreBroken = false;
    expect(await backend.get('app.key')).toEqual(found('value'));
  });
});

it('is `unavailable` on the web, and never calls the plugin there', async () => {
  device.reset('web');
  const backend = secureStoragePlugin();
  const outcome = { status: 'unavailable', detail: 'no keychain on the web' };
  expect(await backend.get('app.key')).toEqual(outcome);
  expect(await backend.set('app.key', 'value')).toEqual(outcome);
  expect(await backend.remove('app.key')).toEqual(outcome);
});
