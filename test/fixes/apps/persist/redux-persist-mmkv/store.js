import { legacy_createStore as createStore } from 'redux';
import { persistReducer, persistStore } from 'redux-persist';
import { createMMKV } from 'react-native-mmkv';

const mmkv = createMMKV({ id: 'redux' });

const reduxStorage = {
  setItem: (key, value) => {
    mmkv.set(key, value);
    return Promise.resolve(true);
  },
  getItem: key => Promise.resolve(mmkv.getString(key)),
  removeItem: key => {
    mmkv.remove(key);
    return Promise.resolve();
  },
};

function auth(state = { accessToken: null, refreshToken: null }, action) {
  if (action.type === 'signIn') return { accessToken: action.accessToken, refreshToken: action.refreshToken };
  if (action.type === 'signOut') return { accessToken: null, refreshToken: null };
  return state;
}

export const store = createStore(persistReducer({ key: 'auth', storage: reduxStorage }, auth));
persistStore(store);
