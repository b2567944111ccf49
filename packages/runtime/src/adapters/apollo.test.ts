import {
  ApolloClient,
  ApolloLink,
  gql,
  HttpLink,
  InMemoryCache,
  Observable,
  type TypedDocumentNode,
} from '@apollo/client';
import * as apollo3 from 'apollo-client-3/core/index.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { behavesAsAdapter } from '../testing/adapter-suite.js';
import { startRecorder } from '../testing/recorder.js';
import { signedIn, type SignedIn } from '../testing/signed-in.js';
import { sessionLink, type ApolloOptions } from './apollo.js';
import type { TokenSource } from './guard.js';

const ME: TypedDocumentNode<Me> = gql`
  query Me {
    me {
      id
    }
  }
`;
interface Me {
  readonly me?: { readonly id: string };
}

function client4(url: string, session: TokenSource, options?: ApolloOptions, terminal?: ApolloLink) {
  const end = terminal ?? new HttpLink({ uri: `${url}/graphql` });
  const link = ApolloLink.from([sessionLink({ ApolloLink, Observable }, session, options), end]);
  return new ApolloClient({
    link,
    cache: new InMemoryCache(),
    defaultOptions: { query: { fetchPolicy: 'no-cache' } },
  });
}

const client3: typeof client4 = (url, session, options) => {
  const { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } = apollo3;
  const end = new HttpLink({ uri: `${url}/graphql` });
  const link = ApolloLink.from([sessionLink({ ApolloLink, Observable }, session, options), end]);
  const defaultOptions = { query: { fetchPolicy: 'no-cache' as const } };
  return new ApolloClient({
    link,
    cache: new InMemoryCache(),
    defaultOptions,
  }) as unknown as ReturnType<typeof client4>;
};

describe.each([
  ['4', client4],
  ['3', client3],
])('sessionLink, for Apollo %s', (_, client) => {
  behavesAsAdapter((url, session, options) => {
    const apollo = client(url, session, options);
    return {
      async ask(signal) {
        const context = { fetchOptions: { signal }, queryDeduplication: false };
        const { data } = await apollo.query({ query: ME, context }).catch((error: unknown) => {
          // Version 3 wraps what a link fails with.
          throw (error as { networkError?: Error }).networkError ?? error;
        });
        return data?.me?.id;
      },
    };
  });
});

describe('sessionLink', () => {
  let user: SignedIn;
  beforeEach(async () => {
    user = await signedIn();
  });
  afterEach(() => user.server.close());

  it('takes a 401 for what it is', async () => {
    const stale = `Bearer ${await user.session.accessToken()}`;
    const own = await startRecorder(({ authorization }) => (authorization === stale ? 401 : 200));
    await client4(own.url, user.session)
      .query({ query: ME })
      .catch(() => undefined);
    expect(own.requests.map(({ authorization }) => authorization)).toEqual([
      stale,
      `Bearer ${await user.session.accessToken()}`,
    ]);
    expect(own.requests[1]?.bytes).toEqual(own.requests[0]?.bytes);
    await own.close();
  });

  /** Answers every operation with the same result, and counts. */
  function answering(result: ApolloLink.Result) {
    const seen: unknown[] = [];
    const link = new ApolloLink((operation) => {
      seen.push((operation.getContext() as { headers?: object }).headers);
      return new Observable((observer) => {
        observer.next(result);
        observer.complete();
      });
    });
    return { seen, link };
  }
  const refusal = { message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } };
  const TWO = gql`
    mutation Two {
      pay {
        id
      }
      log {
        id
      }
    }
  `;

  it('tries once more, and not again', async () => {
    const { seen, link } = answering({ data: { pay: null }, errors: [refusal] });
    await expect(client4('', user.session, {}, link).mutate({ mutation: TWO })).rejects.toThrow('Sign in.');
    expect([seen.length, user.server.counts.refreshes]).toEqual([2, 1]);
  });

  it('sends no mutation again of which a part was done', async () => {
    const { seen, link } = answering({ data: { pay: { id: '1' }, log: null }, errors: [refusal] });
    await expect(client4('', user.session, {}, link).mutate({ mutation: TWO })).rejects.toThrow('Sign in.');
    expect([seen.length, user.server.counts.refreshes]).toEqual([1, 0]);
  });

  it('sends a query again of which a part was answered', async () => {
    const { seen, link } = answering({ data: { me: { id: '1' }, rest: null }, errors: [refusal] });
    await expect(client4('', user.session, {}, link).query({ query: ME })).rejects.toThrow('Sign in.');
    expect(seen).toHaveLength(2);
  });

  it('takes no other error for a 401', async () => {
    const { seen, link } = answering({ errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] });
    await expect(client4('', user.session, {}, link).query({ query: ME })).rejects.toThrow('No.');
    expect(seen).toHaveLength(1);
  });

  it('hands back the refusal, once, where there is no other token', async () => {
    const { seen, link } = answering({ data: null, errors: [refusal] });
    const same = { status: () => user.session.status(), accessToken: () => Promise.resolve('the-only-one') };
    await expect(client4('', same, {}, link).query({ query: ME })).rejects.toThrow('Sign in.');
    expect(seen).toEqual([{ authorization: 'Bearer the-only-one' }]);
  });

  it('keeps the headers of the caller, and lets theirs be', async () => {
    const { seen, link } = answering({ data: { me: null } });
    const apollo = client4('', user.session, {}, link);
    await apollo.query({ query: ME, context: { headers: { 'x-mine': '1' } } });
    await apollo.query({ query: ME, context: { headers: { Authorization: 'Basic bWU6eW91' } } });
    const authorization = `Bearer ${await user.session.accessToken()}`;
    expect(seen).toEqual([{ 'x-mine': '1', authorization }, { Authorization: 'Basic bWU6eW91' }]);
  });

  it('sends no token to another host', async () => {
    const { seen, link } = answering({ data: { me: null } });
    const apollo = client4('', user.session, { origins: ['https://api.example.com'] }, link);
    for (const uri of ['https://evil.example/graphql', 'https://api.example.com/graphql', '/graphql'])
      await apollo.query({ query: ME, context: { uri } });
    expect(seen.map((headers) => headers !== undefined)).toEqual([false, true, true]);
  });

  it('sends what it is told to skip without a token', async () => {
    const { seen, link } = answering({ data: { me: null } });
    await client4('', user.session, { skip: ({ operationName }) => operationName === 'Me' }, link).query({
      query: ME,
    });
    expect(seen).toEqual([undefined]);
  });

  it('lets the refresh through that goes over the same client', async () => {
    const mutation: TypedDocumentNode<{ refreshToken: object }, { token: string }> = gql`
      mutation RefreshToken($token: String!) {
        refreshToken(token: $token) {
          accessToken
          refreshToken
        }
      }
    `;
    const around: { apollo?: ApolloClient } = {};
    const own = await signedIn(async ({ refreshToken }) => {
      const answer = await around.apollo?.mutate({
        mutation,
        variables: { token: refreshToken ?? '' },
      });
      return answer?.data?.refreshToken ?? {};
    });
    around.apollo = client4(own.server.url, own.session);
    own.server.expireAccessTokens();
    expect((await around.apollo.query({ query: ME })).data?.me?.id).toBe('ada');
    expect(own.server.counts).toMatchObject({ refreshes: 1, apiAnswered: 1 });
    await own.server.close();
  });

  it('sends the newest token where another link sends the operation again', async () => {
    const { session, server } = await signedIn();
    const sent: unknown[] = [];
    const twice = new ApolloLink(
      (operation, forward) =>
        new Observable((observer) => {
          forward(operation).subscribe({
            complete: () => void session.refresh().then(() => forward(operation).subscribe(observer)),
          });
        }),
    );
    const end = new ApolloLink((operation) => {
      sent.push((operation.getContext().headers as { authorization?: string }).authorization);
      return new Observable((observer) => {
        observer.next({ data: { me: null } });
        observer.complete();
      });
    });
    const first = await session.accessToken();
    const link = ApolloLink.from([twice, sessionLink({ ApolloLink, Observable }, session), end]);
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    await client.query({ query: ME, fetchPolicy: 'no-cache' });
    expect(sent).toEqual([`Bearer ${first}`, `Bearer ${await session.accessToken()}`]);
    expect(sent[0]).not.toBe(sent[1]);
    await server.close();
  });
});
