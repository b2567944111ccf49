import { legacy_createStore as createStore } from 'redux';
import { persistReducer, persistStore } from 'redux-persist';
import { MMKV } from 'react-native-mmkv';

const mmkv = new MMKV({ id: 'redux' });

const reduxStorage = {
  setItem: (key, value) => {
    mmkv.set(key, value);
    return Promise.resolve(true);
  },
  getItem: key => Promise.resolve(mmkv.getString(key)),
  removeItem: key => {
    mmkv.delete(key);
    return Promise.resolve();
  },
};

function auth(state = { accessToken: null, refreshToken: null }, action) {
  if (action.type === 'signIn') return { accessToken: action.accessToken, refreshToken: action.refreshToken };
  if (action.type === 'signOut') return { accessToken: null, refreshToken: null };
  return state;
}

export const store = createStore(
  persistReducer({ key: 'auth', storage: reduxStorage, whitelist: ['accessToken', 'refreshToken'] }, auth),
);
export const persistor = persistStore(store);
