import type { ApiRow, FactoryRow } from '../types.js';
import { webSink } from '../web-sink.js';

const store = 'a cookie without HttpOnly';
const layout = { kind: 'pair', key: 0, value: 1, together: { key: 'name', value: 'value' } } as const;
const httpOnly = { at: { argument: 2, property: 'httpOnly' }, byDefault: false } as const;

const headers = "import { cookies } from 'next/headers';";
const server = "import { NextResponse } from 'next/server';";

function response(path: string, made: string): FactoryRow {
  return {
    id: `next.${path.replace(/\W+/g, '-').replace(/-$/, '')}`,
    origin: { package: 'next/server' },
    path,
    role: 'factory',
    gives: 'next.response',
    example: `${server} const answer = ${made}; answer.cookies.set({ name: 'token', value: token, secure: true })`,
    counterExample: `${server} const answer = ${made}; answer.cookies.set({ name: 'token', value: token, httpOnly: true })`,
  };
}

/** Cookies that Next.js sets on the server. */
export const rows: readonly ApiRow[] = [
  webSink({
    id: 'next.cookies.set',
    origin: { package: 'next/headers' },
    path: 'cookies().set()',
    store,
    layout,
    httpOnly,
    example: `${headers} (await cookies()).set('token', token, { secure: true })`,
    counterExample: `${headers} (await cookies()).set('token', token, { httpOnly: true })`,
  }),
  response('NextResponse.json()', 'NextResponse.json({})'),
  response('NextResponse.next()', 'NextResponse.next()'),
  response('NextResponse.redirect()', 'NextResponse.redirect(url)'),
  response('NextResponse.rewrite()', 'NextResponse.rewrite(url)'),
  response('new NextResponse()', 'new NextResponse()'),
  webSink({
    id: 'next.response.cookies.set',
    origin: { instance: 'next.response' },
    path: 'cookies.set()',
    store,
    layout,
    httpOnly,
    example: `${server} NextResponse.next().cookies.set('token', token)`,
    counterExample: `${server} NextResponse.next().cookies.set('token', token, { httpOnly: true })`,
  }),
  ...['set', 'append'].map((method) =>
    webSink({
      id: `next.response.headers.${method}`,
      origin: { instance: 'next.response' },
      path: `headers.${method}()`,
      store,
      layout: { kind: 'set-cookie', header: 0, text: 1 },
      example: `${server} NextResponse.next().headers.${method}('Set-Cookie', \`token=\${token}; Path=/\`)`,
      counterExample: `${server} NextResponse.next().headers.${method}('Set-Cookie', \`token=\${token}; Path=/; HttpOnly\`)`,
    }),
  ),
];
