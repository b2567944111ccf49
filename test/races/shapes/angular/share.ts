import {
  HttpBackend,
  HttpClient,
  HttpErrorResponse,
  provideHttpClient,
  withFetch,
  withInterceptors,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { catchError, defer, firstValueFrom, share, switchMap, tap, throwError } from 'rxjs';
import { httpClientOf } from '../../app/angular.js';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

@Injectable({ providedIn: 'root' })
class AuthService {
  private readonly http = new HttpClient(inject(HttpBackend));

  /** Starts with the first who subscribes, and again when it has come to its end. */
  readonly refresh$ = defer(() =>
    this.http.post<Tokens>(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() }),
  ).pipe(tap({ next: (tokens) => setTokens(tokens), error: () => clearTokens() }), share());
}

const authInterceptor: HttpInterceptorFn = (request, next) => {
  const auth = inject(AuthService);
  const withToken = () => request.clone({ setHeaders: { Authorization: `Bearer ${getAccessToken()}` } });

  return next(withToken()).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) return throwError(() => error);
      return auth.refresh$.pipe(switchMap(() => next(withToken())));
    }),
  );
};

const http = httpClientOf(provideHttpClient(withFetch(), withInterceptors([authInterceptor])));

export const getItem = (id: string): Promise<unknown> =>
  firstValueFrom(http.get(`${API_URL}/api/items/${id}`));
