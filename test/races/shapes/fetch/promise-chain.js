import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

let tail = Promise.resolve();

// One after the other; whoever comes second finds the work done.
function refreshAfterOthers(refusedToken) {
  const turn = tail.then(async () => {
    if (getAccessToken() !== refusedToken) return;
    const response = await fetch(`${API_URL}/auth/refresh`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refreshToken: getRefreshToken() }),
    });
    if (response.ok) setTokens(await response.json());
    else clearTokens();
  });
  tail = turn.catch(() => {});
  return turn;
}

export async function getItem(id) {
  const get = (token) =>
    fetch(`${API_URL}/api/items/${id}`, { headers: { Authorization: `Bearer ${token}` } });
  const token = getAccessToken();
  const response = await get(token);
  if (response.status !== 401) return response.json();
  await refreshAfterOthers(token);
  const renewed = getAccessToken();
  if (!renewed) throw new Error('Signed out');
  return (await get(renewed)).json();
}
