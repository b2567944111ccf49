import type { ApiRow, SinkRow } from '../types.js';
import { webSink } from '../web-sink.js';

interface Way {
  readonly id: string;
  readonly origin: SinkRow['origin'];
  readonly path: string;
  readonly setUp: string;
}

const stores = [
  ['LocalStorage', 'localStorage'],
  ['SessionStorage', 'sessionStorage'],
  ['Cookies', 'cookies'],
] as const;

function waysTo(name: string, member: string): Way[] {
  return [
    {
      id: name,
      origin: { package: 'quasar' },
      path: name,
      setUp: `import { ${name} } from 'quasar'; ${name}`,
    },
    {
      id: `useQuasar.${member}`,
      origin: { package: 'quasar' },
      path: `useQuasar().${member}`,
      setUp: `import { useQuasar } from 'quasar'; const $q = useQuasar(); $q.${member}`,
    },
    { id: `$q.${member}`, origin: { global: '$q' }, path: member, setUp: `$q.${member}` },
  ];
}

/** Quasar's plugins, by import, by composable and as `$q` of every component. */
export const rows: readonly ApiRow[] = stores.flatMap(([name, member]) =>
  waysTo(name, member).flatMap(({ id, origin, path, setUp }) =>
    (name === 'Cookies' ? ['set'] : ['set', 'setItem']).map((method) =>
      webSink({
        id: `quasar.${id}.${method}`,
        origin,
        path: `${path}.${method}()`,
        store: name === 'Cookies' ? 'a cookie' : member,
        example: `${setUp}.${method}('token', token)`,
        counterExample: `${setUp}.${method}('theme', theme)`,
      }),
    ),
  ),
);
