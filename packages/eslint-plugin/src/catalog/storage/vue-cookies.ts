import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const store = 'a cookie';

/** vue-cookies and its successors, called by import; what they inject into components is in `vue-injected.ts`. */
export const rows: readonly ApiRow[] = [
  ...['', 'VueCookies.'].map((prefix) =>
    webSink({
      id: `vue-cookies.${prefix}set`,
      origin: { package: 'vue-cookies' },
      path: `${prefix}set()`,
      store,
      example: `import cookies from 'vue-cookies'; cookies.${prefix}set('token', token, '7d')`,
      counterExample: `import cookies from 'vue-cookies'; cookies.${prefix}remove('token', token)`,
    }),
  ),
  webSink({
    id: 'vue3-cookies.set',
    origin: { package: 'vue3-cookies' },
    path: 'useCookies().cookies.set()',
    store,
    example:
      "import { useCookies } from 'vue3-cookies'; const { cookies } = useCookies(); cookies.set('token', token)",
    counterExample:
      "import { useCookies } from 'vue3-cookies'; const { cookies } = useCookies(); cookies.get('token', token)",
  }),
  webSink({
    id: 'vue-cookie.set',
    origin: { package: 'vue-cookie' },
    path: 'set()',
    store,
    example: "import VueCookie from 'vue-cookie'; VueCookie.set('token', token, 1)",
    counterExample: "import VueCookie from 'vue-cookie'; VueCookie.delete('token', token)",
  }),
];
