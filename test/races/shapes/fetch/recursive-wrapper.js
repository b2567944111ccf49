import { API_URL } from '../../app/config';
import { getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

export async function http(path, { body, ...options } = {}) {
  const response = await fetch(API_URL + path, {
    ...options,
    body: body && JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${getAccessToken()}` },
  });
  if (response.status === 401) {
    // The refresh goes through this very function: when it is refused, it refreshes.
    const tokens = await http('/auth/refresh', {
      method: 'POST',
      body: { refreshToken: getRefreshToken() },
    });
    setTokens(tokens);
    return http(path, { body, ...options });
  }
  return response.json();
}

export const getItem = (id) => http(`/api/items/${id}`);
