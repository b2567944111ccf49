import superagent from 'superagent';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

let refreshing = false;
const callbacks = [];

function afterRefresh(callback) {
  callbacks.push(callback);
  if (refreshing) return;
  refreshing = true;
  superagent
    .post(`${API_URL}/auth/refresh`)
    .send({ refreshToken: getRefreshToken() })
    .end((error, response) => {
      refreshing = false;
      if (error) {
        clearTokens();
        return;
      }
      setTokens(response.body);
      callbacks.splice(0).forEach((run) => run());
    });
}

export function request(path, callback) {
  superagent
    .get(API_URL + path)
    .set('Authorization', `Bearer ${getAccessToken()}`)
    .end((error, response) => {
      if (error?.status === 401) afterRefresh(() => request(path, callback));
      else callback(error, response?.body);
    });
}

export const getItem = (id) =>
  new Promise((resolve, reject) => {
    request(`/api/items/${id}`, (error, item) => (error ? reject(error) : resolve(item)));
  });
