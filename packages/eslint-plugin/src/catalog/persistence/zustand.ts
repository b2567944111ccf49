import type { ApiRow } from '../types.js';

const imports =
  "import { create } from 'zustand'; import { persist, createJSONStorage } from 'zustand/middleware';";
const origin = { package: ['zustand/middleware', 'zustand/middleware/persist'] } as const;

/** zustand 3 to 5: `persist` keeps the whole state in localStorage unless its options say otherwise. */
export const rows: readonly ApiRow[] = [
  {
    id: 'zustand.persist',
    origin,
    path: 'persist()',
    role: 'persist',
    keeper: "zustand's `persist`",
    state: { kind: 'creator', at: 0 },
    options: 1,
    storage: ['storage', 'getStorage'],
    defaultStore: { store: 'localStorage', place: 'web' },
    only: ['whitelist'],
    except: ['blacklist'],
    select: ['partialize'],
    through: ['serialize'],
    example: `${imports} create(persist((set) => ({ token: null, setToken: (token) => set({ token }) }), { name: 'auth' }))`,
    counterExample: `${imports} create(persist((set) => ({ token: null, theme: 'dark' }), { name: 'auth', partialize: ({ theme }) => ({ theme }) }))`,
  },
  {
    id: 'zustand.createJSONStorage',
    origin,
    path: 'createJSONStorage()',
    versions: '>=4',
    role: 'adapter',
    store: 0,
    example: `${imports} create(persist(() => ({ token: null }), { name: 'auth', storage: createJSONStorage(() => sessionStorage) }))`,
    counterExample: `${imports} create(persist(() => ({ token: null }), { name: 'auth', storage: createJSONStorage(() => vault) }))`,
  },
];
