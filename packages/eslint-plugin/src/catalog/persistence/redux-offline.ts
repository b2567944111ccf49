import type { ApiRow } from '../types.js';

const names = ['@redux-offline/redux-offline', 'redux-offline'];
const setUp =
  "import { combineReducers } from 'redux'; import defaults from '@redux-offline/redux-offline/lib/defaults'; const auth = (state = { token: null }, action) => state; combineReducers({ auth });";

function keeping(name: 'offline' | 'createOffline'): ApiRow {
  const imports = `import { ${name} } from '@redux-offline/redux-offline'; ${setUp}`;
  return {
    id: `redux-offline.${name}`,
    origin: { package: names },
    path: `${name}()`,
    role: 'persist',
    keeper: 'redux-offline',
    state: { kind: 'project' },
    options: 0,
    storage: ['persist', 'persistOptions.storage'],
    defaultStore: { store: 'AsyncStorage (IndexedDB in a browser)', place: 'device' },
    only: ['persistOptions.whitelist'],
    except: ['persistOptions.blacklist'],
    through: ['persistOptions.transforms'],
    example: `${imports} ${name}({ ...defaults, persistOptions: { blacklist: ['cart'] } })`,
    counterExample: `${imports} ${name}({ ...defaults, persistOptions: { blacklist: ['auth'] } })`,
  };
}

/** redux-offline keeps the store's whole state with redux-persist: AsyncStorage on a device, localForage in a browser. */
export const rows: readonly ApiRow[] = [
  keeping('offline'),
  keeping('createOffline'),
  {
    id: 'redux-offline.persist.native',
    origin: { package: names.map((name) => `${name}/lib/defaults/persist.native`) },
    path: '()',
    role: 'adapter',
    defaultStore: { store: 'AsyncStorage', place: 'device' },
    example: `import { offline } from '@redux-offline/redux-offline'; import persistNative from '@redux-offline/redux-offline/lib/defaults/persist.native'; ${setUp} offline({ ...defaults, persist: (...given) => persistNative(...given) })`,
    counterExample: `import { offline } from '@redux-offline/redux-offline'; ${setUp} offline({ ...defaults, persist: null })`,
  },
];
