import AsyncStorage from '@react-native-async-storage/async-storage';
import { combineReducers, configureStore, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { createMigrate, persistReducer, persistStore } from 'redux-persist';

interface Account {
  jwt: string | null;
  favourites: string[];
}

const account = createSlice({
  name: 'account',
  initialState: { jwt: null, favourites: [] } as Account,
  reducers: {
    signedIn: (state, { payload }: PayloadAction<string>) => {
      state.jwt = payload;
    },
    liked: (state, { payload }: PayloadAction<string>) => {
      if (!state.favourites.includes(payload)) state.favourites.push(payload);
    },
    signedOut: (state) => ({ ...state, jwt: null }),
  },
});
const seen = createSlice({ name: 'seen', initialState: { intro: false }, reducers: {} });

const migrate = createMigrate({ 1: (state: any) => ({ ...state, account: { jwt: state.account.jwt ?? null, favourites: state.account.favourites } }) });

export const store = configureStore({
  reducer: persistReducer(
    { key: 'root', storage: AsyncStorage, version: 1, migrate },
    combineReducers({ account: account.reducer, seen: seen.reducer }),
  ),
  middleware: (defaults) => defaults({ serializableCheck: false }),
});
export const persistor = persistStore(store);
export const { signedIn, signedOut, liked } = account.actions;
