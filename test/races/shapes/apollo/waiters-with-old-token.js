import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { SetContextLink } from '@apollo/client/link/context';
import { from, switchMap } from 'rxjs';
import { API_URL } from '../../app/config';
import { clearTokens, getAccessToken, getRefreshToken, setTokens } from '../../app/tokens';

let refreshing;

async function refresh() {
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  if (!response.ok) {
    clearTokens();
    throw new Error('Session expired');
  }
  setTokens(await response.json());
}

// Comes before the error link: its header is set once, and `forward` does not pass here again.
const authLink = new SetContextLink(() => ({ headers: { authorization: `Bearer ${getAccessToken()}` } }));

const errorLink = new ErrorLink(({ error, operation, forward }) => {
  if (!error.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return;
  refreshing ??= refresh().finally(() => {
    refreshing = undefined;
  });
  return from(refreshing).pipe(switchMap(() => forward(operation)));
});

const client = new ApolloClient({
  link: ApolloLink.from([authLink, errorLink, new HttpLink({ uri: `${API_URL}/graphql` })]),
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
