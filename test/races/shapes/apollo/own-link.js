import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { from, switchMap } from 'rxjs';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

const REFRESH_TOKEN = gql`
  mutation RefreshToken($token: String!) {
    refreshToken(token: $token) {
      accessToken
      refreshToken
    }
  }
`;

let refreshing = null;

async function refresh() {
  try {
    const variables = { token: getRefreshToken() };
    const { data } = await client.mutate({ mutation: REFRESH_TOKEN, variables });
    setTokens(data.refreshToken);
  } catch (error) {
    clearTokens();
    throw error;
  } finally {
    refreshing = null;
  }
}

const errorLink = new ErrorLink(({ error, operation, forward }) => {
  if (!error.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return;
  // Also when the operation is the refresh itself.
  refreshing ??= refresh();
  return from(refreshing).pipe(switchMap(() => forward(operation)));
});

const authLink = new SetContextLink(() => ({ headers: { authorization: `Bearer ${getAccessToken()}` } }));

const client = new ApolloClient({
  link: ApolloLink.from([errorLink, authLink, new HttpLink({ uri: `${API_URL}/graphql` })]),
  cache: new InMemoryCache(),
});

const ITEM = gql`
  query Item($id: ID!) {
    item(id: $id) {
      id
      owner
    }
  }
`;

export const getItem = async (id) =>
  (await client.query({ query: ITEM, variables: { id }, fetchPolicy: 'network-only' })).data;
