import { configureStore } from '@reduxjs/toolkit';
import { createApi, fetchBaseQuery, type BaseQueryFn } from '@reduxjs/toolkit/query';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const plain = fetchBaseQuery({
  baseUrl: API_URL,
  prepareHeaders: (headers) => {
    headers.set('authorization', `Bearer ${getAccessToken()}`);
  },
});

let renewal: Promise<boolean> | undefined;

async function renew(...[, api, extra]: Parameters<typeof plain>): Promise<boolean> {
  const body = { refreshToken: getRefreshToken() };
  const { data } = await plain({ url: '/auth/refresh', method: 'POST', body }, api, extra);
  if (data) setTokens(data as Tokens);
  else clearTokens();
  return data !== undefined;
}

const authorized: BaseQueryFn<string, unknown, unknown> = async (args, api, extra) => {
  const result = await plain(args, api, extra);
  if (result.error?.status !== 401) return result;
  renewal ??= renew(args, api, extra).finally(() => {
    renewal = undefined;
  });
  return (await renewal) ? plain(args, api, extra) : result;
};

const api = createApi({
  baseQuery: authorized,
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
