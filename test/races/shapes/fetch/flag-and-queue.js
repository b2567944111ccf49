import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

let isRefreshing = false;
let waiting = [];

function settleWaiting(error, token) {
  const callers = waiting;
  waiting = [];
  callers.forEach(({ resolve, reject }) => (error ? reject(error) : resolve(token)));
}

async function newAccessToken() {
  if (isRefreshing) {
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  }
  isRefreshing = true;
  try {
    const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: getRefreshToken() });
    const response = await fetch(`${API_URL}/oauth/token`, { method: 'POST', body });
    if (!response.ok) throw new Error('invalid_grant');
    const { access_token: accessToken, refresh_token: refreshToken } = await response.json();
    setTokens({ accessToken, refreshToken });
    settleWaiting(null, accessToken);
    return accessToken;
  } catch (error) {
    clearTokens();
    settleWaiting(error);
    throw error;
  } finally {
    isRefreshing = false;
  }
}

export async function getItem(id) {
  const url = `${API_URL}/api/items/${id}`;
  let response = await fetch(url, { headers: { Authorization: `Bearer ${getAccessToken()}` } });
  if (response.status === 401) {
    const token = await newAccessToken();
    response = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
  }
  return response.json();
}
