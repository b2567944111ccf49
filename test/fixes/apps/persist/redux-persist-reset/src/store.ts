import AsyncStorage from '@react-native-async-storage/async-storage';
import { combineReducers, configureStore, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { persistReducer, persistStore } from 'redux-persist';

const auth = createSlice({
  name: 'auth',
  initialState: { accessToken: null as string | null, refreshToken: null as string | null },
  reducers: {
    signedIn: (state, action: PayloadAction<{ accessToken: string; refreshToken: string }>) => {
      state.accessToken = action.payload.accessToken;
      state.refreshToken = action.payload.refreshToken;
    },
    signedOut: (state) => {
      state.accessToken = null;
      state.refreshToken = null;
    },
  },
});

const combined = combineReducers({ auth: auth.reducer, visits: (count: number = 0) => count + 1 });

const rootReducer: typeof combined = (state, action) =>
  combined(action.type === 'app/reset' ? undefined : state, action);

const persistConfig = { key: 'root', storage: AsyncStorage, blacklist: ['visits'] };

export const store = configureStore({
  reducer: persistReducer(persistConfig, rootReducer),
  middleware: (getDefault) => getDefault({ serializableCheck: false }),
});

export const persistor = persistStore(store);
export const { signedIn, signedOut } = auth.actions;
