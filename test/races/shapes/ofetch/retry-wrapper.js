import { $fetch } from 'ofetch';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const base = $fetch.create({ baseURL: API_URL, retry: 0 });

export async function useApi(path, options = {}) {
  const send = () =>
    base(path, { ...options, headers: { ...options.headers, Authorization: `Bearer ${getAccessToken()}` } });
  try {
    return await send();
  } catch (error) {
    if (error.response?.status !== 401) throw error;
    const tokens = await base('/auth/refresh', {
      method: 'POST',
      body: { refreshToken: getRefreshToken() },
    }).catch(() => null);
    if (!tokens) {
      clearTokens();
      throw error;
    }
    setTokens(tokens);
    return send();
  }
}

export const getItem = (id) => useApi(`/api/items/${id}`);
