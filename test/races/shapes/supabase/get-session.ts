import { AuthClient } from '@supabase/auth-js';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens.js';

// The client keeps its session where the rest of the application looks for it.
const storage = {
  getItem: () => {
    const accessToken = getAccessToken();
    if (accessToken === undefined) return null;
    const [, payload = ''] = accessToken.split('.');
    const { exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { exp: number };
    return JSON.stringify({
      access_token: accessToken,
      refresh_token: getRefreshToken(),
      expires_at: exp,
      expires_in: 300,
      token_type: 'bearer',
      user: { id: 'ada' },
    });
  },
  setItem: (_key: string, value: string) => {
    const session = JSON.parse(value) as { access_token: string; refresh_token: string };
    setTokens({ accessToken: session.access_token, refreshToken: session.refresh_token });
  },
  removeItem: () => clearTokens(),
};

const auth = new AuthClient({ url: `${API_URL}/oauth`, storage, autoRefreshToken: false });

export async function getItem(id: string): Promise<unknown> {
  const { data, error } = await auth.getSession();
  if (!data.session) throw error ?? new Error('Signed out');
  const headers = { Authorization: `Bearer ${data.session.access_token}` };
  return (await fetch(`${API_URL}/api/items/${id}`, { headers })).json();
}
