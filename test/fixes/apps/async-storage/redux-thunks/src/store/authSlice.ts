import { configureStore, createAsyncThunk, createSlice } from '@reduxjs/toolkit';
import AsyncStorage from '@react-native-async-storage/async-storage';

export const restore = createAsyncThunk('auth/restore', async () => AsyncStorage.getItem('auth.token'));

export const login = createAsyncThunk('auth/login', async (body: { email: string; password: string }) => {
  const response = await fetch('https://api.example.com/login', {
    method: 'POST',
    body: JSON.stringify(body),
  });
  const data = await response.json();
  await AsyncStorage.setItem('auth.token', data.token);
  return data.token as string;
});

export const logout = createAsyncThunk('auth/logout', async () => {
  await AsyncStorage.removeItem('auth.token');
});

const slice = createSlice({
  name: 'auth',
  initialState: { token: null as string | null },
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(restore.fulfilled, (state, action) => {
      state.token = action.payload;
    });
    builder.addCase(login.fulfilled, (state, action) => {
      state.token = action.payload;
    });
    builder.addCase(logout.fulfilled, (state) => {
      state.token = null;
    });
  },
});

export const store = configureStore({ reducer: { auth: slice.reducer } });
