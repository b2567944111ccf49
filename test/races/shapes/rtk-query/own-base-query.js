import { configureStore } from '@reduxjs/toolkit';
import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const rawBaseQuery = fetchBaseQuery({
  baseUrl: API_URL,
  prepareHeaders: (headers) => headers.set('authorization', `Bearer ${getAccessToken()}`),
});

let refreshing = null;

async function baseQuery(args, api, extraOptions) {
  let result = await rawBaseQuery(args, api, extraOptions);
  if (result.error?.status === 401) {
    // An endpoint like the others: its 401 comes here as well, and waits for itself.
    refreshing ??= api.dispatch(authApi.endpoints.refresh.initiate(getRefreshToken()));
    const { data } = await refreshing;
    refreshing = null;
    if (!data) {
      clearTokens();
      return result;
    }
    setTokens(data);
    result = await rawBaseQuery(args, api, extraOptions);
  }
  return result;
}

const authApi = createApi({
  baseQuery,
  endpoints: (build) => ({
    refresh: build.mutation({
      query: (refreshToken) => ({ url: '/auth/refresh', method: 'POST', body: { refreshToken } }),
    }),
    item: build.query({ query: (id) => `/api/items/${id}` }),
  }),
});

const store = configureStore({
  reducer: { [authApi.reducerPath]: authApi.reducer },
  middleware: (defaults) => defaults().concat(authApi.middleware),
});

export const getItem = (id) =>
  store.dispatch(authApi.endpoints.item.initiate(id, { forceRefetch: true })).unwrap();
