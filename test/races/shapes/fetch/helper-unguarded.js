import { API_URL } from '../../app/config';
import { renewTokens } from '../../app/renewal';
import { getAccessToken } from '../../app/tokens';

const send = (path) => fetch(API_URL + path, { headers: { Authorization: `Bearer ${getAccessToken()}` } });

export async function getJson(path) {
  let response = await send(path);
  if (response.status === 401) {
    await renewTokens();
    response = await send(path);
  }
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

export const getItem = (id) => getJson(`/api/items/${id}`);
