import { createSlice, PayloadAction } from '@reduxjs/toolkit';

interface User {
  id: string;
  roles: string[];
}

interface AuthState {
  accessToken: string | null;
  refreshToken: string | null;
  user: User | null;
}

const initialState: AuthState = { accessToken: null, refreshToken: null, user: null };

const authSlice = createSlice({
  name: 'auth',
  initialState,
  reducers: {
    setAuth: (state, action: PayloadAction<AuthState>) => action.payload,
    resetAuth: () => initialState,
  },
});

export const authReducer = authSlice.reducer;
export const { setAuth, resetAuth } = authSlice.actions;
