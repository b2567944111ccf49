import { configureStore, createAsyncThunk } from '@reduxjs/toolkit';
import axios from 'axios';
import { API_URL } from '../../app/config';

export const logoutUser = createAsyncThunk('auth/logout', async (_, { rejectWithValue }) => {
  try {
    const headers = { Authorization: `Bearer ${localStorage.getItem('token')}` };
    await axios.post(`${API_URL}/logout`, null, { headers });
    localStorage.removeItem('token');
    return true;
  } catch (error) {
    return rejectWithValue(error.message);
  }
});

const store = configureStore({ reducer: (state = {}) => state });

export const logout = () => store.dispatch(logoutUser()).unwrap();
