import type { ApiRow, Layout, SinkRow } from '../types.js';
import { webSink } from '../web-sink.js';

interface Wrapper {
  readonly name: string;
  readonly path: string;
  readonly store?: string;
  readonly layout?: Layout;
  readonly versions?: string;
  /** How the code reaches it, and what it calls. */
  readonly setUp: string;
  readonly call: string;
  /** The same store, asked rather than told. */
  readonly innocent: string;
}

function wrapper({ name, path, store = 'localStorage', setUp, call, innocent, ...rest }: Wrapper): SinkRow {
  return webSink({
    id: `${name}.${path.replace(/\(\)$/, '')}`,
    origin: { package: name },
    path,
    store,
    example: `${setUp} ${call}`,
    counterExample: `${setUp} ${innocent}`,
    ...rest,
  });
}

const storeImport = "import store from 'store';";
const store2Import = "import store from 'store2';";
const goodImport = "import storage from 'good-storage';";

/** Libraries around localStorage and sessionStorage that an application calls by import. */
export const rows: readonly ApiRow[] = [
  wrapper({
    name: 'store',
    path: 'set()',
    setUp: storeImport,
    call: "store.set('token', token)",
    innocent: "store.remove('token', token)",
  }),
  wrapper({
    name: 'store2',
    path: 'set()',
    setUp: store2Import,
    call: "store.set('token', token)",
    innocent: "store.remove('token', token)",
  }),
  wrapper({
    name: 'store2',
    path: 'add()',
    setUp: store2Import,
    call: "store.add('token', token)",
    innocent: "store.get('token', token)",
  }),
  wrapper({
    name: 'store2',
    path: 'setAll()',
    layout: { kind: 'record', at: 0 },
    setUp: store2Import,
    call: 'store.setAll({ token })',
    innocent: 'store.setAll({ theme })',
  }),
  wrapper({
    name: 'store2',
    path: '()',
    setUp: store2Import,
    call: "store('token', token)",
    innocent: "store('token')",
  }),
  wrapper({
    name: 'store2',
    path: 'local.set()',
    setUp: store2Import,
    call: "store.local.set('token', token)",
    innocent: "store.page.set('token', token)",
  }),
  wrapper({
    name: 'store2',
    path: 'session.set()',
    store: 'sessionStorage',
    setUp: store2Import,
    call: "store.session.set('token', token)",
    innocent: "store.page.set('token', token)",
  }),
  wrapper({
    name: 'store2',
    path: 'namespace().set()',
    setUp: store2Import,
    call: "const auth = store.namespace('auth'); auth.set('token', token)",
    innocent: "const auth = store.namespace('auth'); auth.get('token', token)",
  }),
  wrapper({
    name: 'lscache',
    path: 'set()',
    setUp: "import lscache from 'lscache';",
    call: "lscache.set('token', token, 60)",
    innocent: "lscache.remove('token', token)",
  }),
  wrapper({
    name: 'lockr',
    path: 'set()',
    setUp: "import Lockr from 'lockr';",
    call: "Lockr.set('token', token)",
    innocent: "Lockr.get('token', token)",
  }),
  wrapper({
    name: 'local-storage',
    path: '()',
    setUp: "import ls from 'local-storage';",
    call: "ls('token', token)",
    innocent: "ls('token')",
  }),
  wrapper({
    name: 'local-storage',
    path: 'set()',
    setUp: "import ls from 'local-storage';",
    call: "ls.set('token', token)",
    innocent: "ls.remove('token', token)",
  }),
  wrapper({
    name: 'good-storage',
    path: 'set()',
    setUp: goodImport,
    call: "storage.set('token', token)",
    innocent: "storage.get('token', token)",
  }),
  wrapper({
    name: 'good-storage',
    path: 'session.set()',
    store: 'sessionStorage',
    setUp: goodImport,
    call: "storage.session.set('token', token)",
    innocent: "storage.session.get('token', token)",
  }),
  wrapper({
    name: 'basil.js',
    path: 'new ().set()',
    store: 'web storage or a cookie',
    setUp: "import Basil from 'basil.js';",
    call: "const basil = new Basil({ namespace: 'app' }); basil.set('token', token)",
    innocent: "const basil = new Basil({ namespace: 'app' }); basil.get('token', token)",
  }),
  ...['set', 'add', 'replace'].map((method) =>
    wrapper({
      name: 'web-storage-cache',
      path: `new ().${method}()`,
      store: 'web storage',
      setUp: "import WebStorageCache from 'web-storage-cache'; const cache = new WebStorageCache();",
      call: `cache.${method}('ACCESS_TOKEN', accessToken)`,
      innocent: `cache.${method}('THEME', theme)`,
    }),
  ),
  wrapper({
    name: '@pureadmin/utils',
    path: 'storageLocal().setItem()',
    versions: '>=1.8',
    setUp: "import { storageLocal } from '@pureadmin/utils';",
    call: "storageLocal().setItem('user-info', { refreshToken, expires })",
    innocent: "storageLocal().setItem('user-info', { avatar, nickname })",
  }),
  wrapper({
    name: '@pureadmin/utils',
    path: 'storageSession().setItem()',
    versions: '>=1.8',
    store: 'sessionStorage',
    setUp: "import { storageSession } from '@pureadmin/utils';",
    call: "storageSession().setItem('user-info', { refreshToken, expires })",
    innocent: "storageSession().setItem('user-info', { avatar, nickname })",
  }),
  // Until 1.8, both were objects.
  wrapper({
    name: '@pureadmin/utils',
    path: 'storageLocal.setItem()',
    versions: '<1.8',
    setUp: "import { storageLocal } from '@pureadmin/utils';",
    call: "storageLocal.setItem('token', { accessToken })",
    innocent: "storageLocal.removeItem('token', { accessToken })",
  }),
  wrapper({
    name: '@pureadmin/utils',
    path: 'storageSession.setItem()',
    store: 'sessionStorage',
    versions: '<1.8',
    setUp: "import { storageSession } from '@pureadmin/utils';",
    call: "storageSession.setItem('token', { accessToken })",
    innocent: "storageSession.removeItem('token', { accessToken })",
  }),
];
