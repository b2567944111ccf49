// The keyring of this machine's kind for real: a bus and a gnome-keyring of the test's own.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepsTheContract } from '../testing/backend-contract.js';
import { missingPrograms, startSession, type Session } from '../testing/secret-service.js';
import { keyring } from './keyring.js';

const missing = missingPrograms();
if (missing.length > 0) {
  const reason = `NOT RUN: the keyring backend against a real Secret Service. Missing here: ${missing.join(', ')}.`;
  console.warn(`\n${reason}\nOn Debian: apt-get install gnome-keyring dbus\n`);
  it.skip(reason, () => undefined);
}

/** The environment of a machine without a session bus. */
const NOWHERE = { PATH: process.env['PATH'], DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
/** Some containers have no keys in the kernel at all. */
const NONE: unknown = expect.toBeOneOf([null, 'no kernel keys']);

const found = (value: string) => ({ status: 'found', value });

describe.skipIf(missing.length > 0)('keyring with a Secret Service', () => {
  let session: Session;
  let services = 0;

  beforeAll(async () => {
    session = await startSession();
    process.env['DBUS_SESSION_BUS_ADDRESS'] = session.env['DBUS_SESSION_BUS_ADDRESS'];
  });
  afterAll(() => session.stop());

  const fresh = () => keyring({ service: `test ${services++}` });
  keepsTheContract(fresh);

  it('keeps the entries of services apart', async () => {
    const [one, other] = [fresh(), fresh()];
    await one.set('app.key', 'value');
    expect(await other.get('app.key')).toEqual({ status: 'empty' });
  });

  it('is found by another process', async () => {
    const backend = keyring({ service: 'shared' });
    await backend.set('app.key', 'value');
    expect(inProcess(session.env, 'shared')).toMatchObject({ get: found('value') });
  });

  it('leaves nothing in the kernel, where the package by itself would look next', async () => {
    await keyring({ service: 'kernel' }).set('app.key', 'value');
    expect(inProcess(NOWHERE, 'kernel')).toMatchObject({ kernel: NONE });
  });

  it('takes a locked collection for `locked`, and finds everything when it is unlocked', async () => {
    const backend = fresh();
    await backend.set('app.key', 'value');
    session.lock();
    expect(await backend.get('app.key')).toMatchObject({ status: 'locked' });
    expect(await backend.set('app.key', 'newer')).toMatchObject({ status: 'locked' });
    expect(await backend.remove('app.key')).toMatchObject({ status: 'locked' });
    await session.restartUnlocked();
    expect(await backend.get('app.key')).toEqual(found('value'));
  });

  it('is `unavailable` once the keyring is gone, and finds everything when it is back', async () => {
    const backend = fresh();
    await backend.set('app.key', 'value');
    await session.stopKeyring();
    expect(await backend.get('app.key')).toMatchObject({ status: 'unavailable' });
    expect(await backend.set('app.key', 'newer')).toMatchObject({ status: 'unavailable' });
    expect(await backend.remove('app.key')).toMatchObject({ status: 'unavailable' });
    await session.restartUnlocked();
    expect(await backend.get('app.key')).toEqual(found('value'));
  });
});

describe('keyring without a Secret Service', () => {
  it('is `unavailable`, and nothing is kept in the kernel instead', () => {
    expect(inProcess(NOWHERE, 'nowhere', 'value')).toMatchObject({
      set: { status: 'unavailable' },
      get: { status: 'unavailable' },
      remove: { status: 'unavailable' },
      kernel: NONE,
    });
  });
});

function inProcess(env: NodeJS.ProcessEnv, ...args: string[]): unknown {
  const script = fileURLToPath(new URL('../testing/keyring-process.mjs', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script, ...args], { env, encoding: 'utf8' }));
}
