import AsyncStorage from '@react-native-async-storage/async-storage';
import { combineReducers, configureStore, createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { persistReducer, persistStore } from 'redux-persist';
import { api } from './api';

const auth = createSlice({
  name: 'auth',
  initialState: { token: null as string | null },
  reducers: {
    signedIn: (state, action: PayloadAction<string>) => {
      state.token = action.payload;
    },
    signedOut: (state) => {
      state.token = null;
    },
  },
});

const rootReducer = combineReducers({ auth: auth.reducer, [api.reducerPath]: api.reducer });

export const store = configureStore({
  reducer: persistReducer({ key: 'root', storage: AsyncStorage }, rootReducer),
  middleware: (defaults) => defaults({ serializableCheck: false }).concat(api.middleware),
});

export const persistor = persistStore(store);
export const { signedIn, signedOut } = auth.actions;
