import AsyncStorage from '@react-native-async-storage/async-storage';
import { legacy_createStore as createStore } from 'redux';
import { createTransform, persistReducer, persistStore } from 'redux-persist';
import autoMergeLevel1 from 'redux-persist/lib/stateReconciler/autoMergeLevel1';

const signedOut = { accessToken: null, seenAt: null };

function auth(state = signedOut, action) {
  if (action.type === 'signIn') return { accessToken: action.accessToken, seenAt: new Date(0) };
  return action.type === 'signOut' ? signedOut : state;
}

const dates = createTransform(
  (date) => (date ? date.toISOString() : null),
  (text) => (text ? new Date(text) : null),
  { whitelist: ['seenAt'] },
);

const persisted = persistReducer(
  { key: 'auth', storage: AsyncStorage, transforms: [dates], stateReconciler: autoMergeLevel1 },
  auth,
);

export const store = createStore(persisted);
export const persistor = persistStore(store);
