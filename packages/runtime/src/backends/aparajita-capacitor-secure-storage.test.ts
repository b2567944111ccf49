import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepsTheContract } from '../testing/backend-contract.js';
import { device, nativeError } from '../testing/fakes/capacitor-core.js';
import { keepsSecrets } from '../testing/keeps-secrets.js';
import { secureStorage } from './aparajita-capacitor-secure-storage.js';

vi.mock('@capacitor/core', () => import('../testing/fakes/capacitor-core.js'));
vi.mock(
  '@aparajita/capacitor-secure-storage',
  () => import('../testing/fakes/aparajita-capacitor-secure-storage.js'),
);

const found = (value: string) => ({ status: 'found', value });

describe.each(['ios', 'android'] as const)('secureStorage on %s', (platform) => {
  beforeEach(() => device.reset(platform));
  keepsTheContract(() => secureStorage());

  it('never tells on what is stored', async () => {
    await keepsSecrets(() => {
      device.reset(platform);
      const failWith = (fault: unknown) => (device.faults = Array<unknown>(20).fill(fault));
      return Promise.resolve({ backend: secureStorage(), failWith });
    });
  });

  it('leaves what it did not write alone', async () => {
    device.entries.set('app.key', { value: '{"a":1}', access: 3, generation: 0 });
    expect(await secureStorage().get('app.key')).toEqual({ status: 'corrupt', detail: 'a stored object' });
    device.entries.set('app.key', { value: 'no JSON', access: 3, generation: 0 });
    expect(await secureStorage().get('app.key')).toMatchObject({ status: 'corrupt' });
    expect(device.entries.size).toBe(1);
  });

  it('moves an entry when the app protects its entries in another way', async () => {
    await secureStorage().set('app.key', 'value');
    const strict = secureStorage({ accessible: 'whenUnlocked' });
    expect(await strict.get('app.key')).toEqual(found('value'));
    expect([...device.entries].map(([key, { access }]) => [key, access])).toEqual([
      ['app.key:whenUnlocked', 1],
    ]);
    expect(await secureStorage().get('app.key')).toEqual(found('value'));
    expect([...device.entries].map(([key, { access }]) => [key, access])).toEqual([['app.key', 3]]);
  });
});

describe('secureStorage on iOS', () => {
  beforeEach(() => device.reset('ios'));
  const locked = { status: 'locked', detail: '-25308' };

  it('is readable with the screen locked, and `locked` before the first unlock', async () => {
    await secureStorage().set('app.key', 'value');
    device.lock = 'screen';
    expect(await secureStorage().get('app.key')).toEqual(found('value'));
    device.lock = 'beforeFirstUnlock';
    expect(await secureStorage().get('app.key')).toEqual(locked);
    expect(await secureStorage().get('app.other')).toEqual(locked);
    device.lock = 'none';
    expect(await secureStorage().get('app.key')).toEqual(found('value'));
    expect(await secureStorage().get('app.other')).toEqual({ status: 'empty' });
    expect(device.entries.size).toBe(1);
  });

  it('does not delete an entry that cannot be replaced while the device is locked', async () => {
    const backend = secureStorage({ accessible: 'whenUnlocked' });
    await backend.set('app.key', 'value');
    device.lock = 'screen';
    expect(await backend.get('app.key')).toEqual(locked);
    expect(await backend.set('app.key', 'newer')).toEqual(locked);
    device.lock = 'none';
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('writes once more what could not be added after the old entry was deleted', async () => {
    const backend = secureStorage();
    await backend.set('app.key', 'old');
    device.writeFaults = [nativeError('An OS error occurred (-34018)', 'osError')];
    expect(await backend.set('app.key', 'new')).toEqual({ status: 'done' });
    expect(await backend.get('app.key')).toEqual(found('new'));
  });
});

describe('secureStorage on Android', () => {
  beforeEach(() => device.reset('android'));

  it('takes a key that is lost for `invalidated`, and can write anew', async () => {
    const backend = secureStorage();
    await backend.set('app.key', 'value');
    device.generation++;
    expect(await backend.get('app.key')).toEqual({ status: 'invalidated', detail: 'AEADBadTagException' });
    expect(await backend.set('app.key', 'anew')).toEqual({ status: 'done' });
    expect(await backend.get('app.key')).toEqual(found('anew'));
  });

  it('takes a keystore that fails for `unavailable`', async () => {
    const backend = secureStorage();
    await backend.set('app.key', 'value');
    device.keystoreBroken = true;
    for (const outcome of [await backend.get('app.key'), await backend.set('app.key', 'x')])
      expect(outcome.status).toBe('unavailable');
    device.keystoreBroken = false;
    expect(await backend.get('app.key')).toEqual(found('value'));
  });
});

it('is `unavailable` on the web, and never calls the plugin there', async () => {
  device.reset('web');
  const backend = secureStorage();
  const outcome = { status: 'unavailable', detail: 'no keychain on the web' };
  expect(await backend.get('app.key')).toEqual(outcome);
  expect(await backend.set('app.key', 'value')).toEqual(outcome);
  expect(await backend.remove('app.key')).toEqual(outcome);
});
