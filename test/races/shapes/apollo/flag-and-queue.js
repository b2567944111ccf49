import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { onError } from '@apollo/client/link/error';
import { SetContextLink } from '@apollo/client/link/context';
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

const httpLink = new HttpLink({ uri: `${API_URL}/graphql` });
const authClient = new ApolloClient({ link: httpLink, cache: new InMemoryCache() });

let isRefreshing = false;
let pendingRequests = [];

const settlePendingRequests = (error) => {
  pendingRequests.forEach(({ retry, observer }) => (error ? observer.error(error) : retry()));
  pendingRequests = [];
};

const errorLink = onError(({ error, operation, forward }) => {
  if (!error.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return;

  return new Observable((observer) => {
    const retry = () => forward(operation).subscribe(observer);

    if (isRefreshing) {
      pendingRequests.push({ retry, observer });
      return;
    }
    isRefreshing = true;
    authClient
      .mutate({ mutation: REFRESH_TOKEN, variables: { token: getRefreshToken() } })
      .then(({ data }) => {
        setTokens(data.refreshToken);
        settlePendingRequests();
        retry();
      })
      .catch((reason) => {
        clearTokens();
        settlePendingRequests(reason);
        observer.error(reason);
      })
      .finally(() => {
        isRefreshing = false;
      });
  });
});

const authLink = new SetContextLink(() => ({ headers: { authorization: `Bearer ${getAccessToken()}` } }));

const client = new ApolloClient({
  link: ApolloLink.from([errorLink, authLink, httpLink]),
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
