import AsyncStorage from '@react-native-async-storage/async-storage';
import { combineReducers, legacy_createStore as createStore } from 'redux';
import { persistReducer, persistStore } from 'redux-persist';
import authReducer from './reducers/auth';
import settingsReducer from './reducers/settings';

const authConfig = {
  key: 'auth',
  storage: AsyncStorage,
  whitelist: ['token', 'user'],
};

const settingsConfig = { key: 'settings', storage: AsyncStorage };

export const store = createStore(
  combineReducers({
    auth: persistReducer(authConfig, authReducer),
    settings: persistReducer(settingsConfig, settingsReducer),
  })
);

export const persistor = persistStore(store);
