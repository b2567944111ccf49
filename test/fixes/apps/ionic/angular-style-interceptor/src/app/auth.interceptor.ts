import { TokenService } from './token.service';

export class AuthInterceptor {
  constructor(private readonly tokens: TokenService) {}

  async intercept(request: { url: string }): Promise<Response> {
    const token = await this.tokens.get();
    return fetch(request.url, { headers: token ? { Authorization: `Bearer ${token}` } : {} });
  }
}
