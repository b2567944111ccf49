import type { ApiRow } from '../types.js';

const origin = { package: 'js-cookie' } as const;

/** js-cookie 2 and 3: what a script sets can never be HttpOnly. */
export const rows: readonly ApiRow[] = [
  {
    id: 'js-cookie.set',
    origin,
    path: 'set()',
    role: 'sink',
    store: 'a cookie',
    place: 'web',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: "import Cookies from 'js-cookie'; Cookies.set('token', token)",
    counterExample: "import Cookies from 'js-cookie'; Cookies.remove('token')",
  },
  {
    id: 'js-cookie.withAttributes',
    origin,
    path: 'withAttributes()',
    versions: '>=3',
    role: 'factory',
    gives: 'js-cookie.instance',
    example: "import Cookies from 'js-cookie'; Cookies.withAttributes({ path: '/' }).set('token', token)",
    counterExample: "import Cookies from 'js-cookie'; Cookies.withAttributes({ path: '/' }).get('token')",
  },
  {
    id: 'js-cookie.withConverter',
    origin,
    path: 'withConverter()',
    role: 'factory',
    gives: 'js-cookie.instance',
    example:
      "import Cookies from 'js-cookie'; const api = Cookies.withConverter({}); api.set('token', token)",
    counterExample:
      "import Cookies from 'js-cookie'; const api = Cookies.withConverter({}); api.remove('token')",
  },
  {
    id: 'js-cookie.instance.set',
    origin: { instance: 'js-cookie.instance' },
    path: 'set()',
    role: 'sink',
    store: 'a cookie',
    place: 'web',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: "import Cookies from 'js-cookie'; Cookies.withAttributes({}).set('token', token)",
    counterExample: "import Cookies from 'js-cookie'; Cookies.withAttributes({}).set('theme', theme)",
  },
];
