import { Client, fetchExchange, gql } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

const REFRESH = gql<{ refreshToken: Tokens }, { token: string | undefined }>`
  mutation Refresh($token: String!) {
    refreshToken(token: $token) {
      accessToken
      refreshToken
    }
  }
`;

const client = new Client({
  url: `${API_URL}/graphql`,
  preferGetMethod: false,
  exchanges: [
    authExchange(async (auth) => ({
      addAuthToOperation: (operation) =>
        auth.appendHeaders(operation, { Authorization: `Bearer ${getAccessToken()}` }),
      didAuthError: ({ graphQLErrors }) =>
        graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED'),
      async refreshAuth() {
        const { data } = await auth.mutate(REFRESH, { token: getRefreshToken() });
        if (data) setTokens(data.refreshToken);
        else clearTokens();
      },
    })),
    fetchExchange,
  ],
});

const ITEM = gql<{ item: unknown }, { id: string }>`
  query Item($id: ID!) {
    item(id: $id) {
      id
      owner
    }
  }
`;

export async function getItem(id: string): Promise<unknown> {
  const { data, error } = await client.query(ITEM, { id }).toPromise();
  if (error) throw error;
  return data?.item;
}
