import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query';

export const api = createApi({
  baseQuery: fetchBaseQuery({ baseUrl: 'https://api.example.com/' }),
  endpoints: (build) => ({
    login: build.mutation<{ accessToken: string }, void>({ query: () => ({ url: 'login', method: 'POST' }) }),
  }),
});
