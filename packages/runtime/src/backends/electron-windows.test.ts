import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from '../testing/fakes/electron.js';
import { exposeAccessToken } from './electron-preload.js';
import { serveAccessToken } from './electron-windows.js';

vi.mock('electron', () => import('../testing/fakes/electron.js'));

const session = {
  accessToken: ({ rejected }: { rejected?: string } = {}) =>
    Promise.resolve(rejected === undefined ? 'an access token' : `another than ${rejected}`),
  refreshToken: 'a refresh token',
};
const ask = () => page.globals['session']!.accessToken();

describe('a window', () => {
  beforeEach(() => {
    page.globals = {};
    page.frame = { url: 'app://main/index.html', parent: null };
    exposeAccessToken();
    serveAccessToken(session, { isTrusted: ({ protocol, host }) => protocol === 'app:' && host === 'main' });
  });

  it('gets the access token when it asks, and has nothing else', async () => {
    expect(await ask()).toBe('an access token');
    expect(Object.keys(page.globals)).toEqual(['session']);
    expect(Object.keys(page.globals['session']!)).toEqual(['accessToken']);
  });

  it('says which token a server refused', async () => {
    expect(await page.globals['session']!.accessToken({ rejected: 'old' })).toBe('another than old');
  });

  it.each([
    ['another page', { url: 'https://example.com/', parent: null }],
    ['a page that only begins like ours', { url: 'app://main.example.com/', parent: null }],
    ['a frame in our page', { url: 'app://main/', parent: { url: 'app://main/', parent: null } }],
    ['a page that has gone', null],
  ])('gets none for %s', async (_, frame) => {
    page.frame = frame;
    await expect(ask()).rejects.toThrow('No token for this page.');
  });

  it('gets none when the serving has ended', async () => {
    serveAccessToken(session, { isTrusted: () => true })();
    await expect(ask()).rejects.toThrow('No handler');
  });
});
