import { describe, expect, it, vi } from 'vitest';
import type { Session } from './contract.js';
import {
  answer,
  pending,
  seconds,
  settle,
  startSignedIn,
  stopTime,
  type TokenEndpoint,
} from '../testing/app.js';

stopTime();

interface App {
  readonly session: Session;
  readonly endpoint: TokenEndpoint;
}

/** A refresh, after a 401, for which there is no network. */
async function failOnce({ session, endpoint }: App): Promise<void> {
  const call = pending(session.accessToken({ rejected: 'access-1' }));
  await settle();
  endpoint.fail(new TypeError('offline'));
  await expect(call).rejects.toMatchObject({ name: 'RefreshError' });
}

/** So many refreshes in a row that the next one is refused as a loop. */
async function loop({ session, endpoint }: App): Promise<void> {
  for (let number = 1; number <= 5; number++) {
    const call = session.accessToken({ rejected: `access-${number}` });
    await settle();
    endpoint.answer(answer(number + 1));
    await call;
  }
  await expect(session.accessToken({ rejected: 'access-6' })).rejects.toMatchObject({ code: 'too-often' });
}

/** Whether the session renews this token now. */
async function renews({ session, endpoint }: App, name: number | string): Promise<void> {
  const call = pending(session.accessToken({ rejected: `access-${name}` }));
  await settle();
  endpoint.answerNewest(answer('next'));
  expect(await call).toBe('access-next');
}

describe('a clock that is set back', () => {
  it('does not stretch the pause after a failure', async () => {
    const app = await startSignedIn();
    await failOnce(app);
    vi.setSystemTime(Date.now() - 86_400_000);
    await seconds(60);
    await renews(app, 1);
  });

  it('does not stretch the pause after a loop', async () => {
    const app = await startSignedIn();
    await loop(app);
    vi.setSystemTime(Date.now() - 86_400_000);
    await seconds(60);
    await renews(app, 6);
  });
});

describe('a pause', () => {
  it('is over when the app is back, and a network that came and went is no loop', async () => {
    const app = await startSignedIn();
    for (let count = 0; count < 5; count++) {
      await failOnce(app);
      await app.session.resume();
    }
    await renews(app, 1);
  });

  it('does not let a third refresh run beside one that waits, when the first was given up', async () => {
    const { session, endpoint } = await startSignedIn();
    void pending(session.accessToken({ rejected: 'access-1' }));
    await seconds(40);
    void pending(session.accessToken({ rejected: 'access-1' }));
    await settle();
    endpoint.fail(new TypeError('aborted'));
    await settle();
    await session.resume();
    void pending(session.accessToken({ rejected: 'access-1' }));
    await settle();
    expect(endpoint.presented).toHaveLength(2);
  });
});

describe('the next user', () => {
  it('does not wait for the pause of the former one', async () => {
    const app = await startSignedIn();
    await failOnce(app);
    await app.session.logout();
    await app.session.signIn(answer('bob'));
    await renews(app, 'bob');
  });

  it('is not taken for the loop of the former one', async () => {
    const app = await startSignedIn();
    await loop(app);
    await app.session.logout();
    await app.session.signIn(answer('bob'));
    await renews(app, 'bob');
  });

  it('does not wait for what the refresh of the former one comes to', async () => {
    const app = await startSignedIn();
    void pending(app.session.accessToken({ rejected: 'access-1' }));
    await settle();
    await app.session.logout();
    await app.session.signIn(answer('bob'));
    app.endpoint.fail({ response: { status: 503, headers: { 'retry-after': '600' } } });
    await settle();
    await renews(app, 'bob');
  });

  it('does not join the refresh of the former one, whose cache is cleared', async () => {
    const clear = vi.fn();
    const app = await startSignedIn({ onSignedOut: [clear] });
    const former = pending(app.session.accessToken({ rejected: 'access-1' }));
    await settle();
    await app.session.signIn(answer('bob'));
    expect(clear).toHaveBeenCalledTimes(1);
    await expect(former).rejects.toMatchObject({ name: 'SignedOutError', reason: 'replaced' });
    await renews(app, 'bob');
    expect(app.endpoint.presented).toEqual(['refresh-1', 'refresh-bob']);
  });
});
