import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepsTheContract } from '../testing/backend-contract.js';
import { device, keychainError, STORAGE_TYPE } from '../testing/fakes/react-native-keychain.js';
import { keepsSecrets } from '../testing/keeps-secrets.js';
import { keychain } from './react-native-keychain.js';

vi.mock('react-native-keychain', () => import('../testing/fakes/react-native-keychain.js'));

const LOCKED = { status: 'locked', detail: '-25308' };
const found = (value: string) => ({ status: 'found', value });

beforeEach(() => device.reset());

describe.each(['ios', 'android'] as const)('keychain on %s', (platform) => {
  beforeEach(() => Object.assign(device, { platform }));
  keepsTheContract(() => keychain());

  it('keeps each key as a service of its own, never the default one, and never in iCloud', async () => {
    const backend = keychain();
    await backend.set('app.access', 'a');
    await backend.set('app.refresh', 'b');
    expect([...device.entries.keys()]).toEqual(['app.access', 'app.refresh']);
    for (const { username, options } of device.entries.values()) {
      expect(username).not.toBe('');
      expect(options).toMatchObject({
        accessible: 'AccessibleAfterFirstUnlockThisDeviceOnly',
        storage: 'KeystoreAESGCM_NoAuth',
      });
      expect(options).not.toHaveProperty('cloudSync');
      expect(options).not.toHaveProperty('accessControl');
    }
  });

  it('takes a result of `false` for a failure, after one more attempt', async () => {
    const backend = keychain();
    device.writeFaults = [false];
    expect(await backend.set('app.key', 'value')).toEqual({ status: 'done' });
    device.writeFaults = [false, false];
    expect(await backend.set('app.key', 'value')).toEqual({ status: 'unavailable', detail: 'false' });
    device.faults = [false];
    expect(await backend.remove('app.key')).toEqual({ status: 'unavailable', detail: 'false' });
  });

  it('never tells on what is stored', async () => {
    await keepsSecrets(async () => {
      device.reset();
      Object.assign(device, { platform });
      const backend = keychain();
      await backend.set('app.other', '');
      return { backend, failWith: (fault) => (device.faults = [fault, fault, fault]) };
    });
  });

  it('asks for biometrics only where it is told to', async () => {
    const backend = keychain({ biometric: { prompt: 'Sign in' } });
    await backend.set('app.key', 'value');
    expect(await backend.get('app.key')).toEqual(found('value'));
    expect(device.entries.get('app.key:biometric')?.options).toMatchObject({
      accessControl: 'BiometryCurrentSet',
      storage: 'KeystoreAESGCM',
      accessible: 'AccessibleWhenUnlockedThisDeviceOnly',
      authenticationPrompt: { title: 'Sign in' },
    });
    device.answerPrompt = false;
    expect(await backend.get('app.key')).toMatchObject({ status: 'locked' });
    device.answerPrompt = true;
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('moves an entry when the app protects its entries in another way', async () => {
    await keychain().set('app.key', 'value');
    const strict = keychain({ accessible: 'whenUnlocked' });
    expect(await strict.get('app.key')).toEqual(found('value'));
    expect([...device.entries.keys()]).toEqual(['app.key:whenUnlocked']);
    expect(device.entries.get('app.key:whenUnlocked')?.options.accessible).toBe(
      'AccessibleWhenUnlockedThisDeviceOnly',
    );
    expect(await keychain().get('app.key')).toEqual(found('value'));
    expect([...device.entries.keys()]).toEqual(['app.key']);
  });

  it('keeps an entry where it was until it is confirmed elsewhere', async () => {
    await keychain().set('app.key', 'value');
    const strict = keychain({ accessible: 'whenUnlocked' });
    device.writeFaults = [keychainError('-34018', ''), false];
    expect(await strict.get('app.key')).toEqual(found('value'));
    expect([...device.entries.keys()]).toEqual(['app.key']);
    expect(await strict.get('app.key')).toEqual(found('value'));
    expect([...device.entries.keys()]).toEqual(['app.key:whenUnlocked']);
  });

  it('removes an entry under every protection it may have', async () => {
    await keychain().set('app.key', 'old');
    await keychain({ accessible: 'whenUnlocked' }).remove('app.key');
    expect(device.entries.size).toBe(0);
  });
});

describe('keychain on iOS', () => {
  it('writes once more what could not be added after the old entry was deleted', async () => {
    const backend = keychain();
    await backend.set('app.key', 'old');
    device.writeFaults = [keychainError('-34018', 'Internal error …')];
    expect(await backend.set('app.key', 'new')).toEqual({ status: 'done' });
    expect(await backend.get('app.key')).toEqual(found('new'));
  });

  it('says so when the second attempt fails as well', async () => {
    const missing = keychainError('-34018', "Internal error when a required entitlement isn't present.");
    device.faults = [missing, missing, missing];
    expect(await keychain().set('app.key', 'new')).toEqual({ status: 'unavailable', detail: '-34018' });
  });

  it.each([
    ['-25308', 'locked'],
    ['-128', 'locked'],
    ['-25293', 'locked'],
    ['-34018', 'unavailable'],
    ['-25291', 'unavailable'],
  ])('takes %s for %s', async (code, status) => {
    device.faults = [keychainError(code, '')];
    expect(await keychain().get('app.key')).toEqual({ status, detail: code });
  });

  it('takes -25300 for nothing there', async () => {
    device.faults = [keychainError('-25300', '')];
    expect(await keychain().get('app.key')).toEqual({ status: 'empty' });
    device.faults = [keychainError('-25300', ''), keychainError('-25300', ''), keychainError('-25300', '')];
    expect(await keychain().remove('app.key')).toEqual({ status: 'done' });
    device.writeFaults = [keychainError('-25300', ''), keychainError('-25300', '')];
    expect(await keychain().set('app.key', 'value')).toEqual({ status: 'unavailable', detail: 'not found' });
  });

  it('is readable with the screen locked, and `locked` before the first unlock', async () => {
    const backend = keychain();
    await backend.set('app.key', 'value');
    device.lock = 'screen';
    expect(await backend.get('app.key')).toEqual(found('value'));
    expect(await backend.set('app.key', 'in the background')).toEqual({ status: 'done' });
    device.lock = 'beforeFirstUnlock';
    expect(await backend.get('app.key')).toEqual(LOCKED);
  });

  it('does not delete an entry that cannot be replaced while the device is locked', async () => {
    const backend = keychain({ accessible: 'whenUnlocked' });
    await backend.set('app.key', 'value');
    device.lock = 'screen';
    expect(await backend.set('app.key', 'newer')).toEqual(LOCKED);
    device.lock = 'none';
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('finds nothing once the biometrics changed', async () => {
    const backend = keychain({ biometric: { prompt: 'Sign in' } });
    await backend.set('app.key', 'value');
    device.generation++;
    expect(await backend.get('app.key')).toEqual({ status: 'empty' });
  });
});

describe.each([8, 9, 10] as const)('keychain on Android, version %i', (version) => {
  beforeEach(() => Object.assign(device, { platform: 'android', version }));

  it('takes a key that is lost for `invalidated`, and can write anew', async () => {
    const backend = keychain();
    await backend.set('app.key', 'value');
    device.generation++;
    expect(await backend.get('app.key')).toMatchObject({ status: 'invalidated' });
    expect([...device.entries.keys()]).toEqual(['app.key']);
    expect(await backend.set('app.key', 'anew')).toEqual({ status: 'done' });
    expect(await backend.get('app.key')).toEqual(found('anew'));
  });

  it('takes a keystore that fails for `unavailable`: what is stored may be read later', async () => {
    const backend = keychain();
    await backend.set('app.key', 'value');
    device.keystoreBroken = true;
    expect(await backend.get('app.key')).toMatchObject({ status: 'unavailable' });
    expect(await backend.remove('app.key')).toEqual({
      status: 'unavailable',
      detail: 'E_KEYSTORE_ACCESS_ERROR',
    });
    device.keystoreBroken = false;
    expect(await backend.get('app.key')).toEqual(found('value'));
  });
});

describe.each([9, 10] as const)('keychain that prompts on Android, version %i', (version) => {
  beforeEach(() => Object.assign(device, { platform: 'android', version }));

  it('takes biometrics that changed for `invalidated`, and a prompt that cannot be shown for `locked`', async () => {
    const backend = keychain({ biometric: { prompt: 'Sign in' } });
    await backend.set('app.key', 'value');
    device.lock = 'screen';
    expect(await backend.get('app.key')).toEqual({
      status: 'locked',
      detail: 'Not assigned current activity',
    });
    device.lock = 'none';
    device.generation++;
    expect(await backend.get('app.key')).toMatchObject({ status: 'invalidated' });
  });
});

it('is `unavailable` where the native part is missing', async () => {
  device.platform = 'web';
  const backend = keychain();
  const outcome = { status: 'unavailable', detail: 'TypeError' };
  expect(await backend.get('app.key')).toEqual(outcome);
  expect(await backend.set('app.key', 'value')).toEqual(outcome);
  expect(await backend.remove('app.key')).toEqual(outcome);
});

describe('keychain before version 9.2', () => {
  const ciphers = { ...STORAGE_TYPE };
  beforeEach(() => {
    device.version = 8;
    for (const name of ['AES_GCM', 'AES_GCM_NO_AUTH']) Reflect.deleteProperty(STORAGE_TYPE, name);
  });
  afterEach(() => Object.assign(STORAGE_TYPE, ciphers));

  it('leaves the choice of a cipher to the package', async () => {
    await keychain().set('app.key', 'value');
    expect(device.entries.get('app.key')?.options).not.toHaveProperty('storage');
    expect(await keychain().get('app.key')).toEqual(found('value'));
  });

  it('refuses `biometric`, whose cipher could not encrypt a token', () => {
    expect(() => keychain({ biometric: { prompt: 'Sign in' } })).toThrow('needs react-native-keychain 9.2');
  });
});
