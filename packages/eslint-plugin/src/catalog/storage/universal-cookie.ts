import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const store = 'a cookie';
const imports = "import Cookies from 'universal-cookie';";
const hook = "import { useCookies } from 'react-cookie';";

/** universal-cookie, and react-cookie on top of it: in a browser both write `document.cookie`. */
export const rows: readonly ApiRow[] = [
  {
    id: 'universal-cookie.Cookies',
    origin: { package: 'universal-cookie' },
    path: 'new ()',
    role: 'factory',
    gives: 'universal-cookie.instance',
    example: `${imports} const cookies = new Cookies(null, { path: '/' }); cookies.set('token', token)`,
    counterExample: `${imports} const cookies = new Cookies(null, { path: '/' }); cookies.remove('token')`,
  },
  {
    id: 'react-cookie.Cookies',
    origin: { package: 'react-cookie' },
    path: 'new Cookies()',
    versions: '>=2',
    role: 'factory',
    gives: 'universal-cookie.instance',
    example: "import { Cookies } from 'react-cookie'; new Cookies().set('token', token)",
    counterExample: "import { Cookies } from 'react-cookie'; new Cookies().get('token')",
  },
  webSink({
    id: 'universal-cookie.set',
    origin: { instance: 'universal-cookie.instance' },
    path: 'set()',
    store,
    example: `${imports} new Cookies().set('token', token)`,
    counterExample: `${imports} new Cookies().set('theme', theme)`,
  }),
  webSink({
    id: 'react-cookie.useCookies',
    origin: { package: 'react-cookie' },
    path: 'useCookies()[1]()',
    versions: '>=3',
    store,
    example: `${hook} const [cookies, setCookie] = useCookies(['token']); setCookie('token', token)`,
    counterExample: `${hook} const [cookies, , removeCookie] = useCookies(['token']); removeCookie('token', options)`,
  }),
  webSink({
    // Before it was built on universal-cookie.
    id: 'react-cookie.save',
    origin: { package: 'react-cookie' },
    path: 'save()',
    versions: '<2',
    store,
    example: "import cookie from 'react-cookie'; cookie.save('token', token)",
    counterExample: "import cookie from 'react-cookie'; cookie.load('token', true)",
  }),
  webSink({
    id: 'vueuse.useCookies.set',
    origin: { package: ['@vueuse/integrations', '@vueuse/integrations/useCookies'] },
    path: 'useCookies().set()',
    store,
    example:
      "import { useCookies } from '@vueuse/integrations/useCookies'; const cookies = useCookies(['token']); cookies.set('token', token)",
    counterExample:
      "import { useCookies } from '@vueuse/integrations/useCookies'; const cookies = useCookies(['token']); cookies.remove('token', token)",
  }),
];
