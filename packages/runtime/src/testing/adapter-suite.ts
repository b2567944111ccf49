import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Session } from '../session/contract.js';
import { signedIn, type SignedIn } from './signed-in.js';

/** A client of some kind, with its adapter attached to a session. */
export interface Client {
  /** Asks the API who is signed in; rejects where the client says that something went wrong. */
  ask(signal?: AbortSignal): Promise<unknown>;
}

/** @param url Of the server, without a slash at its end. */
export type Attach = (url: string, session: Session, options: { readonly required?: boolean }) => Client;

/** What every adapter does, whatever the client, against a real server. */
export function behavesAsAdapter(attach: Attach): void {
  let user: SignedIn;
  let client: Client;
  beforeEach(async () => {
    user = await signedIn();
    client = attach(user.server.url, user.session, {});
  });
  afterEach(() => user.server.close());

  const five = () => Promise.allSettled(Array.from({ length: 5 }, () => client.ask()));
  const sentTokens = () =>
    user.server.log.filter(({ operation }) => operation === 'api').map(({ accessToken }) => accessToken);

  it('refreshes once for five requests that are rejected', async () => {
    user.server.expireAccessTokens();
    expect(await five()).toEqual(Array(5).fill({ status: 'fulfilled', value: 'ada' }));
    expect(user.server.counts).toMatchObject({ refreshes: 1, spentTokens: 0, apiAnswered: 5 });
  });

  it('refreshes once, and before they are sent, for five requests whose token has run out', async () => {
    await user.session.signIn(user.server.signIn('bob', -1));
    expect(await five()).toEqual(Array(5).fill({ status: 'fulfilled', value: 'bob' }));
    expect(user.server.counts).toMatchObject({ refreshes: 1, spentTokens: 0, apiHits: 5, apiAnswered: 5 });
  });

  it('rejects all and signs out once where the refresh is refused', async () => {
    user.server.expireAccessTokens();
    user.server.failNext('refresh', 'invalid_grant');
    for (const result of await five())
      expect(result).toMatchObject({ reason: { name: 'SignedOutError', reason: 'refused' } });
    await expect.poll(() => user.events).toEqual([{ type: 'signed-out', reason: 'refused' }]);
    expect(user.server.counts.refreshes).toBe(1);
  });

  it('rejects with what can be tried again where the refresh finds no network, and keeps the session', async () => {
    user.server.expireAccessTokens();
    user.server.failNext('refresh', 'reset');
    for (const result of await five())
      expect(result).toMatchObject({ reason: { name: 'RefreshError', retryable: true } });
    expect(await user.session.status()).toBe('signed-in');
    await user.session.resume();
    expect(await client.ask()).toBe('ada');
  });

  it('takes the newer token for a 401 that comes late', async () => {
    user.server.expireAccessTokens();
    user.server.delay('api', 400);
    const late = client.ask();
    await expect.poll(() => user.server.counts.apiHits).toBe(1);
    user.server.delay('api', 0);
    expect(await client.ask()).toBe('ada');
    expect(user.server.counts).toMatchObject({ refreshes: 1, apiHits: 3 });
    expect(await late).toBe('ada');
    expect(user.server.counts).toMatchObject({ refreshes: 1, apiHits: 4, spentTokens: 0 });
  });

  it('rejects after a logout in the middle of a request, and sends nothing more', async () => {
    user.server.expireAccessTokens();
    user.server.delay('api', 200);
    const asked = expect(client.ask()).rejects.toMatchObject({ name: 'SignedOutError', reason: 'logout' });
    await expect.poll(() => user.server.counts.apiHits).toBe(1);
    await user.session.logout();
    await asked;
    expect(user.server.counts).toMatchObject({ refreshes: 0, apiHits: 1 });
  });

  it('rejects after a logout in the middle of a refresh', async () => {
    user.server.expireAccessTokens();
    user.server.failNext('refresh', 'hang');
    const asked = expect(client.ask()).rejects.toMatchObject({ name: 'SignedOutError', reason: 'logout' });
    await expect.poll(() => user.server.counts.refreshes).toBe(1);
    await user.session.logout();
    await asked;
    expect(user.server.counts.apiHits).toBe(1);
  });

  it('gives no token of the next user to a request of the one before', async () => {
    user.server.expireAccessTokens();
    user.server.delay('api', 200);
    const asked = expect(client.ask()).rejects.toMatchObject({ name: 'SignedOutError', reason: 'replaced' });
    await expect.poll(() => user.server.counts.apiHits).toBe(1);
    await user.session.logout();
    await user.session.signIn(user.server.signIn('bob'));
    await asked;
    expect(user.server.counts.apiHits).toBe(1);
  });

  it('lets a caller go who aborts, and nobody else', async () => {
    user.server.expireAccessTokens();
    user.server.delay('refresh', 300);
    const controller = new AbortController();
    const gone = client.ask(controller.signal).then(
      () => 'answered',
      () => 'gone',
    );
    const patient = client.ask();
    await expect.poll(() => user.server.counts.refreshes).toBe(1);
    controller.abort();
    expect(await Promise.race([gone, patient])).toBe('gone');
    // The refresh goes on.
    expect(user.server.pending).toBe(1);
    expect(await patient).toBe('ada');
    expect(user.server.counts).toMatchObject({ refreshes: 1, apiHits: 3 });
  });

  it('sends a request without a token where nobody is signed in, and was not', async () => {
    await user.session.logout();
    user.server.failNext('api', 'html');
    await client.ask().catch(() => undefined);
    expect(sentTokens()).toEqual([undefined]);
    const never = user.restart();
    await attach(user.server.url, never, {})
      .ask()
      .catch(() => undefined);
    expect(sentTokens()).toEqual([undefined, undefined]);
    expect(user.server.counts.refreshes).toBe(0);
  });

  it('sends nothing where nobody is signed in and the caller says that somebody has to be', async () => {
    await user.session.logout();
    const strict = attach(user.server.url, user.session, { required: true });
    await expect(strict.ask()).rejects.toMatchObject({ name: 'SignedOutError' });
    expect(user.server.counts.apiHits).toBe(0);
  });

  it('sends nothing while the device is locked, and does not take that for signed out', async () => {
    user.lock(true);
    const afterRestart = attach(user.server.url, user.restart(), {});
    await expect(afterRestart.ask()).rejects.toMatchObject({ name: 'StoreError', status: 'locked' });
    expect(user.server.counts.apiHits).toBe(0);
    user.lock(false);
    expect(await afterRestart.ask()).toBe('ada');
  });
}
