import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerOfFailure, questionOf, send, type Failure, type Question } from './auth-server/answers.js';
import { answerOf, operationOf, refreshTokenIn, type Operation } from './auth-server/routes.js';
import {
  Sessions,
  type AccessTokenState,
  type RefreshTokenState,
  type SessionOptions,
  type TokenPair,
} from './auth-server/sessions.js';

export type { Failure, Operation, SessionOptions, TokenPair };

/** One request, as it arrived: states are those before it was answered. */
export interface LoggedRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accessToken: string | undefined;
  readonly accessTokenState: AccessTokenState;
  /** Only for what presents one. */
  readonly refreshToken: string | undefined;
  readonly refreshTokenState: RefreshTokenState;
  /** The failure that it was made to meet. */
  readonly failure: Failure | undefined;
  /** Of the answer, once there is one. */
  status: number | undefined;
}

/** How often each thing has happened so far. */
export interface Counts {
  readonly logins: number;
  /** Requests for a refresh, however they ended. */
  readonly refreshes: number;
  /** Refreshes that presented a token which had been exchanged before. */
  readonly spentTokens: number;
  readonly revocations: number;
  readonly logouts: number;
  /** Requests for protected resources, `/graphql` among them. */
  readonly apiHits: number;
  /** Those whose access token was good. */
  readonly apiAnswered: number;
}

/** Milliseconds by which an answer is late, or how to tell from the path; or what it waits for. */
export type Delay = number | ((path: string) => number | Promise<void>);

/** A server that is running. */
export interface AuthServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly log: readonly LoggedRequest[];
  readonly counts: Counts;
  /** How many requests wait for their answers now. */
  readonly pending: number;
  /** Signs somebody in without a request. `accessLifetime` in seconds: below zero, the token has expired. */
  signIn(subject?: string, accessLifetime?: number): TokenPair;
  /** Whether a refresh with this token would succeed; asking does not spend it. */
  accepts(refreshToken: string): boolean;
  /** From now on, all access tokens handed out so far are refused. */
  expireAccessTokens(): void;
  /** Ends the session of an access or refresh token, as an administrator would. */
  revoke(token: string): void;
  /** A request takes effect when it arrives; only its answer is late. */
  delay(operation: Operation, delay: Delay): void;
  /** Lets the next requests of a kind go wrong, without any effect on the sessions; none of them with 0 `times`. */
  failNext(operation: Operation, failure: Failure, times?: number): void;
  /** Drops every connection, also those that hang. */
  close(): Promise<void>;
}

/**
 * Starts an authorisation server with its API, on a free port of this machine. Refresh tokens rotate, and one that
 * is presented a second time ends its session.
 *
 * | route | does |
 * |---|---|
 * | `POST /login` | `{ username, password }` → a pair of tokens |
 * | `POST /auth/refresh` | `{ refreshToken }` → a pair; 401 when refused |
 * | `POST /oauth/token` | a form (RFC 6749, section 6) → a token response; 400 `invalid_grant` when refused |
 * | `POST /oauth/revoke` | a form (RFC 7009) |
 * | `POST /logout` | ends the session of `{ refreshToken }`, or else of the bearer |
 * | `POST /graphql` | `me`, `item(id: $id)`, `mutation { refreshToken(token: $token) { … } }`; refuses with 200 and `UNAUTHENTICATED` |
 * | any `/api/*` | the request, told back; 401 with `WWW-Authenticate` |
 */
export async function startAuthServer(options: SessionOptions = {}): Promise<AuthServer> {
  const sessions = new Sessions(options);
  const log: LoggedRequest[] = [];
  const delays = new Map<Operation, Delay>();
  const failures = new Map<Operation, Failure[]>();
  const timers = new Set<NodeJS.Timeout>();
  let pending = 0;

  const server = createServer((request, response) => {
    pending += 1;
    response.once('close', () => (pending -= 1));
    questionOf(request)
      .then((question) => answer(question, response))
      // The client went away while it was still asking.
      .catch(() => response.destroy());
  });

  function answer(question: Question, response: ServerResponse): void {
    const operation = operationOf(question);
    const failure = failures.get(operation)?.shift();
    const entry = logged(operation, question, failure, sessions);
    log.push(entry);
    const result = failure
      ? answerOfFailure(failure, question, response)
      : answerOf(operation, question, sessions);
    if (!result) return;
    const late = delays.get(operation) ?? 0;
    const delay = typeof late === 'number' ? late : late(question.path);
    const answerNow = () => {
      entry.status = result.status;
      send(response, result);
    };
    // Promises that never settle belong to the test that made them; timers end with the server.
    if (typeof delay !== 'number') void delay.then(answerNow);
    else if (delay <= 0) answerNow();
    else timers.add(setTimeout(answerNow, delay));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    log,
    get counts() {
      return countsOf(log);
    },
    get pending() {
      return pending;
    },
    signIn: (subject = 'ada', accessLifetime) => sessions.signIn(subject, accessLifetime),
    accepts: (refreshToken) => sessions.stateOfRefreshToken(refreshToken) === 'current',
    expireAccessTokens: () => sessions.expireAccessTokens(),
    revoke: (token) => void sessions.revoke(token),
    delay: (operation, delay) => void delays.set(operation, delay),
    failNext: (operation, failure, times = 1) =>
      void failures.set(operation, Array<Failure>(times).fill(failure)),
    close: () =>
      new Promise((resolve) => {
        timers.forEach(clearTimeout);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function logged(
  operation: Operation,
  question: Question,
  failure: Failure | undefined,
  sessions: Sessions,
): LoggedRequest {
  const refreshToken = operation === 'api' ? undefined : refreshTokenIn(question);
  return {
    operation,
    method: question.method,
    path: question.path,
    body: question.body,
    accessToken: question.bearer,
    accessTokenState: sessions.stateOfAccessToken(question.bearer),
    refreshToken,
    refreshTokenState: sessions.stateOfRefreshToken(refreshToken),
    failure,
    status: undefined,
  };
}

function countsOf(log: readonly LoggedRequest[]): Counts {
  const of = (operation: Operation) => log.filter((entry) => entry.operation === operation);
  const refreshes = of('refresh');
  const api = of('api');
  return {
    logins: of('login').length,
    refreshes: refreshes.length,
    spentTokens: refreshes.filter(({ refreshTokenState }) => refreshTokenState === 'spent').length,
    revocations: of('revoke').length,
    logouts: of('logout').length,
    apiHits: api.length,
    apiAnswered: api.filter(({ failure, accessTokenState }) => !failure && accessTokenState === 'valid')
      .length,
  };
}
