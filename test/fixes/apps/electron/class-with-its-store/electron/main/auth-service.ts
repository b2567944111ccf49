import Store from 'electron-store';

const TOKEN_KEY = 'jwt';

export class AuthService {
  private readonly store = new Store<{ jwt: string; runs: number }>({ name: 'auth' });

  async login(): Promise<void> {
    const response = await fetch('https://api.example.com/login', { method: 'POST' });
    const { jwt } = (await response.json()) as { jwt: string };
    this.store.set(TOKEN_KEY, jwt);
    this.store.set('runs', this.runs() + 1);
  }

  async getToken(): Promise<string | null> {
    const jwt = this.store.get(TOKEN_KEY);
    return jwt ? jwt : null;
  }

  logout(): void {
    this.store.delete(TOKEN_KEY);
  }

  runs(): number {
    return this.store.get('runs') ?? 0;
  }
}
