import { Client, fetchExchange, gql } from '@urql/core';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

async function refreshTokens() {
  const response = await fetch(`${API_URL}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: getRefreshToken() }),
  });
  if (!response.ok) {
    clearTokens();
    throw new Error('invalid_grant');
  }
  const tokens = await response.json();
  setTokens({ accessToken: tokens.access_token, refreshToken: tokens.refresh_token });
}

const client = new Client({
  url: `${API_URL}/graphql`,
  preferGetMethod: false,
  exchanges: [fetchExchange],
  async fetch(url, options) {
    const send = () =>
      fetch(url, {
        ...options,
        headers: { ...options.headers, authorization: `Bearer ${getAccessToken()}` },
      });
    const response = await send();
    const { errors } = await response.clone().json();
    if (!errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return response;
    await refreshTokens();
    return send();
  },
});

const ITEM = gql`
  query Item($id: ID!) {
    item(id: $id) {
      id
      owner
    }
  }
`;

export async function getItem(id) {
  const { data, error } = await client.query(ITEM, { id }).toPromise();
  if (error) throw error;
  return data.item;
}
