import { combineReducers, configureStore, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { persistReducer, persistStore } from 'redux-persist';
import { reduxStorage } from './storage/mmkv';

interface UserState {
  token: string | null;
  profile: { name: string } | null;
}

const initialState: UserState = { token: null, profile: null };

const user = createSlice({
  name: 'user',
  initialState,
  reducers: {
    signIn: (state, { payload }: PayloadAction<string>) => {
      state.token = payload;
      state.profile = { name: 'Ada' };
    },
    signOut: () => initialState,
  },
});

const history = createSlice({
  name: 'history',
  initialState: [] as string[],
  reducers: { visited: (state, { payload }: PayloadAction<string>) => [payload] },
});

const rootReducer = combineReducers({ user: user.reducer, history: history.reducer });

export const store = configureStore({
  reducer: persistReducer({ key: 'root', storage: reduxStorage, version: 2 }, rootReducer),
  middleware: (getDefaultMiddleware) => getDefaultMiddleware({ serializableCheck: false }),
});
export const persistor = persistStore(store);
export const { signIn, signOut } = user.actions;
export const { visited } = history.actions;
