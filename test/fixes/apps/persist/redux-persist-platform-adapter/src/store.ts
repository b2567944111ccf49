import { combineReducers, configureStore, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { persistReducer, persistStore, type PersistConfig } from 'redux-persist';
import { deviceStorage } from './storage/device-storage';

const auth = createSlice({
  name: 'auth',
  initialState: { accessToken: null as string | null },
  reducers: {
    signedIn: (state, action: PayloadAction<string>) => {
      state.accessToken = action.payload;
    },
    signedOut: (state) => {
      state.accessToken = null;
    },
  },
});

const reducer = combineReducers({ auth: auth.reducer });

const config: PersistConfig<ReturnType<typeof reducer>> = {
  key: 'root',
  version: 1,
  storage: deviceStorage,
};

export const store = configureStore({
  reducer: persistReducer(config, reducer),
  middleware: (getDefault) => getDefault({ serializableCheck: false }),
});
export const persistor = persistStore(store);
export const { signedIn, signedOut } = auth.actions;
export const rememberTheme = (theme: string) => deviceStorage.setItem('theme', theme);
export const theme = () => deviceStorage.getItem('theme');
