import { provideHttpClient, withFetch, type HttpClient } from '@angular/common/http';
import { tap, type Observable } from 'rxjs';
import { httpClientOf } from '../../app/angular.js';
import { API_URL } from '../../app/config.js';
import { navigate, toast } from '../../app/device.js';

export class AuthService {
  constructor(private readonly http: HttpClient) {}

  logout(): Observable<unknown> {
    const headers = { Authorization: `Bearer ${localStorage.getItem('token') ?? ''}` };
    return this.http.post(`${API_URL}/logout`, {}, { headers }).pipe(
      tap(() => {
        localStorage.removeItem('token');
        navigate('/login');
      }),
    );
  }
}

const http = httpClientOf(provideHttpClient(withFetch()));

export const logout = (): void => {
  new AuthService(http).logout().subscribe({
    error: () => {
      toast.error('Not logged out');
    },
  });
};
