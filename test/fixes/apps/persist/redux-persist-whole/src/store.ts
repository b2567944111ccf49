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

const feed = createSlice({
  name: 'feed',
  initialState: { posts: [] as { id: number; text: string }[] },
  reducers: {
    loaded: (state, action: PayloadAction<{ id: number; text: string }[]>) => {
      state.posts = action.payload;
    },
  },
});

const rootReducer = combineReducers({ auth: auth.reducer, feed: feed.reducer });

const persistConfig = { key: 'root', storage: AsyncStorage };

export const store = configureStore({
  reducer: persistReducer(persistConfig, rootReducer),
  middleware: (getDefault) => getDefault({ serializableCheck: false }),
});

export const persistor = persistStore(store);
export const { signedIn, signedOut } = auth.actions;
export const { loaded } = feed.actions;
