// What a Secret Service does is in `keyring.real.test.ts`.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepsTheContract } from '../testing/backend-contract.js';
import { desktop, keyringError } from '../testing/fakes/napi-rs-keyring.js';
import { keepsSecrets } from '../testing/keeps-secrets.js';
import { keyring } from './keyring.js';

const load = vi.hoisted(() => ({ fails: false }));
vi.mock('@napi-rs/keyring', async () => {
  const { AsyncEntry } = await import('../testing/fakes/napi-rs-keyring.js');
  return {
    get AsyncEntry() {
      if (load.fails) throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
      return AsyncEntry;
    },
  };
});

beforeEach(() => {
  desktop.reset();
  load.fails = false;
});

describe('keyring', () => {
  keepsTheContract(() => keyring());

  it('demands the Secret Service on Linux for every entry', async () => {
    const backend = keyring();
    await backend.set('app.key', 'value');
    await backend.get('app.key');
    await backend.remove('app.key');
    expect(desktop.options.length).toBeGreaterThan(2);
    for (const options of desktop.options) expect(options).toEqual({ linux: { store: 'secret-service' } });
  });

  it('is `unavailable` without the package', async () => {
    load.fails = true;
    const outcome = { status: 'unavailable', detail: 'ERR_MODULE_NOT_FOUND' };
    expect(await keyring().get('app.key')).toEqual(outcome);
    expect(await keyring().set('app.key', 'value')).toEqual(outcome);
    expect(await keyring().remove('app.key')).toEqual(outcome);
  });

  it.each([
    ["Couldn't access platform storage: Secret Service: unlock prompt was dismissed", 'locked'],
    ["Couldn't access platform storage: AccessDenied", 'locked'],
    ['Platform failure: User canceled the operation.', 'locked'],
    ['Platform failure: User interaction is not allowed.', 'locked'],
    ['Platform failure: DBus error: Using X11 for dbus-daemon autolaunch was disabled', 'unavailable'],
    ["Couldn't access platform storage: DBus error: the name is not activatable", 'unavailable'],
    ['Data is not UTF-8 encoded', 'corrupt'],
    ['Something else', 'unavailable'],
  ])('takes "%s" for %s', async (message, status) => {
    desktop.faults = [keyringError(message)];
    expect(await keyring().get('app.key')).toMatchObject({ status });
  });

  it('never tells on what is stored', async () => {
    await keepsSecrets(() => {
      desktop.reset();
      const failWith = (fault: unknown) => (desktop.faults = Array<unknown>(20).fill(fault));
      return Promise.resolve({ backend: keyring(), failWith });
    });
  });
});

describe('keyring on Windows', () => {
  keepsTheContract(() => {
    desktop.reset();
    desktop.largest = 2560;
    return keyring();
  });
});
