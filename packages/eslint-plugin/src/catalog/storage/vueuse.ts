import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

function ref(name: string, store: string): ApiRow[] {
  const setUp = `import { ${name} } from '@vueuse/core';`;
  return [
    webSink({
      id: `vueuse.${name}`,
      origin: { package: '@vueuse/core' },
      path: `${name}().value=`,
      store,
      layout: { kind: 'ref', key: { factory: 0 } },
      example: `${setUp} const accessToken = ${name}('access_token', ''); accessToken.value = answer.access_token`,
      counterExample: `${setUp} const theme = ${name}('theme', ''); theme.value = 'dark'`,
    }),
    webSink({
      id: `vueuse.${name}.property`,
      origin: { package: '@vueuse/core' },
      path: `${name}().value.*=`,
      store,
      layout: { kind: 'property' },
      example: `${setUp} const user = ${name}('user', { token: '' }); user.value.token = answer.token`,
      counterExample: `${setUp} const user = ${name}('user', { theme: '' }); user.value.theme = 'dark'`,
    }),
  ];
}

/** VueUse's storage refs: what is assigned to `.value` is written through. */
export const rows: readonly ApiRow[] = [
  ...ref('useStorage', 'localStorage'),
  ...ref('useStorageAsync', 'web storage'),
  ...ref('useLocalStorage', 'localStorage'),
  ...ref('useSessionStorage', 'sessionStorage'),
];
