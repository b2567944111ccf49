import type { ApiRow, SinkRow } from '../types.js';
import { HOOK, webSink } from '../web-sink.js';

const store = 'a cookie';

function setter(name: string, call: string): SinkRow {
  return webSink({
    id: `${name}.${call}`,
    origin: { package: name },
    path: `${call}()`,
    store,
    example: `import { ${call} } from '${name}'; ${call}('token', token)`,
    counterExample: `import { ${call} } from '${name}'; ${call}('theme', theme)`,
  });
}

/** Small libraries that write `document.cookie`. */
export const rows: readonly ApiRow[] = [
  setter('typescript-cookie', 'setCookie'),
  webSink({
    id: 'typescript-cookie.Cookies.set',
    origin: { package: 'typescript-cookie' },
    path: 'Cookies.set()',
    store,
    example: "import { Cookies } from 'typescript-cookie'; Cookies.set('token', token)",
    counterExample: "import { Cookies } from 'typescript-cookie'; Cookies.remove('token', token)",
  }),
  ...['set', 'setCookie', 'setRaw', 'setRawCookie'].map((call) => setter('tiny-cookie', call)),
  setter('react-use-cookie', 'setCookie'),
  webSink({
    id: 'react-use-cookie.default',
    origin: { package: 'react-use-cookie' },
    path: '()[1]()',
    store,
    layout: HOOK,
    example:
      "import useCookie from 'react-use-cookie'; const [token, setToken] = useCookie('token'); setToken(next)",
    counterExample:
      "import useCookie from 'react-use-cookie'; const [theme, setTheme] = useCookie('theme'); setTheme(next)",
  }),
  webSink({
    id: 'cookie-universal.set',
    origin: { package: 'cookie-universal' },
    path: '().set()',
    store,
    httpOnly: { at: { argument: 2, property: 'httpOnly' }, byDefault: false },
    example: "import Cookie from 'cookie-universal'; const cookies = Cookie(); cookies.set('token', token)",
    counterExample:
      "import Cookie from 'cookie-universal'; const cookies = Cookie(req, res); cookies.set('token', token, { httpOnly: true })",
  }),
  webSink({
    id: 'component-cookie.default',
    origin: { package: 'component-cookie' },
    path: '()',
    store,
    example: "import cookie from 'component-cookie'; cookie('token', token, { path: '/' })",
    counterExample: "import cookie from 'component-cookie'; cookie('token', null)",
  }),
  webSink({
    id: 'react-cookies.save',
    origin: { package: 'react-cookies' },
    path: 'save()',
    store,
    example: "import cookie from 'react-cookies'; cookie.save('token', token, { path: '/' })",
    counterExample: "import cookie from 'react-cookies'; cookie.remove('token', { path: '/' })",
  }),
];
