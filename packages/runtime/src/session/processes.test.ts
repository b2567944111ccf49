import { describe, expect, it, vi } from 'vitest';
import { answer, pending, seconds, SESSION, settle, start, startSignedIn, stopTime } from '../testing/app.js';
import type { Lock } from './options.js';

stopTime();

/** One after the other, as Web Locks do it. */
function mutex(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Two processes of one app, in both of which the same user is signed in. */
async function twoProcesses() {
  const lock = mutex();
  const one = await startSignedIn({ lock });
  const other = start(one.backend, { lock });
  expect(await other.session.accessToken()).toBe('access-1');
  return { one, other, backend: one.backend };
}

describe('two processes with one store and one lock', () => {
  it('are both signed out by a logout in one while the other refreshes', async () => {
    const { one, other, backend } = await twoProcesses();
    const call = pending(other.session.accessToken({ rejected: 'access-1' }));
    await settle();
    expect(other.endpoint.presented).toEqual(['refresh-1']);
    await one.session.logout();
    other.endpoint.answer(answer(2));
    await expect(call).rejects.toMatchObject({ name: 'SignedOutError', reason: 'elsewhere' });
    expect(backend.disk.has(SESSION)).toBe(false);
    expect(await start(backend).session.status()).toBe('signed-out');
  });

  it('keep the next user where the refresh of the former one comes late', async () => {
    const { one, other, backend } = await twoProcesses();
    const late = pending(other.session.accessToken({ rejected: 'access-1' }));
    await settle();
    await seconds(1);
    await one.session.logout();
    await one.session.signIn(answer('bob'));
    other.endpoint.answer(answer('ada-2'));
    await expect(late).rejects.toMatchObject({ name: 'SignedOutError' });
    expect(backend.disk.get(SESSION)).toContain('refresh-bob');
    const call = pending(one.session.accessToken({ rejected: 'access-bob' }));
    await settle();
    expect(one.endpoint.presented).toEqual(['refresh-bob']);
    one.endpoint.answer(answer('bob-2'));
    expect(await call).toBe('access-bob-2');
  });

  it('ask nobody by a refresh that was given up before its turn came', async () => {
    let open!: () => void;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const { session, endpoint } = await startSignedIn({ lock: (work) => gate.then(work) });
    void pending(session.accessToken({ rejected: 'access-1' }));
    await seconds(41);
    open();
    await settle();
    expect(endpoint.presented).toEqual([]);
  });
});

describe('two processes with one store', () => {
  it('clear what the app keeps of the user whom somebody else has replaced', async () => {
    const clear = vi.fn();
    const { session, backend } = await startSignedIn({ onSignedOut: [clear] });
    await seconds(1);
    await start(backend).session.signIn(answer(7));
    await expect(session.accessToken({ rejected: 'access-1' })).rejects.toMatchObject({
      reason: 'elsewhere',
    });
    expect(clear).toHaveBeenCalledTimes(1);
  });

  it('do not end by a refusal of one what the other has renewed, though that has expired since', async () => {
    const { session, endpoint, backend, events } = await startSignedIn();
    const call = pending(session.accessToken({ rejected: 'access-1' }));
    await settle();
    const other = start(backend, { refresh: () => Promise.resolve({ ...answer(2), expires_in: 1 }) });
    await other.session.refresh();
    await seconds(5);
    endpoint.fail({ status: 401 });
    await expect(call).rejects.toMatchObject({ name: 'RefreshError', retryable: true });
    expect(events).toEqual([]);
    expect(backend.disk.get(SESSION)).toContain('refresh-2');
  });
});
