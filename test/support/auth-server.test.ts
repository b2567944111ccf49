import { afterEach, describe, expect, it } from 'vitest';
import {
  startAuthServer,
  type AuthServer,
  type Failure,
  type SessionOptions,
  type TokenPair,
} from './auth-server.js';

let server: AuthServer;
afterEach(() => server.close());

async function start(options?: SessionOptions) {
  server = await startAuthServer(options);
  return server.signIn();
}

const post = (path: string, body: unknown, bearer = '') =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` },
    body: JSON.stringify(body),
  });
const form = (path: string, fields: Record<string, string>) =>
  fetch(`${server.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
const get = (bearer: string, path = '/api/items') =>
  fetch(`${server.url}${path}`, { headers: { Authorization: `Bearer ${bearer}` } });
/** The fields that the tests below look at. */
interface Body extends TokenPair {
  error: string;
  data: { refreshToken: TokenPair; item: object };
  errors: [{ extensions: { code: string } }];
}
const read = async (response: Response | Promise<Response>) => (await (await response).json()) as Body;
const refresh = (refreshToken: string) => post('/auth/refresh', { refreshToken });

describe('access tokens', () => {
  it('come from a login, can be decoded, and open the API', async () => {
    await start({ accessLifetime: 60 });
    expect((await post('/login', { username: 'ada', password: 'wrong' })).status).toBe(401);
    const { accessToken, expiresIn } = await read(post('/login', { username: 'ada', password: 'secret' }));
    const [, payload = ''] = accessToken.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { iat: number };
    expect(claims).toMatchObject({ sub: 'ada', exp: claims.iat + 60 });
    expect(expiresIn).toBe(60);
    expect(await read(post('/api/notes', { text: 'hello' }, accessToken))).toEqual({
      path: '/api/notes',
      method: 'POST',
      user: 'ada',
      received: { text: 'hello' },
    });
  });

  it('expire when told to, after so many uses, and by their time', async () => {
    const { accessToken } = await start({ accessUses: 2 });
    expect([(await get(accessToken)).status, (await get(accessToken)).status]).toEqual([200, 200]);
    const late = await get(accessToken);
    expect(late.status).toBe(401);
    expect(late.headers.get('www-authenticate')).toContain('error="invalid_token"');
    expect((await get(server.signIn('bob', -1).accessToken)).status).toBe(401);
    const carol = server.signIn('carol');
    server.expireAccessTokens();
    expect((await get(carol.accessToken)).status).toBe(401);
    expect(server.log.map(({ accessTokenState }) => accessTokenState)).toEqual([
      'valid',
      'valid',
      'expired',
      'expired',
      'expired',
    ]);
    expect(server.counts).toMatchObject({ apiHits: 5, apiAnswered: 2 });
  });
});

describe('refresh tokens', () => {
  it('rotate, and end the session when one is presented again', async () => {
    const first = await start();
    const second = await read(refresh(first.refreshToken));
    expect((await get(second.accessToken)).status).toBe(200);
    expect([server.accepts(first.refreshToken), server.accepts(second.refreshToken)]).toEqual([false, true]);

    expect((await refresh(first.refreshToken)).status).toBe(401);
    expect(server.accepts(second.refreshToken)).toBe(false);
    expect((await get(second.accessToken)).status).toBe(401);
    expect(server.counts).toMatchObject({ refreshes: 2, spentTokens: 1 });
  });

  it('stay when rotation is off', async () => {
    const { refreshToken } = await start({ rotation: false });
    expect(await read(refresh(refreshToken))).toMatchObject({ refreshToken });
    expect(server.accepts(refreshToken)).toBe(true);
  });

  it('are exchanged by an OAuth form too', async () => {
    const { refreshToken } = await start();
    const good = await form('/oauth/token', { grant_type: 'refresh_token', refresh_token: refreshToken });
    expect(good.headers.get('cache-control')).toBe('no-store');
    expect(await read(good)).toMatchObject({ token_type: 'Bearer', expires_in: 300 });
    const spent = await form('/oauth/token', { grant_type: 'refresh_token', refresh_token: refreshToken });
    expect([spent.status, (await read(spent)).error]).toEqual([400, 'invalid_grant']);
    const other = await form('/oauth/token', { grant_type: 'password' });
    expect((await read(other)).error).toBe('unsupported_grant_type');
  });

  it('are exchanged and missed by GraphQL too', async () => {
    const { refreshToken } = await start();
    const query = 'query Item($id: ID!) { item(id: $id) { id owner } }';
    const refused = await read(post('/graphql', { query, variables: { id: '1' } }, 'nothing'));
    expect(refused.errors[0].extensions.code).toBe('UNAUTHENTICATED');

    const mutation =
      'mutation Refresh($token: String!) { refreshToken(token: $token) { accessToken refreshToken } }';
    const renewed = await read(post('/graphql', { query: mutation, variables: { token: refreshToken } }));
    const { accessToken } = renewed.data.refreshToken;
    const found = await read(post('/graphql', { query, variables: { id: '1' } }, accessToken));
    expect(found.data.item).toMatchObject({ id: '1', owner: 'ada' });
    expect(server.counts).toMatchObject({ refreshes: 1, apiHits: 2, apiAnswered: 1 });
  });

  it.each<[string, (token: string) => Promise<Response>]>([
    ['revocation', (token) => form('/oauth/revoke', { token })],
    ['logout', (token) => post('/logout', { refreshToken: token })],
  ])('end with a %s', async (_, end) => {
    const { accessToken, refreshToken } = await start();
    expect((await end(refreshToken)).ok).toBe(true);
    expect((await refresh(refreshToken)).status).toBe(401);
    expect((await get(accessToken)).status).toBe(401);
    expect(server.counts.revocations + server.counts.logouts).toBe(1);
  });
});

describe('what can go wrong', () => {
  it.each<[Failure, number, string]>([
    ['invalid_grant', 400, 'invalid_grant'],
    ['unauthorized', 401, 'invalid_token'],
    ['server-error', 500, 'server_error'],
    ['html', 200, '<!doctype html>'],
  ])('%s answers, and leaves the session as it was', async (failure, status, text) => {
    const { refreshToken } = await start();
    server.failNext('refresh', failure);
    const response = await refresh(refreshToken);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  it('reset cuts the connection', async () => {
    const { refreshToken } = await start();
    server.failNext('refresh', 'reset', 2);
    await expect(refresh(refreshToken)).rejects.toThrow();
    await expect(refresh(refreshToken)).rejects.toThrow();
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  it('hang and a delay keep a request pending', async () => {
    const { accessToken, refreshToken } = await start();
    server.failNext('refresh', 'hang');
    server.delay('api', (path) => (path === '/api/slow' ? 60_000 : 0));
    const waiting = [refresh(refreshToken), get(accessToken, '/api/slow')].map((request) =>
      request.then(
        () => 'answered',
        () => 'dropped',
      ),
    );
    expect((await get(accessToken)).status).toBe(200);
    await expect.poll(() => server.pending).toBe(2);
    await server.close();
    expect(await Promise.all(waiting)).toEqual(['dropped', 'dropped']);
  });
});
