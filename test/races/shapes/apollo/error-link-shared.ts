import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
} from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { from, switchMap } from 'rxjs';
import { API_URL } from '../../app/config.js';
import { clearTokens, getAccessToken, getRefreshToken, setTokens, type Tokens } from '../../app/tokens.js';

let refreshing: Promise<void> | null = null;

async function refresh(): Promise<void> {
  const response = await fetch(`${API_URL}/auth/refresh`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: getRefreshToken() }),
  });
  if (!response.ok) {
    clearTokens();
    throw new Error('Session expired');
  }
  setTokens((await response.json()) as Tokens);
}

const errorLink = new ErrorLink(({ error, operation, forward }) => {
  const isRefused =
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');
  if (!isRefused) return;
  refreshing ??= refresh().finally(() => {
    refreshing = null;
  });
  return from(refreshing).pipe(switchMap(() => forward(operation)));
});

const authLink = new SetContextLink(({ headers }) => ({
  headers: { ...(headers as object), authorization: `Bearer ${getAccessToken()}` },
}));

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

export async function getItem(id: string): Promise<unknown> {
  const { data } = await client.query({ query: ITEM, variables: { id }, fetchPolicy: 'network-only' });
  return data;
}
