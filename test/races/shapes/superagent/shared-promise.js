import superagent from 'superagent';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const get = (path) => superagent.get(API_URL + path).auth(getAccessToken(), { type: 'bearer' });

let inFlight = null;

const refreshToken = () => {
  if (inFlight) return inFlight;
  inFlight = superagent
    .post(`${API_URL}/auth/refresh`)
    .send({ refreshToken: getRefreshToken() })
    .then(
      ({ body }) => {
        inFlight = null;
        setTokens(body);
      },
      (error) => {
        inFlight = null;
        clearTokens();
        throw error;
      },
    );
  return inFlight;
};

export const getItem = async (id) => {
  const path = `/api/items/${id}`;
  try {
    return (await get(path)).body;
  } catch (error) {
    if (error.status !== 401) throw error;
    await refreshToken();
    return (await get(path)).body;
  }
};
