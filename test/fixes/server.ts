/** An API that signs people in, for the apps of one test. It knows every token it ever gave. */
export class Server {
  /** Access and refresh tokens, in the order in which they were given. */
  readonly issued: string[] = [];
  private refreshToken: string | undefined;
  private pairs = 0;

  /** Answers a request of an app. */
  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(input, init);
    const { pathname, searchParams } = new URL(request.url);
    const body = await request.text();
    const target = request.headers.get('x-amz-target');
    if (target !== null) return json(this.cognito(target, body));
    if (pathname.endsWith(':lookup')) return json({ users: [{ localId: USER.id, email: USER.email }] });
    if (/refresh/i.test(pathname) || /refresh_token/.test(searchParams.get('grant_type') ?? body))
      return this.refresh(`${body} ${request.headers.get('authorization') ?? ''}`);
    if (/log-?in|sign-?in|sign-?up|token|sessions?$/i.test(pathname)) return json(this.pair());
    if (/log-?out|sign-?out|revoke/i.test(pathname)) return json({ ok: true });
    const authorization = request.headers.get('authorization') ?? '';
    // What was sent is sent back: for apps that show nobody their token.
    return /Bearer ./.test(authorization) ? json({ ...USER, authorization }) : json({}, 401);
  };

  /** What Amazon's service answers to Amplify. */
  private cognito(target: string, body: string): object {
    if (!/InitiateAuth|GetTokensFromRefreshToken/.test(target)) return {};
    const isRefresh = this.refreshToken !== undefined && body.includes(this.refreshToken);
    if (!isRefresh && !body.includes('PASSWORD')) return {};
    const { accessToken, refreshToken } = this.pair();
    return {
      ChallengeParameters: {},
      AuthenticationResult: {
        AccessToken: accessToken,
        IdToken: accessToken,
        RefreshToken: refreshToken,
        ExpiresIn: 3600,
      },
    };
  }

  private refresh(presented: string): Response {
    if (this.refreshToken === undefined || !presented.includes(this.refreshToken))
      return json({ error: 'invalid_grant' }, 401);
    return json(this.pair());
  }

  /** A new pair, under every name that servers use. */
  private pair() {
    this.pairs += 1;
    const accessToken = accessTokenOf(this.pairs);
    const refreshToken = `rt-${this.pairs}-b7c41e0d95`;
    this.refreshToken = refreshToken;
    this.issued.push(accessToken, refreshToken);
    return {
      token: accessToken,
      jwt: accessToken,
      accessToken,
      access_token: accessToken,
      refreshToken,
      refresh_token: refreshToken,
      // Firebase's.
      idToken: accessToken,
      id_token: accessToken,
      localId: USER.id,
      token_type: 'bearer',
      expiresIn: 3600,
      expires_in: 3600,
      user: USER,
    };
  }
}

const USER = { id: '7', name: 'Ada', email: 'ada@example.com' };
const EXPIRES = Math.floor(Date.now() / 1000) + 3600;

function accessTokenOf(count: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: USER.id, username: 'ada', n: count, iat: EXPIRES - 3600, exp: EXPIRES })}.c2lnbmF0dXJl`;
}

const json = (body: object, status = 200) => Response.json(body, { status });
