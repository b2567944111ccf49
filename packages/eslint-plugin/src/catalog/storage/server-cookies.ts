import type { ApiRow, FactoryRow, Layout, SinkRow } from '../types.js';
import { webSink } from '../web-sink.js';

const store = 'a cookie without HttpOnly';
const instance = { instance: 'http.response' } as const;
const SET_COOKIE: Layout = { kind: 'set-cookie', header: 0, text: 1 };

/** Types of the response that a handler is given, by the package that declares them. */
const responses: readonly (readonly [string | readonly string[], string])[] = [
  [['express', 'express-serve-static-core'], 'Response'],
  ['fastify', 'FastifyReply'],
  ['next', 'NextApiResponse'],
  [['http', 'node:http'], 'ServerResponse'],
];

function response([name, type]: (typeof responses)[number]): FactoryRow {
  const first = typeof name === 'string' ? name : name[0]!;
  const setUp = `import type { ${type} } from '${first}'; function login(out: ${type}, token: string) {`;
  return {
    id: `${first}.${type}`,
    origin: { package: name },
    path: `new ${type}()`,
    role: 'factory',
    gives: 'http.response',
    example: `${setUp} out.setHeader('Set-Cookie', \`token=\${token}; Path=/\`) }`,
    counterExample: `${setUp} out.setHeader('Set-Cookie', \`token=\${token}; HttpOnly; Path=/\`) }`,
  };
}

/** `res.cookie(name, value, options)` of Express, `reply.setCookie` of Fastify, which knows both names. */
function setter(path: string): SinkRow {
  const call = path.replace('()', '(200)');
  return webSink({
    id: `http.response.${path.replace(/[()]/g, '')}`,
    origin: instance,
    path: `${path}()`,
    store,
    httpOnly: { at: { argument: 2, property: 'httpOnly' }, byDefault: false },
    example: `import express from 'express'; express().post('/login', (req, res) => { res.${call}('token', token, { secure: true }) })`,
    counterExample: `import express from 'express'; express().post('/login', (req, res) => { res.${call}('token', token, { httpOnly: true }) })`,
  });
}

/** `Set-Cookie` written by hand. */
function header(id: string, origin: SinkRow['origin'], path: string, setUp: string): SinkRow {
  return webSink({
    id,
    origin,
    path,
    store,
    layout: SET_COOKIE,
    example: `${setUp}('Set-Cookie', \`token=\${token}; Path=/\`)`,
    counterExample: `${setUp}('Set-Cookie', \`token=\${token}; Path=/; HttpOnly\`)`,
  });
}

/** `setCookie(context, name, value, options)` */
function byContext(name: string, call: string): SinkRow {
  const isSigned = call === 'setSignedCookie';
  const at = { argument: isSigned ? 4 : 3, property: 'httpOnly' };
  const setUp = `import { ${call} } from '${name}';`;
  const secret = isSigned ? ', secret' : '';
  return webSink({
    id: `${name}.${call}`,
    origin: { package: name },
    path: `${call}()`,
    store,
    layout: { kind: 'pair', key: 1, value: 2 },
    httpOnly: { at, byDefault: false },
    example: `${setUp} ${call}(context, 'token', token${secret}, { path: '/' })`,
    counterExample: `${setUp} ${call}(context, 'token', token${secret}, { path: '/', httpOnly: true })`,
  });
}

/** A response, or a context, of a framework that hides cookies from script unless it is told not to. */
function hiddenByDefault(name: string, type: string, path: string): SinkRow {
  const call = path ? `context.${path}.set` : 'context.set';
  const setUp = `import type { ${type} } from '${name}'; function login(context: ${type}, token: string) {`;
  return webSink({
    id: `${name}.${type}.set`,
    origin: { package: name },
    path: `new ${type}().${path ? `${path}.` : ''}set()`,
    store,
    httpOnly: { at: { argument: 2, property: 'httpOnly' }, byDefault: true },
    example: `${setUp} ${call}('token', token, { httpOnly: false }) }`,
    counterExample: `${setUp} ${call}('token', token, { path: '/' }) }`,
  });
}

/** Cookies that a server sets, and that script can read because the server does not say `HttpOnly` (RFC 6265, 5.2.6). */
export const rows: readonly ApiRow[] = [
  ...responses.map(response),
  setter('cookie'),
  setter('status().cookie'),
  setter('setCookie'),
  ...['setHeader', 'appendHeader', 'header', 'append', 'set'].map((method) =>
    header(
      `http.response.${method}`,
      instance,
      `${method}()`,
      `import express from 'express'; const login = (req, res) => res.${method}`,
    ),
  ),
  ...['append', 'set'].flatMap((method) => [
    header(
      `Headers.${method}`,
      { global: 'new Headers()' },
      `${method}()`,
      `const headers = new Headers(); headers.${method}`,
    ),
    header(
      `Response.headers.${method}`,
      { global: 'new Response()' },
      `headers.${method}()`,
      `const answer = new Response(body); answer.headers.${method}`,
    ),
  ]),
  byContext('hono/cookie', 'setCookie'),
  byContext('hono/cookie', 'setSignedCookie'),
  byContext('h3', 'setCookie'),
  hiddenByDefault('@sveltejs/kit', 'RequestEvent', 'cookies'),
  hiddenByDefault('@sveltejs/kit', 'Cookies', ''),
  hiddenByDefault('koa', 'Context', 'cookies'),
];
