import {
  HttpClient,
  HttpErrorResponse,
  provideHttpClient,
  withFetch,
  withInterceptors,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { inject } from '@angular/core';
import {
  catchError,
  finalize,
  firstValueFrom,
  shareReplay,
  switchMap,
  tap,
  throwError,
  type Observable,
} from 'rxjs';
import { httpClientOf } from '../../app/angular.js';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

let refresh$: Observable<Tokens> | null = null;

function refresh(http: HttpClient): Observable<Tokens> {
  refresh$ ??= http.post<Tokens>(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() }).pipe(
    tap({ next: (tokens) => setTokens(tokens), error: () => clearTokens() }),
    finalize(() => {
      refresh$ = null;
    }),
    shareReplay(1),
  );
  return refresh$;
}

// Sees the refresh, too.
const authInterceptor: HttpInterceptorFn = (request, next) => {
  const http = inject(HttpClient);
  const withToken = () => request.clone({ setHeaders: { Authorization: `Bearer ${getAccessToken()}` } });

  return next(withToken()).pipe(
    catchError((error: unknown) =>
      error instanceof HttpErrorResponse && error.status === 401
        ? refresh(http).pipe(switchMap(() => next(withToken())))
        : throwError(() => error),
    ),
  );
};

const http = httpClientOf(provideHttpClient(withFetch(), withInterceptors([authInterceptor])));

export const getItem = (id: string): Promise<unknown> =>
  firstValueFrom(http.get(`${API_URL}/api/items/${id}`));
