import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What goes back to a client. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is a string. */
  readonly body?: unknown;
}

/**
 * How a request can go wrong: refused as RFC 6749, section 5.2 says (400), refused with 401, an error of the
 * server (500), the connection cut, no answer at all, a login page of some hotel's network (HTML, 200).
 */
export type Failure = 'invalid_grant' | 'unauthorized' | 'server-error' | 'reset' | 'hang' | 'html';

/** A request as the routes see it. */
export interface Question {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** From the `Authorization` header. */
  readonly bearer: string | undefined;
  /** The fields of a JSON object or of a form, and of the query. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Reads a request. A body that is neither JSON nor a form counts as empty. */
export async function questionOf(request: IncomingMessage): Promise<Question> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [, bearer] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const fields = fieldsOf(await text(request), request.headers['content-type'] ?? '');
  const body = { ...Object.fromEntries(searchParams), ...fields };
  return { method: request.method ?? 'GET', path: pathname, bearer, body };
}

function fieldsOf(raw: string, type: string): Record<string, unknown> {
  if (type.includes('form-urlencoded')) return Object.fromEntries(new URLSearchParams(raw));
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A field of a request, if it is a string. */
export function textOf(question: Question, ...names: readonly string[]): string | undefined {
  return names.map((name) => question.body[name]).find((value) => typeof value === 'string');
}

export function json(status: number, body: unknown, headers: Answer['headers'] = {}): Answer {
  return { status, body, headers };
}

/** The refusal of a request for a protected resource (RFC 6750, section 3). */
export function unauthorized(reason: string): Answer {
  const challenge = `Bearer realm="api", error="invalid_token", error_description="${reason}"`;
  return json(401, { error: 'invalid_token', message: reason }, { 'WWW-Authenticate': challenge });
}

/** The refusal of a request for tokens (RFC 6749, section 5.2). */
export function refused(error: string, status = 400): Answer {
  return json(status, { error, error_description: 'The token endpoint refuses this request.' }, NO_STORE);
}

/** The refusal of a GraphQL server, which answers the request all the same. */
export function unauthenticated(): Answer {
  const error = { message: 'You are not signed in.', extensions: { code: 'UNAUTHENTICATED' } };
  return json(200, { data: null, errors: [error] });
}

/** What holds a token is not to be kept by anybody on the way (RFC 6749, section 5.1). */
export const NO_STORE = { 'Cache-Control': 'no-store', Pragma: 'no-cache' };

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'Content-Type': isText ? 'text/html; charset=utf-8' : 'application/json',
    ...headers,
  });
  response.end(isText || body === undefined ? body : JSON.stringify(body));
}

/** Lets a request go wrong. Returns the answer where there is one; `hang` leaves the client waiting. */
export function answerOfFailure(
  failure: Failure,
  question: Question,
  response: ServerResponse,
): Answer | undefined {
  const isGraphql = question.path === '/graphql';
  switch (failure) {
    case 'invalid_grant':
      return isGraphql ? unauthenticated() : refused('invalid_grant');
    case 'unauthorized':
      return isGraphql ? unauthenticated() : unauthorized('Refused.');
    case 'server-error':
      return json(500, { error: 'server_error', message: 'Try again later.' });
    case 'html':
      return { status: 200, body: '<!doctype html><title>Welcome to our network</title><p>Please log in.' };
    case 'reset':
      response.socket?.resetAndDestroy();
      return undefined;
    case 'hang':
      return undefined;
  }
}
