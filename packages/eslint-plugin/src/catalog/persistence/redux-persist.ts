import type { ApiRow, Place } from '../types.js';

const imports =
  "import { persistReducer } from 'redux-persist'; import storage from 'redux-persist/lib/storage';";
const reducer = 'const auth = (state = { token: null }, action) => state;';

/** The storages that the package brings, which an application hands back to it. */
function storage(name: string, store: string, place: Place): ApiRow {
  const source = `redux-persist/lib/${name}`;
  return {
    id: `redux-persist.${name}`,
    origin: { package: [source, `redux-persist/es/${name}`] },
    path: 'setItem()',
    role: 'sink',
    store,
    place,
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `import { persistReducer } from 'redux-persist'; import storage from '${source}'; ${reducer} persistReducer({ key: 'root', storage }, auth)`,
    counterExample: `import storage from '${source}'; storage.getItem('token')`,
  };
}

/** redux-persist 5 and 6 keep a reducer's state, 4 the whole store's. */
export const rows: readonly ApiRow[] = [
  {
    id: 'redux-persist.persistReducer',
    origin: { package: 'redux-persist' },
    path: 'persistReducer()',
    versions: '>=5',
    role: 'persist',
    keeper: 'redux-persist',
    state: { kind: 'reducer', at: 1 },
    options: 0,
    storage: ['storage'],
    only: ['whitelist'],
    except: ['blacklist'],
    through: ['transforms', 'serialize'],
    example: `${imports} ${reducer} persistReducer({ key: 'root', storage }, auth)`,
    counterExample: `${imports} ${reducer} persistReducer({ key: 'root', storage, blacklist: ['token'] }, auth)`,
  },
  {
    id: 'redux-persist.persistCombineReducers',
    origin: { package: 'redux-persist' },
    path: 'persistCombineReducers()',
    versions: '>=5',
    role: 'persist',
    keeper: 'redux-persist',
    state: { kind: 'reducer', at: 1 },
    options: 0,
    storage: ['storage'],
    only: ['whitelist'],
    except: ['blacklist'],
    through: ['transforms', 'serialize'],
    example: `import { persistCombineReducers } from 'redux-persist'; import storage from 'redux-persist/lib/storage'; ${reducer} persistCombineReducers({ key: 'root', storage }, { auth })`,
    counterExample: `import { persistCombineReducers } from 'redux-persist'; import storage from 'redux-persist/lib/storage'; ${reducer} persistCombineReducers({ key: 'root', storage, whitelist: ['cart'] }, { auth })`,
  },
  {
    id: 'redux-persist.persistStore',
    origin: { package: 'redux-persist' },
    path: 'persistStore()',
    versions: '4',
    role: 'persist',
    keeper: 'redux-persist',
    state: { kind: 'project' },
    options: 1,
    storage: ['storage'],
    only: ['whitelist'],
    except: ['blacklist'],
    through: ['transforms', 'serialize'],
    example: `import { combineReducers, createStore } from 'redux'; import { persistStore } from 'redux-persist'; ${reducer} const store = createStore(combineReducers({ auth })); persistStore(store, { storage: localStorage })`,
    counterExample: `import { combineReducers, createStore } from 'redux'; import { persistStore } from 'redux-persist'; ${reducer} const store = createStore(combineReducers({ auth })); persistStore(store, { storage: localStorage, whitelist: ['cart'] })`,
  },
  storage('storage', 'localStorage', 'web'),
  storage('storage/session', 'sessionStorage', 'web'),
];
