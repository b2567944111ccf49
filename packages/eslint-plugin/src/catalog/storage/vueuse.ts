import type { ApiRow } from '../types.js';

function ref(name: string, store: string): ApiRow {
  const setUp = `import { ${name} } from '@vueuse/core';`;
  return {
    id: `vueuse.${name}`,
    origin: { package: '@vueuse/core' },
    path: `${name}().value=`,
    role: 'sink',
    store,
    place: 'web',
    protection: 'plain',
    layout: { kind: 'ref', key: { factory: 0 } },
    example: `${setUp} const accessToken = ${name}('access_token', ''); accessToken.value = answer.access_token`,
    counterExample: `${setUp} const theme = ${name}('theme', ''); theme.value = 'dark'`,
  };
}

/** VueUse's storage refs: what is assigned to `.value` is written through. */
export const rows: readonly ApiRow[] = [
  ref('useStorage', 'localStorage'),
  ref('useLocalStorage', 'localStorage'),
  ref('useSessionStorage', 'sessionStorage'),
];
