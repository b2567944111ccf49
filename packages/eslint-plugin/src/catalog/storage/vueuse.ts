import type { ApiRow } from '../types.js';

function ref(name: string, store: string): ApiRow[] {
  const setUp = `import { ${name} } from '@vueuse/core';`;
  const sink = { role: 'sink', store, place: 'web', protection: 'plain' } as const;
  return [
    {
      id: `vueuse.${name}`,
      origin: { package: '@vueuse/core' },
      path: `${name}().value=`,
      ...sink,
      layout: { kind: 'ref', key: { factory: 0 } },
      example: `${setUp} const accessToken = ${name}('access_token', ''); accessToken.value = answer.access_token`,
      counterExample: `${setUp} const theme = ${name}('theme', ''); theme.value = 'dark'`,
    },
    {
      id: `vueuse.${name}.property`,
      origin: { package: '@vueuse/core' },
      path: `${name}().value.*=`,
      ...sink,
      layout: { kind: 'property' },
      example: `${setUp} const user = ${name}('user', { token: '' }); user.value.token = answer.token`,
      counterExample: `${setUp} const user = ${name}('user', { theme: '' }); user.value.theme = 'dark'`,
    },
  ];
}

/** VueUse's storage refs: what is assigned to `.value` is written through. */
export const rows: readonly ApiRow[] = [
  ...ref('useStorage', 'localStorage'),
  ...ref('useLocalStorage', 'localStorage'),
  ...ref('useSessionStorage', 'sessionStorage'),
];
