import { configureStore } from '@reduxjs/toolkit';
import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query';
import { Mutex } from 'async-mutex';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const baseQuery = fetchBaseQuery({
  baseUrl: API_URL,
  prepareHeaders: (headers) => headers.set('authorization', `Bearer ${getAccessToken()}`),
});

const baseQueryWithReauth = async (args, api, extraOptions) => {
  const mutex = new Mutex();
  await mutex.waitForUnlock();
  let result = await baseQuery(args, api, extraOptions);

  if (result.error?.status === 401) {
    if (mutex.isLocked()) {
      await mutex.waitForUnlock();
      result = await baseQuery(args, api, extraOptions);
    } else {
      const release = await mutex.acquire();
      try {
        const body = { refreshToken: getRefreshToken() };
        const refresh = await baseQuery({ url: '/auth/refresh', method: 'POST', body }, api, extraOptions);
        if (refresh.data) {
          setTokens(refresh.data);
          result = await baseQuery(args, api, extraOptions);
        } else {
          clearTokens();
        }
      } finally {
        release();
      }
    }
  }
  return result;
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
