import {
  HTTP_INTERCEPTORS,
  HttpBackend,
  HttpClient,
  HttpErrorResponse,
  provideHttpClient,
  withFetch,
  withInterceptorsFromDi,
  type HttpEvent,
  type HttpHandler,
  type HttpInterceptor,
  type HttpRequest,
} from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  BehaviorSubject,
  catchError,
  filter,
  finalize,
  firstValueFrom,
  switchMap,
  take,
  throwError,
  type Observable,
} from 'rxjs';
import { httpClientOf } from '../../app/angular.js';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

@Injectable()
class AuthInterceptor implements HttpInterceptor {
  private isRefreshing = false;
  // Keeps the token of the last time, and hands it to those who wait for the next.
  private readonly refreshed = new BehaviorSubject<string | null>(null);
  // Past the interceptors.
  private readonly http = new HttpClient(inject(HttpBackend));

  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    return next.handle(this.withToken(request, getAccessToken() ?? '')).pipe(
      catchError((error: unknown) => {
        if (error instanceof HttpErrorResponse && error.status === 401) return this.retry(request, next);
        return throwError(() => error);
      }),
    );
  }

  private retry(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    if (this.isRefreshing) {
      return this.refreshed.pipe(
        filter((token) => token !== null),
        take(1),
        switchMap((token) => next.handle(this.withToken(request, token))),
      );
    }
    this.isRefreshing = true;
    return this.http.post<Tokens>(`${API_URL}/auth/refresh`, { refreshToken: getRefreshToken() }).pipe(
      switchMap((tokens) => {
        setTokens(tokens);
        this.refreshed.next(tokens.accessToken);
        return next.handle(this.withToken(request, tokens.accessToken));
      }),
      catchError((error: unknown) => {
        clearTokens();
        this.refreshed.next('');
        return throwError(() => error);
      }),
      finalize(() => {
        this.isRefreshing = false;
      }),
    );
  }

  private withToken(request: HttpRequest<unknown>, token: string): HttpRequest<unknown> {
    return request.clone({ setHeaders: { Authorization: `Bearer ${token}` } });
  }
}

const http = httpClientOf(provideHttpClient(withFetch(), withInterceptorsFromDi()), {
  provide: HTTP_INTERCEPTORS,
  useClass: AuthInterceptor,
  multi: true,
});

export const getItem = (id: string): Promise<unknown> =>
  firstValueFrom(http.get(`${API_URL}/api/items/${id}`));
