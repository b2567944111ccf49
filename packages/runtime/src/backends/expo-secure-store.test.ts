import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepsTheContract } from '../testing/backend-contract.js';
import { device, expoError } from '../testing/fakes/expo-secure-store.js';
import { keepsSecrets } from '../testing/keeps-secrets.js';
import { secureStore } from './expo-secure-store.js';

vi.mock('expo-secure-store', () => import('../testing/fakes/expo-secure-store.js'));

const found = (value: string) => ({ status: 'found', value });

describe.each(['ios', 'android'] as const)('secureStore on %s', (platform) => {
  beforeEach(() => device.reset(platform));
  keepsTheContract(() => secureStore());

  describe('where the system refuses more than 2048 bytes', () => {
    keepsTheContract(() => {
      device.reset(platform);
      device.largest = 2048;
      return secureStore();
    });
  });

  it('writes in one piece what the system takes, and in chunks only what it refuses', async () => {
    const backend = secureStore();
    await backend.set('app.key', 'x'.repeat(5000));
    expect(device.entries.size).toBe(1);
    device.largest = 2048;
    await backend.set('app.key', 'y'.repeat(5000));
    expect(device.entries.size).toBe(4);
  });

  it('leaves no old value behind when it falls to chunks, and none when it returns', async () => {
    const backend = secureStore();
    device.largest = 2048;
    for (const length of [5000, 9000, 3000, 10]) {
      await backend.set('app.key', 'x'.repeat(length));
      expect(device.entries.size).toBe(length > 2048 ? Math.ceil(length / 2000) + 1 : 1);
    }
    await backend.remove('app.key');
    expect(device.entries.size).toBe(0);
  });

  it('asks nobody unless it is told to', async () => {
    device.answerPrompt = false;
    const backend = secureStore();
    expect(await backend.set('app.key', 'value')).toEqual({ status: 'done' });
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('takes a prompt that was refused for `locked`', async () => {
    const backend = secureStore({ biometric: { prompt: 'Sign in' } });
    await backend.set('app.key', 'value');
    device.answerPrompt = false;
    expect(await backend.get('app.key')).toMatchObject({ status: 'locked' });
    device.answerPrompt = true;
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('finds nothing once the biometrics changed', async () => {
    const backend = secureStore({ biometric: { prompt: 'Sign in' } });
    await backend.set('app.key', 'value');
    device.generation++;
    expect(await backend.get('app.key')).toEqual({ status: 'empty' });
    expect(await backend.set('app.key', 'anew')).toEqual({ status: 'done' });
  });

  it('never tells on what is stored', async () => {
    await keepsSecrets(() => {
      device.reset(platform);
      const failWith = (fault: unknown) => (device.faults = Array<Error>(20).fill(fault as Error));
      return Promise.resolve({ backend: secureStore(), failWith });
    });
  });
});

describe('secureStore on iOS', () => {
  beforeEach(() => device.reset('ios'));

  it('is readable with the screen locked, and `locked` before the first unlock', async () => {
    const backend = secureStore();
    await backend.set('app.key', 'value');
    device.lock = 'screen';
    expect(await backend.get('app.key')).toEqual(found('value'));
    device.lock = 'beforeFirstUnlock';
    const locked = { status: 'locked', detail: 'User interaction is not allowed' };
    expect(await backend.get('app.key')).toEqual(locked);
    expect(await backend.set('app.key', 'newer')).toEqual(locked);
    device.lock = 'none';
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('gives an entry the accessibility that is asked for now: an update would leave the old one', async () => {
    await secureStore({ accessible: 'whenUnlocked' }).set('app.key', 'value');
    expect([...device.entries.values()].map(({ accessible }) => accessible)).toEqual([6]);
    const backend = secureStore();
    expect(await backend.get('app.key')).toEqual(found('value'));
    expect([...device.entries.values()].map(({ accessible }) => accessible)).toEqual([1]);
  });

  it('keeps the entry where it was while it cannot be written elsewhere', async () => {
    await secureStore({ accessible: 'whenUnlocked' }).set('app.key', 'value');
    const backend = secureStore();
    device.largest = 0;
    expect(await backend.get('app.key')).toEqual(found('value'));
    expect([...device.entries.values()].map(({ accessible }) => accessible)).toEqual([6]);
    device.largest = Infinity;
    expect(await backend.get('app.key')).toEqual(found('value'));
    expect([...device.entries.values()].map(({ accessible }) => accessible)).toEqual([1]);
  });

  it('notices that an entry was not deleted', async () => {
    const backend = secureStore();
    await backend.set('app.key', 'value');
    device.deletes = false;
    expect(await backend.remove('app.key')).toEqual({ status: 'unavailable', detail: 'not deleted' });
  });

  it('does not take an entry that is not found while it is written for one that is', async () => {
    device.faults = [
      expoError('setValueWithKeyAsync', 'The specified item could not be found in the keychain.'),
    ];
    expect(await secureStore().set('app.key', 'value')).toEqual({
      status: 'unavailable',
      detail: 'not found',
    });
  });

  it('takes a wrong passcode for `locked`, and what it does not know for `unavailable`', async () => {
    const passcode =
      'Authentication failed. Provided passphrase/PIN is incorrect or there is no user authentication …';
    device.faults = [expoError('getValueWithKeyAsync', passcode)];
    expect(await secureStore().get('app.key')).toMatchObject({ status: 'locked' });
    device.faults = [expoError('getValueWithKeyAsync', 'I/O error.')];
    expect(await secureStore().get('app.key')).toEqual({ status: 'unavailable', detail: 'ERR_KEY_CHAIN' });
  });

  it('takes what rejects without a word, as it may before version 12, for `unavailable` and never for empty', async () => {
    await secureStore().set('app.key', 'kept');
    device.faults = [new Error()];
    expect(await secureStore().get('app.key')).toMatchObject({ status: 'unavailable' });
    expect(await secureStore().get('app.key')).toEqual({ status: 'found', value: 'kept' });
  });
});

describe('secureStore on Android', () => {
  beforeEach(() => device.reset('android'));

  it('finds nothing after a backup was restored on another device, and can write anew', async () => {
    const backend = secureStore();
    await backend.set('app.key', 'value');
    device.generation++;
    expect(await backend.get('app.key')).toEqual({ status: 'empty' });
    expect(await backend.set('app.key', 'anew')).toEqual({ status: 'done' });
  });

  it('takes an entry that a restored backup brought for `invalidated`, where the package says it', async () => {
    const words = 'Could not decrypt the value with provided keychain';
    device.faults = [expoError('getValueWithKeyAsync', `${words} . Caused by: …`)];
    expect(await secureStore().get('app.key')).toEqual({ status: 'invalidated', detail: words });
  });

  it('takes what the package did not write for `corrupt`', async () => {
    const quoting = 'Could not parse the encrypted JSON item in SecureStore: Value plain of type String …';
    device.faults = [expoError('getValueWithKeyAsync', quoting)];
    expect(await secureStore().get('app.key')).toEqual({
      status: 'corrupt',
      detail: 'Could not parse the encrypted JSON item',
    });
  });
});

describe('secureStore on Android before version 12.5, where the service does not tell entries apart', () => {
  beforeEach(() => device.reset('android', 12));
  keepsTheContract(() => secureStore());

  it.each([{}, { accessible: 'whenUnlocked' }, { biometric: { prompt: 'Sign in' } }] as const)(
    'keeps what it has written with %j',
    async (options) => {
      expect(await secureStore(options).set('app.key', 'value')).toEqual({ status: 'done' });
      expect(await secureStore(options).get('app.key')).toEqual(found('value'));
    },
  );

  it('moves an entry that an app protects in another way', async () => {
    await secureStore({ accessible: 'whenUnlocked' }).set('app.key', 'value');
    expect(await secureStore().get('app.key')).toEqual(found('value'));
    expect([...device.entries.values()].map(({ accessible }) => accessible)).toEqual([1]);
  });

  it('takes a key that is lost for `invalidated`, and can write anew', async () => {
    await secureStore().set('app.key', 'value');
    device.generation++;
    expect(await secureStore().get('app.key')).toEqual({
      status: 'invalidated',
      detail: 'Could not decrypt the item in SecureStore',
    });
    expect(await secureStore().set('app.key', 'anew')).toEqual({ status: 'done' });
    expect(await secureStore().get('app.key')).toEqual(found('anew'));
    expect(device.entries.size).toBe(1);
  });

  it('takes a keystore that fails for `unavailable`: what is stored may be read later', async () => {
    await secureStore().set('app.key', 'value');
    const failure = expoError('getValueWithKeyAsync', 'Could not decrypt the item in SecureStore');
    device.faults = [
      failure,
      expoError('setValueWithKeyAsync', 'Could not encrypt the value for SecureStore'),
    ];
    expect(await secureStore().get('app.key')).toMatchObject({ status: 'unavailable' });
    expect(await secureStore().get('app.key')).toEqual(found('value'));
  });

  it('removes an entry whose key is lost', async () => {
    await secureStore().set('app.key', 'value');
    device.generation++;
    expect(await secureStore().remove('app.key')).toEqual({ status: 'done' });
    expect(await secureStore().get('app.key')).toEqual({ status: 'empty' });
  });
});

it('is `unavailable` on the web', async () => {
  device.reset('web');
  const backend = secureStore();
  const outcome = { status: 'unavailable', detail: 'no SecureStore on this platform' };
  expect(await backend.get('app.key')).toEqual(outcome);
  expect(await backend.set('app.key', 'value')).toEqual(outcome);
  expect(await backend.remove('app.key')).toEqual(outcome);
});
