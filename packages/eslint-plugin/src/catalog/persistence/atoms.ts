import type { ApiRow, DefaultStore } from '../types.js';

const localStorage: DefaultStore = { store: 'localStorage', place: 'web' };

/** Atoms that keep their one value under a key: jotai, Recoil, nanostores. */
export const rows: readonly ApiRow[] = [
  {
    id: 'jotai.atomWithStorage',
    origin: { package: ['jotai/utils', 'jotai/vanilla/utils'] },
    path: 'atomWithStorage()',
    role: 'persist',
    keeper: "jotai's `atomWithStorage`",
    state: { kind: 'atom', key: 0, initial: 1 },
    storageAt: 2,
    defaultStore: localStorage,
    example: "import { atomWithStorage } from 'jotai/utils'; const tokenAtom = atomWithStorage('token', '')",
    counterExample:
      "import { atomWithStorage } from 'jotai/utils'; const themeAtom = atomWithStorage('theme', '')",
  },
  {
    id: 'jotai.createJSONStorage',
    origin: { package: ['jotai/utils', 'jotai/vanilla/utils'] },
    path: 'createJSONStorage()',
    role: 'adapter',
    store: 0,
    defaultStore: localStorage,
    example:
      "import { atomWithStorage, createJSONStorage } from 'jotai/utils'; atomWithStorage('token', '', createJSONStorage(() => sessionStorage))",
    counterExample:
      "import { atomWithStorage, createJSONStorage } from 'jotai/utils'; atomWithStorage('token', '', createJSONStorage(() => vault))",
  },
  {
    id: 'recoil.atom',
    origin: { package: 'recoil' },
    path: 'atom()',
    role: 'persist',
    keeper: 'recoil-persist',
    state: {
      kind: 'atom',
      key: { argument: 0, property: 'key' },
      initial: { argument: 0, property: 'default' },
    },
    options: 0,
    storage: ['effects', 'effects_UNSTABLE'],
    example:
      "import { atom } from 'recoil'; import { recoilPersist } from 'recoil-persist'; const { persistAtom } = recoilPersist(); atom({ key: 'token', default: '', effects: [persistAtom] })",
    counterExample: "import { atom } from 'recoil'; atom({ key: 'token', default: '', effects: [] })",
  },
  {
    id: 'recoil-persist.persistAtom',
    origin: { package: 'recoil-persist' },
    path: 'recoilPersist().persistAtom',
    role: 'adapter',
    store: { argument: 0, property: 'storage' },
    defaultStore: localStorage,
    example:
      "import { atom } from 'recoil'; import { recoilPersist } from 'recoil-persist'; const { persistAtom } = recoilPersist({ key: 'app', storage: sessionStorage }); atom({ key: 'token', default: '', effects_UNSTABLE: [persistAtom] })",
    counterExample:
      "import { atom } from 'recoil'; import { recoilPersist } from 'recoil-persist'; const { persistAtom } = recoilPersist({ key: 'app', storage: vault }); atom({ key: 'token', default: '', effects: [persistAtom] })",
  },
  {
    id: 'nanostores.persistentAtom',
    origin: { package: '@nanostores/persistent' },
    path: 'persistentAtom()',
    role: 'persist',
    keeper: "nanostores' `persistentAtom`",
    state: { kind: 'atom', key: 0, initial: 1 },
    options: 2,
    defaultStore: localStorage,
    through: ['encode'],
    example:
      "import { persistentAtom } from '@nanostores/persistent'; const token = persistentAtom('token', '')",
    counterExample:
      "import { persistentAtom } from '@nanostores/persistent'; const token = persistentAtom('token', '', { encode: (value) => encrypt(value), decode })",
  },
  {
    id: 'nanostores.persistentMap',
    origin: { package: '@nanostores/persistent' },
    path: 'persistentMap()',
    role: 'persist',
    keeper: "nanostores' `persistentMap`",
    state: { kind: 'value', at: 1 },
    options: 2,
    defaultStore: localStorage,
    through: ['encode'],
    example:
      "import { persistentMap } from '@nanostores/persistent'; const session = persistentMap('session:', { token: '' })",
    counterExample:
      "import { persistentMap } from '@nanostores/persistent'; const settings = persistentMap('settings:', { theme: '' })",
  },
];
