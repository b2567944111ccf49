import superagent from 'superagent';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const get = (path) => superagent.get(API_URL + path).auth(getAccessToken(), { type: 'bearer' });

async function refreshToken() {
  try {
    const { body } = await superagent
      .post(`${API_URL}/auth/refresh`)
      .send({ refreshToken: getRefreshToken() });
    setTokens(body);
  } catch (error) {
    clearTokens();
    throw error;
  }
}

export async function request(path) {
  try {
    return (await get(path)).body;
  } catch (error) {
    if (error.status !== 401) throw error;
    await refreshToken();
    return (await get(path)).body;
  }
}

export const getItem = (id) => request(`/api/items/${id}`);
