import { InMemoryWebStorage, User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { API_URL } from '../../app/config.js';
import { getAccessToken, getRefreshToken, setTokens } from '../../app/tokens.js';

const memory = { store: new InMemoryWebStorage() };

export const userManager = new UserManager({
  authority: API_URL,
  client_id: 'shop',
  redirect_uri: `${API_URL}/callback`,
  metadata: { token_endpoint: `${API_URL}/oauth/token` },
  userStore: new WebStorageStateStore(memory),
  stateStore: new WebStorageStateStore(memory),
  automaticSilentRenew: false,
});

async function restoreUser(): Promise<void> {
  await userManager.storeUser(
    new User({
      access_token: getAccessToken() ?? '',
      token_type: 'Bearer',
      refresh_token: getRefreshToken() ?? '',
      profile: { sub: 'ada', iss: API_URL, aud: 'shop', exp: 0, iat: 0 },
    }),
  );
}

export async function request(path: string): Promise<Response> {
  const send = () => fetch(API_URL + path, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  const response = await send();
  if (response.status !== 401) return response;
  // Asks the token endpoint each time it is called.
  const user = await userManager.signinSilent();
  if (!user) throw new Error('Signed out');
  setTokens({ accessToken: user.access_token, refreshToken: user.refresh_token ?? '' });
  return send();
}

export async function getItem(id: string): Promise<unknown> {
  await restoreUser();
  return (await request(`/api/items/${id}`)).json();
}
