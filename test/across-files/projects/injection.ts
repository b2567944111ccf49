import type { Form } from '../form.js';

/** Services that a framework makes and hands over. */
export const injection: readonly Form[] = [
  {
    form: 'Angular: a constructor parameter of the type',
    over: ({ imported, write }) => ({
      'src/app/storage.service.ts': `
        import { Injectable } from '@angular/core';
        ${imported}
        @Injectable({ providedIn: 'root' })
        export class StorageService {
          put(key: string, value: string): void {
            void ${write('key', 'value')}; // lands
          }
        }
      `,
      'src/app/auth.service.ts': `
        import { Injectable } from '@angular/core';
        import { StorageService } from './storage.service';
        @Injectable()
        export class AuthService {
          constructor(private readonly storage: StorageService) {}
          onAnswer(answer: { jwt: string }) {
            this.storage.put('jwt', answer.jwt); // reported
          }
        }
      `,
    }),
  },
  {
    form: 'Angular: inject() in a field',
    over: ({ imported, write }) => ({
      'src/app/storage.service.ts': `
        import { Injectable } from '@angular/core';
        ${imported}
        @Injectable({ providedIn: 'root' })
        export class StorageService {
          put(key: string, value: string): void {
            void ${write('key', 'value')}; // lands
          }
        }
      `,
      'src/app/login.component.ts': `
        import { Component, inject } from '@angular/core';
        import { StorageService } from './storage.service';
        @Component({ selector: 'app-login', template: '' })
        export class LoginComponent {
          private storage = inject(StorageService);
          onAnswer(answer: { jwt: string }) {
            this.storage.put('jwt', answer.jwt); // reported
          }
        }
      `,
    }),
  },
  {
    form: 'Angular: inject() in an interceptor',
    over: ({ imported, write }) => ({
      'storage.service.ts': `
        ${imported}
        export class StorageService {
          put(key: string, value: string) { return ${write('key', 'value')}; } // lands
        }
      `,
      'token.interceptor.ts': `
        import { inject } from '@angular/core';
        import { tap } from 'rxjs';
        import { StorageService } from './storage.service';
        export const tokenInterceptor = (request: unknown, next: Function) => {
          const storage = inject(StorageService);
          return next(request).pipe(
            tap((answer: { accessToken: string }) => storage.put('access_token', answer.accessToken)), // reported
          );
        };
      `,
    }),
  },
  {
    form: 'Nest and others: a parameter that is kept in a declared field',
    over: ({ imported, write }) => ({
      'cache.service.ts': `
        ${imported}
        export class CacheService {
          async put(key: string, value: string) { await ${write('key', 'value')}; } // lands
        }
      `,
      'session.service.ts': `
        import { CacheService } from './cache.service';
        export class SessionService {
          private readonly cache: CacheService;
          constructor(cache: CacheService) {
            this.cache = cache;
          }
          async begin(answer: { accessToken: string }) {
            await this.cache.put('access_token', answer.accessToken); // reported
          }
        }
      `,
    }),
  },
  {
    form: 'a service that is a parameter of a function',
    over: ({ imported, write }) => ({
      'cache.ts': `
        ${imported}
        export default class Cache {
          async put(key: string, value: string) { await ${write('key', 'value')}; } // lands
        }
      `,
      'login.ts': `
        import type Cache from './cache';
        export async function begin(cache: Cache, answer: { accessToken: string }) {
          await cache.put('access_token', answer.accessToken); // reported
        }
      `,
    }),
  },
  {
    form: 'an injected service that shows itself that it stores a token',
    over: ({ imported, write }) => ({
      'token.service.ts': `
        ${imported}
        export class TokenService {
          saveToken(token: string) { return ${write("'jwt'", 'token')}; } // reported
        }
      `,
      'auth.service.ts': `
        import { TokenService } from './token.service';
        export class AuthService {
          constructor(private tokens: TokenService) {}
          onAnswer(answer: { jwt: string }) { this.tokens.saveToken(answer.jwt); }
        }
      `,
    }),
  },
];
