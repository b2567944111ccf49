import { configureStore } from '@reduxjs/toolkit';
import {
  createApi,
  fetchBaseQuery,
  type BaseQueryFn,
  type FetchArgs,
  type FetchBaseQueryError,
} from '@reduxjs/toolkit/query';
import { Mutex } from 'async-mutex';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const renewing = new Mutex();

const rawQuery = fetchBaseQuery({
  baseUrl: API_URL,
  prepareHeaders: (headers) => {
    headers.set('authorization', `Bearer ${getAccessToken()}`);
  },
});

const queryWithRenewal: BaseQueryFn<string | FetchArgs, unknown, FetchBaseQueryError> = async (
  args,
  baseApi,
  extra,
) => {
  await renewing.waitForUnlock();
  let result = await rawQuery(args, baseApi, extra);
  if (result.error?.status !== 401) return result;

  if (renewing.isLocked()) {
    // Somebody else is at it.
    await renewing.waitForUnlock();
    return rawQuery(args, baseApi, extra);
  }
  const release = await renewing.acquire();
  try {
    const body = { refreshToken: getRefreshToken() };
    const renewal = await rawQuery({ url: '/auth/refresh', method: 'POST', body }, baseApi, extra);
    if (renewal.data) {
      setTokens(renewal.data as Tokens);
      result = await rawQuery(args, baseApi, extra);
    } else if (renewal.error?.status === 401) {
      clearTokens();
    }
  } finally {
    release();
  }
  return result;
};

const api = createApi({
  baseQuery: queryWithRenewal,
  endpoints: (build) => ({
    item: build.query<unknown, string>({ query: (id) => `/api/items/${id}` }),
  }),
});

const store = configureStore({
  reducer: { [api.reducerPath]: api.reducer },
  middleware: (defaults) => defaults().concat(api.middleware),
});

export const getItem = (id: string): Promise<unknown> =>
  store.dispatch(api.endpoints.item.initiate(id, { forceRefetch: true })).unwrap();
