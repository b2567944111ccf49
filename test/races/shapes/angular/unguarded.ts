import {
  HttpClient,
  HttpErrorResponse,
  provideHttpClient,
  withFetch,
  withInterceptors,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, firstValueFrom, switchMap, tap, throwError } from 'rxjs';
import { httpClientOf } from '../../app/angular.js';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const authInterceptor: HttpInterceptorFn = (request, next) => {
  if (request.url.endsWith('/auth/refresh')) return next(request);
  const http = inject(HttpClient);
  const withToken = () => request.clone({ setHeaders: { Authorization: `Bearer ${getAccessToken()}` } });

  return next(withToken()).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) return throwError(() => error);
      return http.post<Tokens>(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() }).pipe(
        tap({ next: (tokens) => setTokens(tokens), error: () => clearTokens() }),
        switchMap(() => next(withToken())),
      );
    }),
  );
};

const http = httpClientOf(provideHttpClient(withFetch(), withInterceptors([authInterceptor])));

export const getItem = (id: string): Promise<unknown> =>
  firstValueFrom(http.get(`${API_URL}/api/items/${id}`));
