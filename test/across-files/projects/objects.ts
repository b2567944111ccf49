import type { Form } from '../form.js';

/** Objects that are made of functions. */
export const objects: readonly Form[] = [
  {
    form: 'a service object',
    over: ({ imported, write }) => ({
      'storage-service.ts': `
        ${imported}
        export const storageService = {
          async put(key: string, value: string) {
            await ${write('key', 'value')}; // lands
          },
        };
      `,
      'login.ts': `
        import { storageService } from './storage-service';
        export const keep = (answer: { jwt: string }) => storageService.put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a service object that is put together from functions',
    over: ({ imported, write }) => ({
      'storage-service.js': `
        ${imported}
        const put = (key, value) => ${write('key', 'value')}; // lands
        const StorageService = Object.freeze({ put, get: () => undefined });
        export default StorageService;
      `,
      'login.js': `
        import storage from './storage-service';
        export const keep = (answer) => storage.put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a service in an object of services',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export const put = (key, value) => ${write('key', 'value')}; // lands
      `,
      'services.js': `
        import * as storage from './storage';
        export const services = { storage, api: {} };
      `,
      'login.js': `
        import { services } from './services';
        export const keep = (answer) => services.storage.put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a service object that spreads another',
    over: ({ imported, write }) => ({
      'base.js': `
        ${imported}
        export const base = { put(key, value) { ${write('key', 'value')}; } }; // lands
      `,
      'storage.js': `
        import { base } from './base';
        export const storage = { ...base, name: 'app' };
      `,
      'login.js': `
        import { storage } from './storage';
        export const keep = (answer) => storage.put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a method that calls another one by this',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export const storage = {
          write(key, value) { ${write('key', 'value')}; }, // lands
          put(key, value) { this.write(key, JSON.stringify(value)); },
        };
      `,
      'login.js': `
        import { storage } from './storage';
        export const keep = (answer) => storage.put('auth', { jwt: answer.jwt }); // reported
      `,
    }),
  },
  {
    form: 'a method that is taken out of its object',
    over: ({ imported, write }) => ({
      'storage.js': `
        ${imported}
        export const storage = { put: (key, value) => ${write('key', 'value')} }; // lands
      `,
      'login.js': `
        import { storage } from './storage';
        const { put } = storage;
        export const keep = (answer) => put('jwt', answer.jwt); // reported
      `,
    }),
  },
  {
    form: 'a service that shows itself that it stores a token',
    over: ({ imported, write }) => ({
      'auth-service.js': `
        ${imported}
        export const authService = {
          remember(answer) { ${write("'auth'", 'JSON.stringify({ token: answer.token })')}; }, // reported
        };
      `,
      'login.js': `
        import { authService } from './auth-service';
        export const keep = (answer) => authService.remember({ token: answer.token });
      `,
    }),
  },
];

/** Adapters that a client library calls: who hands them the token is that library. */
export const adapters: readonly Form[] = [
  {
    form: 'an adapter that knows which slot is the token',
    over: ({ imported, write }) => ({
      'adapter.ts': `
        ${imported}
        export const tokenCache = {
          async getToken(key: string) { return key; },
          async saveToken(key: string, token: string) {
            return ${write('key', 'token')}; // reported
          },
        };
      `,
      'client.tsx': `
        import { ClerkProvider } from '@clerk/clerk-expo';
        import { tokenCache } from './adapter';
        export const App = () => <ClerkProvider publishableKey="pk" tokenCache={tokenCache} />;
      `,
    }),
  },
  {
    form: 'an adapter class for one kind of token',
    over: ({ imported, write }) => ({
      'refresh-store.ts': `
        ${imported}
        export class RefreshStore {
          async write(refreshToken: string) {
            await ${write("'session'", 'JSON.stringify({ refreshToken })')}; // reported
          }
        }
      `,
      'client.ts': `
        import { OAuthClient } from 'some-oauth-client';
        import { RefreshStore } from './refresh-store';
        export const client = new OAuthClient({ clientId: 'app', store: new RefreshStore() });
      `,
    }),
  },
];
