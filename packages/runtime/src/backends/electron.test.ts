import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepsTheContract } from '../testing/backend-contract.js';
import { Crash } from '../testing/crash.js';
import { electron } from '../testing/fakes/electron.js';
import { keepsSecrets } from '../testing/keeps-secrets.js';
import { createTokenStore } from '../store/token-store.js';
import { encryptedFiles, whenReady } from './electron.js';

const host = vi.hoisted(() => ({ platform: 'darwin' }));
const disk = vi.hoisted(() => ({
  crash: undefined as Crash | undefined,
  faults: [] as unknown[],
  handles: [] as fs.FileHandle[],
}));
vi.mock('electron', () => import('../testing/fakes/electron.js'));
vi.mock('node:process', () => ({
  get platform() {
    return host.platform;
  },
}));
// The real file system, which can be stopped before each step.
vi.mock('node:fs/promises', async (actual) => {
  const real = await actual<typeof fs>();
  const through =
    (work: (...args: never[]) => unknown) =>
    async (...args: never[]) => {
      if (disk.faults.length > 0) throw disk.faults.shift() as Error;
      return await (disk.crash ? disk.crash.step(() => work(...args)) : work(...args));
    };
  const open = through(async (...args: Parameters<typeof real.open>) => {
    const handle = await real.open(...args);
    disk.handles.push(handle);
    return Object.fromEntries(
      (['chmod', 'writeFile', 'sync', 'close'] as const).map((name) => [
        name,
        through(handle[name].bind(handle) as (...args: never[]) => unknown),
      ]),
    );
  });
  return {
    open,
    mkdir: through(real.mkdir),
    readFile: through(real.readFile),
    rename: through(real.rename),
    rm: through(real.rm),
  };
});

const found = (value: string) => ({ status: 'found', value });
const folder = () => join(electron.userData, 'jwt-hygiene');

beforeEach(() => {
  electron.reset();
  electron.userData = mkdtempSync(join(tmpdir(), 'electron-'));
  host.platform = 'darwin';
});
afterEach(async () => {
  // A stopped process would have closed them.
  for (const handle of disk.handles.splice(0)) await handle.close().catch(() => undefined);
  Object.assign(disk, { crash: undefined, faults: [] });
  rmSync(electron.userData, { recursive: true, force: true });
});

describe.each([true, false])('encryptedFiles, asynchronous: %s', (asynchronous) => {
  beforeEach(() => Object.assign(electron, { asynchronous }));
  keepsTheContract(() => encryptedFiles());

  it('keeps files that only the user can read, and nothing that can be read without the key', async () => {
    await encryptedFiles().set('app.Key', 'the value');
    expect(readdirSync(folder())).toEqual(['entry-app.=key.bin']);
    const file = join(folder(), 'entry-app.=key.bin');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    expect(readFileSync(file, 'utf8')).not.toContain('the value');
  });

  it('takes a key that is lost for `invalidated`, and can write anew', async () => {
    const backend = encryptedFiles();
    await backend.set('app.key', 'value');
    Object.assign(electron, { key: 2, known: [2] });
    expect(await backend.get('app.key')).toMatchObject({ status: 'invalidated' });
    expect(await backend.set('app.key', 'anew')).toEqual({ status: 'done' });
    expect(await backend.get('app.key')).toEqual(found('anew'));
  });

  it('takes a keychain that refuses everything for `unavailable`', async () => {
    const backend = encryptedFiles();
    await backend.set('app.key', 'value');
    electron.denied = true;
    expect(await backend.get('app.key')).toMatchObject({ status: 'unavailable' });
    expect(await backend.set('app.key', 'newer')).toMatchObject({ status: 'unavailable' });
    electron.denied = false;
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('takes an emptied or foreign file for `corrupt`', async () => {
    const backend = encryptedFiles();
    await backend.set('app.key', 'value');
    const file = join(folder(), 'entry-app.key.bin');
    writeFileSync(file, '');
    expect(await backend.get('app.key')).toEqual({ status: 'corrupt', detail: 'an empty file' });
    writeFileSync(file, 'plain');
    expect(await backend.get('app.key')).toMatchObject({ status: 'corrupt' });
  });

  it('is `locked` before the app is ready', async () => {
    const backend = encryptedFiles();
    await backend.set('app.key', 'value');
    electron.ready = false;
    const locked = { status: 'locked', detail: 'before the app is ready' };
    expect(await backend.get('app.key')).toEqual(locked);
    expect(await backend.set('app.key', 'newer')).toEqual(locked);
    expect(await backend.remove('app.key')).toEqual(locked);
    electron.ready = true;
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('takes Linux with a keyring, and refuses it without', async () => {
    host.platform = 'linux';
    for (const keyring of ['gnome_libsecret', 'kwallet', 'kwallet6']) {
      electron.keyring = keyring;
      expect(await encryptedFiles().set('app.key', keyring)).toEqual({ status: 'done' });
    }
    const files = readdirSync(folder());
    for (const keyring of ['basic_text', 'unknown', '']) {
      electron.keyring = keyring;
      const refused = { status: 'unavailable', detail: 'no keyring' };
      expect(await encryptedFiles().set('app.other', 'value')).toEqual(refused);
      expect(await encryptedFiles().get('app.key')).toEqual(refused);
    }
    expect(readdirSync(folder())).toEqual(files);
  });

  it('loses nothing and mixes nothing, wherever a write is stopped', async () => {
    const steps: number[] = [];
    for (let step = 0; ; step++) {
      disk.crash = undefined;
      await encryptedFiles().set('app.key', 'old');
      const crash = new Crash();
      disk.crash = crash;
      const stopped = await crash.at(step, () => encryptedFiles().set('app.key', 'new'));
      disk.crash = undefined;
      const after = await encryptedFiles().get('app.key');
      expect(after.status === 'found' && after.value, `stopped at ${step}`).toBeOneOf(['old', 'new']);
      if (!stopped) {
        expect(after).toEqual(found('new'));
        break;
      }
      steps.push(step);
      expect(await encryptedFiles().set('app.key', 'last')).toEqual({ status: 'done' });
      expect(await encryptedFiles().get('app.key')).toEqual(found('last'));
      expect(readdirSync(folder())).toEqual(['entry-app.key.bin']);
    }
    expect(steps.length).toBeGreaterThan(6);
  });

  it('leaves no file behind, wherever a write was stopped before the removal', async () => {
    for (let step = 0; step < 8; step++) {
      const crash = new Crash();
      disk.crash = crash;
      await crash.at(step, () => encryptedFiles().set('app.key', 'new'));
      disk.crash = undefined;
      expect(await encryptedFiles().remove('app.key')).toEqual({ status: 'done' });
      expect(await encryptedFiles().get('app.key')).toEqual({ status: 'empty' });
      if (step > 0) expect(readdirSync(folder())).toEqual([]);
    }
  });

  it('never tells on what is stored', async () => {
    await keepsSecrets(() => {
      disk.faults = [];
      return Promise.resolve({
        backend: encryptedFiles(),
        failWith: (fault) => (disk.faults = Array<unknown>(4).fill(fault)),
      });
    });
  });
});

describe('encryptedFiles', () => {
  it('encrypts anew what an older key has encrypted', async () => {
    const backend = encryptedFiles();
    await backend.set('app.key', 'value');
    Object.assign(electron, { key: 2, known: [1, 2] });
    expect(await backend.get('app.key')).toEqual(found('value'));
    electron.known = [2];
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('gives back what it read when it cannot be encrypted anew', async () => {
    const backend = encryptedFiles();
    await backend.set('app.key', 'value');
    Object.assign(electron, { key: 2, known: [1, 2] });
    // Reading succeeds; nothing after it does.
    let steps = 0;
    disk.crash = {
      step: (work: () => unknown) => (steps++ === 0 ? work() : Promise.reject(new Error('ENOSPC'))),
    } as unknown as Crash;
    expect(await backend.get('app.key')).toEqual(found('value'));
    expect(steps).toBeGreaterThan(1);
  });

  it('takes a keychain that is not there yet for `locked`', async () => {
    const backend = encryptedFiles();
    await backend.set('app.key', 'value');
    electron.temporarilyUnavailable = true;
    expect(await backend.get('app.key')).toEqual({ status: 'locked', detail: 'temporarily unavailable' });
  });

  it('says which error the file system gave', async () => {
    disk.faults = [Object.assign(new Error('EACCES: permission denied, open …'), { code: 'EACCES' })];
    expect(await encryptedFiles().get('app.key')).toEqual({ status: 'unavailable', detail: 'EACCES' });
  });

  it('does not take a folder that is gone for a value that is written', async () => {
    const backend = encryptedFiles();
    await backend.set('app.key', 'value');
    disk.faults = [Object.assign(new Error('ENOENT: no such file or directory'), { code: 'ENOENT' })];
    expect(await backend.set('app.key', 'newer')).toEqual({ status: 'unavailable', detail: 'not found' });
  });

  it('goes on without a keyring where it may be readable, and as before once there is one', async () => {
    host.platform = 'linux';
    electron.keyring = 'basic_text';
    const backend = encryptedFiles({ withoutKeyring: 'readable' });
    expect(await backend.set('app.key', 'value')).toEqual({ status: 'done' });
    expect(await backend.get('app.key')).toEqual(found('value'));
    electron.keyring = 'unknown';
    expect(await backend.get('app.key')).toMatchObject({ status: 'unavailable' });
    Object.assign(electron, { keyring: 'gnome_libsecret', denied: true });
    expect(await backend.set('app.key', 'newer')).toMatchObject({ status: 'unavailable' });
    electron.denied = false;
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('demands nothing of the kind by itself', async () => {
    host.platform = 'linux';
    electron.keyring = 'basic_text';
    expect(await encryptedFiles().set('app.key', 'value')).toMatchObject({ status: 'unavailable' });
    expect(electron.plain).toBe(false);
  });

  it('can be waited for, where it is asked before the app is ready', async () => {
    electron.ready = false;
    const tokens = createTokenStore(encryptedFiles(), { prepare: [whenReady] });
    const written = tokens.setItem('token', 't1');
    const read = tokens.getItem('token');
    await Promise.resolve();
    electron.becomeReady();
    await written;
    expect(await read).toBe('t1');
  });

  it('keeps its files where it is told to', async () => {
    const directory = join(electron.userData, 'elsewhere');
    await encryptedFiles({ directory }).set('app.key', 'value');
    expect(readdirSync(electron.userData)).toEqual(['elsewhere']);
  });
});
