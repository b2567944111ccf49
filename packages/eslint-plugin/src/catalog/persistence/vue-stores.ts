import type { ApiRow, DefaultStore, Origin } from '../types.js';

const localStorage: DefaultStore = { store: 'localStorage', place: 'web' };

/** Pinia's stores are kept by a plugin that reads their option `persist`; Nuxt imports `defineStore` by itself. */
function pinia(id: string, origin: Origin, path: string, imports: string, store: DefaultStore): ApiRow {
  return {
    id,
    origin,
    path,
    role: 'persist',
    keeper: "Pinia's `persist`",
    state: { kind: 'store' },
    options: [
      { argument: 0, property: 'persist' },
      { argument: 1, property: 'persist' },
      { argument: 2, property: 'persist' },
    ],
    needsOptions: true,
    strategies: 'strategies',
    storage: ['storage'],
    defaultStore: store,
    only: ['pick', 'paths'],
    except: ['omit'],
    through: ['serializer'],
    example: `${imports} defineStore('auth', { state: () => ({ token: '' }), persist: true })`,
    counterExample: `${imports} defineStore('auth', { state: () => ({ token: '', theme: '' }), persist: { pick: ['theme'] } })`,
  };
}

const vuex = "import { createStore } from 'vuex';";
const state = 'state: { token: null, theme: null }';

/** pinia-plugin-persistedstate 1 to 4, pinia-plugin-persist; vuex-persistedstate 2 to 4, vuex-persist 2 and 3. */
export const rows: readonly ApiRow[] = [
  pinia(
    'pinia.persist',
    { package: 'pinia' },
    'defineStore()',
    "import { defineStore } from 'pinia';",
    localStorage,
  ),
  pinia('nuxt.pinia.persist', { global: 'defineStore' }, '()', '', { store: 'a cookie', place: 'web' }),
  {
    id: 'vuex-persistedstate',
    origin: { package: 'vuex-persistedstate' },
    path: '()',
    role: 'persist',
    keeper: 'vuex-persistedstate',
    state: { kind: 'store' },
    options: 0,
    storage: ['storage'],
    defaultStore: localStorage,
    only: ['paths'],
    select: ['reducer'],
    example: `${vuex} import createPersistedState from 'vuex-persistedstate'; createStore({ ${state}, plugins: [createPersistedState()] })`,
    counterExample: `${vuex} import createPersistedState from 'vuex-persistedstate'; createStore({ ${state}, plugins: [createPersistedState({ paths: ['theme'] })] })`,
  },
  {
    id: 'vuex-persist',
    origin: { package: 'vuex-persist' },
    path: 'new ()',
    role: 'persist',
    keeper: 'vuex-persist',
    state: { kind: 'store' },
    options: 0,
    storage: ['storage'],
    defaultStore: localStorage,
    only: ['modules'],
    select: ['reducer'],
    example: `${vuex} import VuexPersistence from 'vuex-persist'; const kept = new VuexPersistence({ storage: window.localStorage }); createStore({ ${state}, plugins: [kept.plugin] })`,
    counterExample: `${vuex} import VuexPersistence from 'vuex-persist'; const kept = new VuexPersistence({ reducer: ({ theme }) => ({ theme }) }); createStore({ ${state}, plugins: [kept.plugin] })`,
  },
];
