import { describe, expect, it } from 'vitest';
import { discardAfterReinstall } from '../store/reinstall.js';
import { migrateFrom } from '../store/migrate.js';
import { createTokenStore } from '../store/token-store.js';
import { Crash, dying } from '../testing/crash.js';
import { AsyncStorageFake } from '../testing/fakes/async-storage.js';
import { FaultyBackend } from '../testing/faulty-backend.js';
import { splitStorage } from './async-storage.js';

const KEYS = ['access', 'refresh'];
const REST = [
  ['theme', 'dark'],
  ['onboarded', 'true'],
] as const;

/** A phone: the keychain outlives the app, its files do not. */
class Phone {
  readonly keychain = new FaultyBackend();
  files = new Map<string, string>();

  /** The app as a quick fix has rewritten it, started. Each step of it may be the last one. */
  start(crash?: Crash) {
    const files = crash ? dying(new AsyncStorageFake(this.files), crash) : new AsyncStorageFake(this.files);
    const keychain = crash ? dying(this.keychain, crash) : this.keychain;
    const tokenStore = createTokenStore(keychain, {
      name: 'com.example.app',
      prepare: [discardAfterReinstall(files), migrateFrom(files, KEYS)],
    });
    return { tokenStore, storage: splitStorage(files, tokenStore, KEYS) };
  }

  installAnew(): void {
    this.files = new Map();
  }

  /** The values in the app's files: everybody with a backup has them. */
  get readable(): string[] {
    return [...this.files.values()];
  }
}

/** A phone on which the app before the update was used by somebody. */
function phoneOfTheOldApp(): Phone {
  const phone = new Phone();
  phone.files = new Map([['access', 'a1'], ['refresh', 'r1'], ...REST]);
  return phone;
}

describe('an app that is updated to a split storage', () => {
  it('keeps its users signed in, out when they log out, and whoever installs it next out too', async () => {
    const phone = phoneOfTheOldApp();

    let app = phone.start();
    expect(await app.storage.getItem('access')).toBe('a1');
    expect(await app.tokenStore.getItem('refresh')).toBe('r1');
    expect(phone.readable).not.toContain('a1');
    expect(phone.readable).not.toContain('r1');
    expect(await app.storage.multiGet(['theme', 'onboarded'])).toEqual(REST);
    expect((await app.storage.getAllKeys()).slice().sort()).toEqual([
      'access',
      'onboarded',
      'refresh',
      'theme',
    ]);

    app = phone.start();
    expect(await app.tokenStore.getItem('access')).toBe('a1');

    await app.storage.clear();
    expect(await app.storage.getAllKeys()).toEqual([]);
    app = phone.start();
    expect(await app.tokenStore.getItem('access')).toBeNull();
    expect(await app.storage.getItem('refresh')).toBeNull();
    expect(await app.storage.getAllKeys()).toEqual([]);

    await app.tokenStore.setItem('access', 'a2');
    await app.storage.multiSet([
      ['theme', 'light'],
      ['refresh', 'r2'],
    ]);
    app = phone.start();
    expect(await app.storage.getItem('access')).toBe('a2');
    expect(await app.tokenStore.getItem('refresh')).toBe('r2');
    expect(await app.storage.getItem('theme')).toBe('light');

    phone.installAnew();
    app = phone.start();
    expect(await app.storage.getItem('access')).toBeNull();
    expect(await app.tokenStore.getItem('refresh')).toBeNull();
    const kept = [...phone.keychain.disk.values()];
    expect(kept).not.toContain('a2');
    expect(kept).not.toContain('r2');
  });

  it('leaves the other entries alone where only the tokens are removed', async () => {
    const phone = phoneOfTheOldApp();
    const app = phone.start();
    await app.storage.multiRemove(KEYS);
    expect((await phone.start().storage.getAllKeys()).slice().sort()).toEqual(['onboarded', 'theme']);
    expect(await phone.start().storage.multiGet(['theme', 'onboarded'])).toEqual(REST);
  });

  it('is signed in after a login in the same run as the clear', async () => {
    const phone = phoneOfTheOldApp();
    const app = phone.start();
    await app.storage.clear();
    await app.storage.setItem('access', 'a2');
    expect(await phone.start().storage.getItem('access')).toBe('a2');
  });

  it('is signed out where it was killed in a clear that had begun to delete, and never signed in again', async () => {
    let wasKilled = true;
    for (let step = 0; wasKilled; step++) {
      const phone = phoneOfTheOldApp();
      const crash = new Crash();
      await phone.start().tokenStore.getItem('access');
      wasKilled = await crash.at(step, () => phone.start(crash).storage.clear());
      const isGone = !phone.keychain.disk.has('com.example.app__access');
      const app = phone.start();
      expect(await app.storage.getItem('access'), `killed at step ${step}`).toBe(isGone ? null : 'a1');
      if (!wasKilled) expect([isGone, step > 5]).toEqual([true, true]);
    }
  });

  it('is still signed in where the update was killed at any step', async () => {
    let wasKilled = true;
    for (let step = 0; wasKilled; step++) {
      const phone = phoneOfTheOldApp();
      const crash = new Crash();
      wasKilled = await crash.at(step, () => phone.start(crash).storage.getItem('access'));
      const app = phone.start();
      expect(await app.storage.multiGet(['access', 'refresh', 'theme']), `killed at step ${step}`).toEqual([
        ['access', 'a1'],
        ['refresh', 'r1'],
        ['theme', 'dark'],
      ]);
      expect(phone.files.has('access') || phone.files.has('refresh')).toBe(false);
    }
  });

  it('has who signed in while the version before was brought back, wherever the update was killed', async () => {
    let wasKilled = true;
    for (let step = 0; wasKilled; step++) {
      const phone = phoneOfTheOldApp();
      await phone.start().tokenStore.getItem('access');
      phone.files.set('access', 'a2').set('refresh', 'r2');
      const crash = new Crash();
      wasKilled = await crash.at(step, () => phone.start(crash).storage.getItem('access'));
      expect(await phone.start().storage.multiGet(KEYS), `killed at step ${step}`).toEqual([
        ['access', 'a2'],
        ['refresh', 'r2'],
      ]);
      expect(phone.readable).not.toContain('a2');
    }
  });

  it('waits for a device that is locked, and signs nobody out', async () => {
    const phone = phoneOfTheOldApp();
    phone.keychain.failure = 'locked';
    const app = phone.start();
    await expect(app.storage.getItem('access')).rejects.toMatchObject({ status: 'locked' });
    expect(await app.storage.getItem('theme')).toBe('dark');
    phone.keychain.failure = undefined;
    expect(await app.storage.getItem('access')).toBe('a1');
  });
});
