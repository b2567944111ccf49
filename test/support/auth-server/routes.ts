import {
  json,
  NO_STORE,
  refused,
  textOf,
  unauthenticated,
  unauthorized,
  type Answer,
  type Question,
} from './answers.js';
import type { Sessions, TokenPair } from './sessions.js';

/** What a request is about, however it is asked: `refresh` is JSON, an OAuth form or a GraphQL mutation. */
export type Operation = 'login' | 'refresh' | 'revoke' | 'logout' | 'api' | 'none';

/** The operation that a request asks for. */
export function operationOf(question: Question): Operation {
  const { method, path } = question;
  if (/^\/api(?:\/|$)/.test(path)) return 'api';
  if (method !== 'POST') return 'none';
  if (path === '/graphql') return graphqlRefresh(question) ? 'refresh' : 'api';
  return BY_PATH[path] ?? 'none';
}

const BY_PATH: Readonly<Record<string, Operation>> = {
  '/login': 'login',
  '/auth/refresh': 'refresh',
  '/oauth/token': 'refresh',
  '/oauth/revoke': 'revoke',
  '/logout': 'logout',
};

/** The refresh token that a request presents, wherever it stands. */
export function refreshTokenIn(question: Question): string | undefined {
  const { variables } = question.body;
  const fields: Question = { ...question, body: { ...question.body, ...objectOf(variables) } };
  return textOf(fields, 'refresh_token', 'refreshToken', 'token');
}

/** Answers a request from what is known of the sessions. */
export function answerOf(operation: Operation, question: Question, sessions: Sessions): Answer {
  switch (operation) {
    case 'login':
      return login(question, sessions);
    case 'refresh':
      return refresh(question, sessions);
    case 'revoke':
      // A token that is unknown, or no longer good, is as revoked as it can be (RFC 7009, section 2.2).
      sessions.revoke(textOf(question, 'token'));
      return json(200, undefined);
    case 'logout':
      sessions.revoke(refreshTokenIn(question) ?? question.bearer);
      return { status: 204 };
    case 'api':
      return resource(question, sessions);
    case 'none':
      return json(404, { error: 'not_found' });
  }
}

/** Everybody may sign in whose password is not `wrong`. */
function login(question: Question, sessions: Sessions): Answer {
  const name = textOf(question, 'username', 'email');
  const password = textOf(question, 'password');
  if (name === undefined || password === undefined) return json(400, { error: 'invalid_request' });
  if (password === 'wrong') return json(401, { error: 'invalid_credentials' });
  return json(200, sessions.signIn(name), NO_STORE);
}

function refresh(question: Question, sessions: Sessions): Answer {
  const isForm = question.path === '/oauth/token';
  if (isForm && textOf(question, 'grant_type') !== 'refresh_token') return refused('unsupported_grant_type');
  const pair = sessions.exchange(refreshTokenIn(question));
  if (isForm) return pair ? json(200, tokenResponse(pair), NO_STORE) : refused('invalid_grant');
  if (question.path === '/graphql') return pair ? data({ refreshToken: pair }) : unauthenticated();
  return pair ? json(200, pair, NO_STORE) : refused('invalid_grant', 401);
}

function tokenResponse({ accessToken, refreshToken, expiresIn }: TokenPair) {
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresIn,
    refresh_token: refreshToken,
  };
}

function resource(question: Question, sessions: Sessions): Answer {
  const state = sessions.stateOfAccessToken(question.bearer);
  const subject = sessions.use(question.bearer);
  if (question.path === '/graphql') {
    if (subject === undefined) return unauthenticated();
    const { id } = objectOf(question.body['variables']);
    return data({
      me: { __typename: 'User', id: subject },
      item: { __typename: 'Item', id, owner: subject },
    });
  }
  if (subject === undefined) return unauthorized(`The access token is ${state}.`);
  return json(200, { path: question.path, method: question.method, user: subject, received: question.body });
}

function graphqlRefresh(question: Question): boolean {
  return /\bmutation\b[^{]*\{\s*refreshToken\b/.test(textOf(question, 'query') ?? '');
}

const data = (value: Readonly<Record<string, unknown>>): Answer => json(200, { data: value });

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
