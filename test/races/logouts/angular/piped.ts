import { provideHttpClient, withFetch, type HttpClient } from '@angular/common/http';
import { map } from 'rxjs/operators';
import { httpClientOf } from '../../app/angular.js';
import { API_URL } from '../../app/config.js';
import { navigate, toast } from '../../app/device.js';

export class AccountPage {
  constructor(private readonly httpClient: HttpClient) {}

  signOut(): void {
    const headers = { Authorization: `Bearer ${localStorage.getItem('token') ?? ''}` };
    this.httpClient
      .post(`${API_URL}/logout`, {}, { headers })
      .pipe(map(() => 'Bye'))
      .subscribe(
        (text) => {
          toast.success(text);
          localStorage.removeItem('token');
          navigate('/login');
        },
        () => {
          toast.error('Not logged out');
        },
      );
  }
}

const http = httpClientOf(provideHttpClient(withFetch()));

export const logout = (): void => new AccountPage(http).signOut();
