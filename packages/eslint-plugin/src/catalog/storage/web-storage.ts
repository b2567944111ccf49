import type { ApiRow } from '../types.js';

function rowsOf(store: 'localStorage' | 'sessionStorage'): ApiRow[] {
  const origin = { global: store };
  return [
    {
      id: `${store}.setItem`,
      origin,
      path: 'setItem()',
      role: 'sink',
      store,
      place: 'web',
      protection: 'plain',
      layout: { kind: 'pair', key: 0, value: 1 },
      example: `${store}.setItem('access_token', data.access_token)`,
      counterExample: `function save(${store}) { ${store}.setItem('access_token', data.access_token) }`,
    },
    {
      id: `${store}.property`,
      origin,
      path: '*=',
      role: 'sink',
      store,
      place: 'web',
      protection: 'plain',
      layout: { kind: 'property' },
      example: `window.${store}.token = data.token`,
      counterExample: `delete ${store}.token`,
    },
  ];
}

/** HTML Living Standard, "Web storage". */
export const rows: readonly ApiRow[] = [
  ...rowsOf('localStorage'),
  ...rowsOf('sessionStorage'),
  {
    id: 'localStorage.clear',
    origin: { global: 'localStorage' },
    path: 'clear()',
    role: 'clear',
    store: 'localStorage',
    example: "const theme = localStorage.getItem('theme'); const logout = () => localStorage.clear()",
    counterExample:
      "const theme = localStorage.getItem('theme'); const clearAll = () => localStorage.clear()",
  },
  {
    // A value declared with the DOM's type `Storage` is one of the two.
    id: 'Storage.setItem',
    origin: { instance: 'web-storage.instance' },
    path: 'setItem()',
    role: 'sink',
    store: 'web storage',
    place: 'web',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example:
      "class Tokens { constructor(private store: Storage) {} save(t: string) { this.store.setItem('token', t) } }",
    counterExample:
      "import type { Storage } from './vault'; class Tokens { constructor(private store: Storage) {} save(t: string) { this.store.setItem('token', t) } }",
  },
];
