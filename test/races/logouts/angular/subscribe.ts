import { provideHttpClient, withFetch, type HttpClient } from '@angular/common/http';
import { httpClientOf } from '../../app/angular.js';
import { API_URL } from '../../app/config.js';
import { navigate } from '../../app/device.js';

export class HeaderComponent {
  constructor(private readonly http: HttpClient) {}

  logout(): void {
    const headers = { Authorization: `Bearer ${localStorage.getItem('token') ?? ''}` };
    this.http.post(`${API_URL}/logout`, {}, { headers }).subscribe(() => {
      localStorage.removeItem('token');
      navigate('/login');
    });
  }
}

const http = httpClientOf(provideHttpClient(withFetch()));

export const logout = (): void => new HeaderComponent(http).logout();
