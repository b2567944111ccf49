import AsyncStorage from '@react-native-async-storage/async-storage';
import { combineReducers, configureStore, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { persistReducer, persistStore, type PersistConfig } from 'redux-persist';

const session = createSlice({
  name: 'session',
  initialState: { accessToken: '', refreshToken: '' },
  reducers: {
    opened: (_, { payload }: PayloadAction<{ accessToken: string; refreshToken: string }>) => payload,
    closed: () => ({ accessToken: '', refreshToken: '' }),
  },
});
const ui = createSlice({ name: 'ui', initialState: { busy: false }, reducers: {} });

const reducer = combineReducers({ session: session.reducer, ui: ui.reducer });

const config: PersistConfig<ReturnType<typeof reducer>> = {
  key: 'app',
  version: 3,
  storage: AsyncStorage,
  blacklist: ['ui'],
};

export const store = configureStore({
  reducer: persistReducer(config, reducer),
  middleware: (defaults) => defaults({ serializableCheck: false }),
});
export const persistor = persistStore(store);
export const { opened, closed } = session.actions;
