import type { ApiRow, KeySlot, SinkRow } from '../types.js';
import { HOOK, webSink } from '../web-sink.js';

interface Hook {
  readonly package: string;
  /** Absent for a default export. */
  readonly name?: string;
  readonly store?: string;
  readonly versions?: string;
  readonly key?: KeySlot;
  /** What stands before the key. */
  readonly before?: string;
}

const hooks: readonly Hook[] = [
  { package: 'usehooks-ts', name: 'useLocalStorage' },
  { package: 'usehooks-ts', name: 'useSessionStorage', store: 'sessionStorage' },
  { package: 'react-use', name: 'useLocalStorage' },
  { package: 'react-use', name: 'useSessionStorage', store: 'sessionStorage' },
  { package: 'react-use/lib/useLocalStorage' },
  { package: 'react-use/lib/useSessionStorage', store: 'sessionStorage' },
  { package: 'ahooks', name: 'useLocalStorageState' },
  { package: 'ahooks', name: 'useSessionStorageState', store: 'sessionStorage' },
  { package: 'ahooks', name: 'useCookieState', store: 'a cookie' },
  { package: '@uidotdev/usehooks', name: 'useLocalStorage' },
  { package: '@uidotdev/usehooks', name: 'useSessionStorage', store: 'sessionStorage' },
  { package: 'use-local-storage' },
  { package: 'use-local-storage-state' },
  { package: 'use-session-storage-state', store: 'sessionStorage' },
  { package: '@rehooks/local-storage' },
  { package: '@rehooks/local-storage', name: 'useLocalStorage', versions: '>=2' },
  { package: '@react-hooks-library/core', name: 'useLocalStorage' },
  { package: '@react-hooks-library/core', name: 'useSessionStorage', store: 'sessionStorage' },
  { package: 'rooks', name: 'useLocalstorageState' },
  { package: 'rooks', name: 'useSessionstorageState', store: 'sessionStorage' },
  { package: 'react-storage-hooks', name: 'useStorageState', key: { factory: 1 }, before: 'localStorage, ' },
];

function rowOf({
  package: name,
  name: hook,
  store = 'localStorage',
  versions,
  key,
  before = '',
}: Hook): SinkRow {
  const called = hook ?? 'useStored';
  const setUp = `import ${hook ? `{ ${hook} }` : called} from '${name}';`;
  return webSink({
    id: `${name}.${hook ?? 'default'}`,
    origin: { package: name },
    path: `${hook ?? ''}()[1]()`,
    store,
    ...(versions && { versions }),
    layout: key ? { kind: 'pair', key, value: 0 } : HOOK,
    example: `${setUp} const [session, setSession] = ${called}(${before}'accessToken', ''); setSession(next)`,
    counterExample: `${setUp} const [theme, setTheme] = ${called}(${before}'theme', ''); setTheme(next)`,
  });
}

/** Mantine takes the key in an object. */
function mantine(hook: string, store: string): SinkRow {
  const setUp = `import { ${hook} } from '@mantine/hooks';`;
  return webSink({
    id: `@mantine/hooks.${hook}`,
    origin: { package: '@mantine/hooks' },
    path: `${hook}()[1]()`,
    store,
    layout: { kind: 'pair', key: { factory: 0, property: 'key' }, value: 0 },
    example: `${setUp} const [session, setSession] = ${hook}({ key: 'accessToken', defaultValue: '' }); setSession(next)`,
    counterExample: `${setUp} const [theme, setTheme] = ${hook}({ key: 'theme', defaultValue: '' }); setTheme(next)`,
  });
}

/** Hooks that bind a key of web storage, or a cookie: what their setter is given is written. */
export const rows: readonly ApiRow[] = [
  ...hooks.map(rowOf),
  mantine('useLocalStorage', 'localStorage'),
  mantine('useSessionStorage', 'sessionStorage'),
  webSink({
    id: '@rehooks/local-storage.writeStorage',
    origin: { package: '@rehooks/local-storage' },
    path: 'writeStorage()',
    store: 'localStorage',
    example: "import { writeStorage } from '@rehooks/local-storage'; writeStorage('token', token)",
    counterExample:
      "import { deleteFromStorage } from '@rehooks/local-storage'; deleteFromStorage('token', token)",
  }),
];
