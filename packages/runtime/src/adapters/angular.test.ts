import '@angular/compiler';
import {
  HttpClient,
  HttpErrorResponse,
  provideHttpClient,
  withFetch,
  withInterceptors,
  type HttpInterceptorFn,
} from '@angular/common/http';
import {
  createEnvironmentInjector,
  Injector,
  provideZonelessChangeDetection,
  ɵINJECTOR_SCOPE,
  type EnvironmentInjector,
} from '@angular/core';
import { describe } from 'vitest';
import { behavesAsHttpAdapter } from '../testing/http-suite.js';
import { sessionInterceptor } from './angular.js';

describe('sessionInterceptor', () => {
  behavesAsHttpAdapter((url, session, { origins = [], ...options }) => {
    const interceptor: HttpInterceptorFn = sessionInterceptor(session, {
      ...options,
      origins: [url, ...origins],
    });
    const http = client(interceptor);
    return {
      send: (url, { method = 'GET', signal, ...rest } = {}) =>
        new Promise((resolve, reject) => {
          const answer = http.request(method, url, { ...rest, observe: 'response', responseType: 'text' });
          const subscription = answer.subscribe({
            next: ({ status, body }) => resolve({ status, text: body ?? '' }),
            error: (error: unknown) => {
              if (error instanceof HttpErrorResponse)
                resolve({ status: error.status, text: String(error.error) });
              // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- As it comes.
              else reject(error);
            },
          });
          signal?.addEventListener('abort', () => {
            subscription.unsubscribe();
            reject(new Error('unsubscribed'));
          });
        }),
    };
  });
});

/** Angular's client without an application around it. */
function client(interceptor: HttpInterceptorFn): HttpClient {
  const providers = [
    provideHttpClient(withFetch(), withInterceptors([interceptor])),
    { provide: ɵINJECTOR_SCOPE, useValue: 'root' },
    provideZonelessChangeDetection(),
  ];
  return createEnvironmentInjector(providers, Injector.NULL as EnvironmentInjector).get(HttpClient);
}
