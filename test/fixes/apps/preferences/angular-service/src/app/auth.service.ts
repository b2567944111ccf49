import { Preferences } from '@capacitor/preferences';

const TOKEN_KEY = 'my-token';

export class AuthService {
  isAuthenticated = false;
  token = '';

  constructor() {
    this.loadToken();
  }

  async loadToken() {
    const token = await Preferences.get({ key: TOKEN_KEY });
    if (token && token.value) {
      this.token = token.value;
      this.isAuthenticated = true;
    } else {
      this.isAuthenticated = false;
    }
  }

  async login(credentials: { email: string; password: string }): Promise<void> {
    const response = await fetch('https://api.example.com/login', {
      method: 'POST',
      body: JSON.stringify(credentials),
    });
    const data = await response.json();
    this.token = data.token;
    this.isAuthenticated = true;
    await Preferences.set({ key: TOKEN_KEY, value: data.token });
  }

  logout(): Promise<void> {
    this.isAuthenticated = false;
    this.token = '';
    return Preferences.remove({ key: TOKEN_KEY });
  }
}
