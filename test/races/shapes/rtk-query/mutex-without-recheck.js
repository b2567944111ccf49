import { configureStore } from '@reduxjs/toolkit';
import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query';
import { Mutex } from 'async-mutex';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const mutex = new Mutex();

const baseQuery = fetchBaseQuery({
  baseUrl: API_URL,
  prepareHeaders: (headers) => headers.set('authorization', `Bearer ${getAccessToken()}`),
});

const baseQueryWithReauth = async (args, api, extraOptions) => {
  const result = await baseQuery(args, api, extraOptions);
  if (result.error?.status !== 401) return result;

  const release = await mutex.acquire();
  try {
    const refresh = await baseQuery(
      { url: '/auth/refresh', method: 'POST', body: { refreshToken: getRefreshToken() } },
      api,
      extraOptions,
    );
    if (!refresh.data) {
      clearTokens();
      return result;
    }
    setTokens(refresh.data);
  } finally {
    release();
  }
  return baseQuery(args, api, extraOptions);
};

const api = createApi({
  baseQuery: baseQueryWithReauth,
  endpoints: (build) => ({ item: build.query({ query: (id) => `/api/items/${id}` }) }),
});

const store = configureStore({
  reducer: { [api.reducerPath]: api.reducer },
  middleware: (defaults) => defaults().concat(api.middleware),
});

export const getItem = (id) =>
  store.dispatch(api.endpoints.item.initiate(id, { forceRefetch: true })).unwrap();
