import { provideHttpClient, withFetch, type HttpClient } from '@angular/common/http';
import { map, type Observable } from 'rxjs';
import { httpClientOf } from '../../app/angular.js';
import { API_URL } from '../../app/config.js';
import { navigate, toast } from '../../app/device.js';

export class AuthService {
  constructor(private readonly http: HttpClient) {}

  logout(): Observable<boolean> {
    const headers = { Authorization: `Bearer ${localStorage.getItem('token') ?? ''}` };
    return this.http.post(`${API_URL}/logout`, {}, { headers }).pipe(map(() => true));
  }
}

export class MenuComponent {
  constructor(private readonly auth: AuthService) {}

  logout(): void {
    this.auth.logout().subscribe({
      next: () => {
        localStorage.removeItem('token');
        navigate('/login');
        toast.success('Bye');
      },
      error: () => {
        toast.error('Not logged out');
      },
    });
  }
}

const http = httpClientOf(provideHttpClient(withFetch()));

export const logout = (): void => new MenuComponent(new AuthService(http)).logout();
