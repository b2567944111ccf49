import { createSession, createTokenStore } from '@jwt-hygiene/runtime';
import { attachSession } from '@jwt-hygiene/runtime/axios';
import { withSession } from '@jwt-hygiene/runtime/fetch';
import { memory } from '@jwt-hygiene/runtime/memory';
import { Mutex } from 'async-mutex';
import axios from 'axios';
import { createAuthRefresh } from 'axios-auth-refresh';
import { axiosTo, fetchTo } from './transport.mjs';

const URL = 'https://api.example.com/items';

/** Each returns how to send one request with a guard, or, first of its client, without. */
export const contenders = {
  axios: {
    async 'no guard'(server) {
      const client = axios.create({ adapter: axiosTo(server) });
      return () => client.get(URL, { headers: { Authorization: `Bearer ${server.token}` } });
    },

    /** What people write: whoever meets a 401 refreshes under a mutex, and the others wait for it. */
    async 'a plain mutex'(server) {
      const client = axios.create({ adapter: axiosTo(server) });
      const mutex = new Mutex();
      let token = server.token;
      client.interceptors.request.use(async (config) => {
        await mutex.waitForUnlock();
        config.headers.set('Authorization', `Bearer ${token}`);
        return config;
      });
      client.interceptors.response.use(undefined, async (error) => {
        if (error.response?.status !== 401) throw error;
        const sent = error.config.headers.get('Authorization');
        await mutex.runExclusive(async () => {
          if (sent === `Bearer ${token}`) token = (await server.refresh()).access_token;
        });
        return client.request(error.config);
      });
      return () => client.get(URL);
    },

    async 'axios-auth-refresh'(server) {
      const client = axios.create({ adapter: axiosTo(server) });
      let token = server.token;
      client.interceptors.request.use((config) => {
        config.headers.set('Authorization', `Bearer ${token}`);
        return config;
      });
      createAuthRefresh(client, async (failed) => {
        token = (await server.refresh()).access_token;
        failed.response.config.headers.set('Authorization', `Bearer ${token}`);
      });
      return () => client.get(URL);
    },

    async attachSession(server) {
      const client = axios.create({ adapter: axiosTo(server), baseURL: 'https://api.example.com' });
      attachSession(client, await sessionAt(server));
      return () => client.get('/items');
    },
  },

  fetch: {
    async 'no guard'(server) {
      const send = fetchTo(server);
      return () => send(URL, { headers: { Authorization: `Bearer ${server.token}` } });
    },

    async 'a plain mutex'(server) {
      const send = fetchTo(server);
      const mutex = new Mutex();
      let token = server.token;
      const once = () => send(URL, { headers: { Authorization: `Bearer ${token}` } });
      return async () => {
        await mutex.waitForUnlock();
        const sent = token;
        const response = await once();
        if (response.status !== 401) return response;
        await mutex.runExclusive(async () => {
          if (sent === token) token = (await server.refresh()).access_token;
        });
        return once();
      };
    },

    /** The same lines as with the mutex, over a session. */
    async 'a session'(server) {
      const send = fetchTo(server);
      const session = await sessionAt(server);
      const once = (token) => send(URL, { headers: { Authorization: `Bearer ${token}` } });
      return async () => {
        const token = await session.accessToken();
        const response = await once(token);
        if (response.status !== 401) return response;
        return once(await session.accessToken({ rejected: token }));
      };
    },

    async withSession(server) {
      const send = withSession(fetchTo(server), await sessionAt(server), {
        origins: ['https://api.example.com'],
      });
      return () => send(URL);
    },
  },
};

async function sessionAt(server) {
  const session = createSession({
    store: createTokenStore(memory()),
    refresh: () => server.refresh(),
    maxRefreshes: { count: Infinity, withinMs: 1 },
  });
  await session.signIn({ access_token: server.token, refresh_token: 'refresh-0', expires_in: 3600 });
  return session;
}
