import axios from 'axios';
import { runSaga } from 'redux-saga';
import { call } from 'redux-saga/effects';
import { API_URL } from '../../app/config';
import { navigate } from '../../app/device';

const api = {
  logout: () =>
    axios.post(`${API_URL}/logout`, null, {
      headers: { Authorization: `Bearer ${localStorage.getItem('token')}` },
    }),
};

export function* logoutSaga() {
  yield call(api.logout);
  localStorage.removeItem('token');
  yield call(navigate, '/login');
}

export const logout = () => runSaga({}, logoutSaga).toPromise();
