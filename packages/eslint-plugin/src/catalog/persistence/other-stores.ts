import type { ApiRow, DefaultStore } from '../types.js';

const localStorage: DefaultStore = { store: 'localStorage', place: 'web' };
const reducers =
  "import { combineReducers } from 'redux'; const auth = (state = { token: null }, action) => state; combineReducers({ auth });";

/** Libraries of one function that keep the state of a store: MobX, ngrx, NGXS, easy-peasy, Redux. */
export const rows: readonly ApiRow[] = [
  {
    id: 'mobx-persist-store.makePersistable',
    origin: { package: 'mobx-persist-store' },
    path: 'makePersistable()',
    role: 'persist',
    keeper: "mobx-persist-store's `makePersistable`",
    state: { kind: 'members', of: 0, option: 'properties' },
    options: 1,
    storage: ['storage'],
    example:
      "import { makePersistable } from 'mobx-persist-store'; class Auth { token = ''; constructor() { makePersistable(this, { name: 'Auth', properties: ['token'], storage: window.localStorage }) } }",
    counterExample:
      "import { makePersistable } from 'mobx-persist-store'; class Auth { token = ''; theme = ''; constructor() { makePersistable(this, { name: 'Auth', properties: ['theme'], storage: window.localStorage }) } }",
  },
  {
    id: 'ngrx-store-localstorage.localStorageSync',
    origin: { package: 'ngrx-store-localstorage' },
    path: 'localStorageSync()',
    role: 'persist',
    keeper: 'ngrx-store-localstorage',
    state: { kind: 'project' },
    options: 0,
    storage: ['storage'],
    defaultStore: localStorage,
    only: ['keys'],
    example:
      "import { localStorageSync } from 'ngrx-store-localstorage'; localStorageSync({ keys: [{ auth: ['token'] }] })(reducer)",
    counterExample:
      "import { localStorageSync } from 'ngrx-store-localstorage'; localStorageSync({ keys: ['theme'] })(reducer)",
  },
  ...['withNgxsStoragePlugin()', 'NgxsStoragePluginModule.forRoot()'].map((path): ApiRow => {
    const imports = `import { ${path.replace(/\W.*/, '')} } from '@ngxs/storage-plugin';`;
    return {
      id: `ngxs.${path.replace(/\W/g, '')}`,
      origin: { package: '@ngxs/storage-plugin' },
      path,
      ...(path.startsWith('with') && { versions: '>=18' }),
      role: 'persist',
      keeper: "NGXS's storage plugin",
      state: { kind: 'project' },
      options: 0,
      storage: ['storage'],
      defaultStore: localStorage,
      // Until 3.8, `key`.
      only: path.startsWith('with') ? ['keys'] : ['keys', 'key'],
      through: ['serialize'],
      example: `${imports} ${path.replace('()', "({ keys: ['auth.token'] })")}`,
      counterExample: `${imports} ${path.replace('()', "({ keys: ['theme'] })")}`,
    };
  }),
  {
    id: 'easy-peasy.persist',
    origin: { package: 'easy-peasy' },
    path: 'persist()',
    role: 'persist',
    keeper: "easy-peasy's `persist`",
    state: { kind: 'value', at: 0 },
    options: 1,
    storage: ['storage'],
    defaultStore: { store: 'sessionStorage', place: 'web' },
    only: ['allow', 'whitelist'],
    except: ['deny', 'blacklist'],
    through: ['transformers'],
    example:
      "import { createStore, persist } from 'easy-peasy'; createStore(persist({ token: null, cart: [] }, { storage: 'localStorage' }))",
    counterExample:
      "import { createStore, persist } from 'easy-peasy'; createStore(persist({ token: null, cart: [] }, { allow: ['cart'] }))",
  },
  {
    id: 'redux-localstorage-simple.save',
    origin: { package: 'redux-localstorage-simple' },
    path: 'save()',
    role: 'persist',
    keeper: 'redux-localstorage-simple',
    state: { kind: 'project' },
    options: 0,
    defaultStore: localStorage,
    only: ['states'],
    except: ['ignoreStates'],
    example: `import { save } from 'redux-localstorage-simple'; ${reducers} applyMiddleware(save({ states: ['auth'] }))`,
    counterExample: `import { save } from 'redux-localstorage-simple'; ${reducers} applyMiddleware(save({ states: ['cart'] }))`,
  },
];
