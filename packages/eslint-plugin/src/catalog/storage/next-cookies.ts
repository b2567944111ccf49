import type { ApiRow, SinkRow } from '../types.js';
import { webSink } from '../web-sink.js';

const store = 'a cookie without HttpOnly';

/** cookies-next 6 has one entry for both sides, one for the browser and one for the server. */
const packages = ['cookies-next', 'cookies-next/client', 'cookies-next/server'] as const;
const atOption = { at: { argument: 2, property: 'httpOnly' }, byDefault: false } as const;

function setter(name: string, versions: string): SinkRow {
  const setUp = `import { ${name} } from 'cookies-next/client';`;
  return webSink({
    id: `cookies-next.${name}`,
    origin: { package: packages },
    path: `${name}()()`,
    versions,
    store,
    httpOnly: atOption,
    example: `${setUp} const setCookie = ${name}(); setCookie('token', token, { maxAge: 60 })`,
    counterExample: `${setUp} const setCookie = ${name}(); setCookie('theme', theme, { maxAge: 60 })`,
  });
}

function setterAmong(name: string, versions: string): SinkRow {
  const setUp = `import { ${name} } from 'cookies-next/client';`;
  return webSink({
    id: `cookies-next.${name}`,
    origin: { package: packages },
    path: `${name}().setCookie()`,
    versions,
    store,
    httpOnly: atOption,
    example: `${setUp} const { setCookie } = ${name}(); setCookie('token', token)`,
    counterExample: `${setUp} const { deleteCookie } = ${name}(); deleteCookie('token', token)`,
  });
}

/** Cookies of Next.js applications, set on either side; HttpOnly only where a server says so. */
export const rows: readonly ApiRow[] = [
  webSink({
    id: 'cookies-next.setCookie',
    origin: { package: packages },
    path: 'setCookie()',
    store,
    httpOnly: atOption,
    example:
      "import { setCookie } from 'cookies-next'; setCookie('accessToken', accessToken, { maxAge: 60 })",
    counterExample:
      "import { setCookie } from 'cookies-next'; setCookie('accessToken', accessToken, { req, res, httpOnly: true })",
  }),
  webSink({
    // Until 2.
    id: 'cookies-next.setCookies',
    origin: { package: 'cookies-next' },
    path: 'setCookies()',
    versions: '<3',
    store,
    httpOnly: atOption,
    example: "import { setCookies } from 'cookies-next'; setCookies('token', token)",
    counterExample: "import { setCookies } from 'cookies-next'; setCookies('theme', theme)",
  }),
  setter('useSetCookie', '>=5'),
  setter('useReactiveSetCookie', '>=6'),
  setterAmong('useCookiesNext', '>=5'),
  setterAmong('useReactiveCookiesNext', '>=6'),
  ...['setCookie', 'set'].map((method) =>
    webSink({
      id: `nookies.${method}`,
      origin: { package: 'nookies' },
      path: `${method}()`,
      store,
      layout: { kind: 'pair', key: 1, value: 2 },
      httpOnly: { at: { argument: 3, property: 'httpOnly' }, byDefault: false },
      example: `import * as nookies from 'nookies'; nookies.${method}(ctx, 'token', token, { path: '/' })`,
      counterExample: `import * as nookies from 'nookies'; nookies.${method}(ctx, 'token', token, { httpOnly: true, path: '/' })`,
    }),
  ),
];
