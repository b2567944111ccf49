import type { ApiRow, Origin, SinkRow } from '../types.js';
import { webSink } from '../web-sink.js';

/** Nuxt imports its composables by itself. */
const ways: readonly (readonly [string, Origin, string, string])[] = [
  ['global', { global: 'useCookie' }, '', ''],
  [
    'import',
    { package: ['#imports', '#app', 'nuxt/app'] },
    'useCookie',
    "import { useCookie } from '#imports'; ",
  ],
];

function written([id, origin, name, setUp]: (typeof ways)[number]): SinkRow[] {
  const httpOnly = { at: { factory: 1, property: 'httpOnly' }, byDefault: false } as const;
  return [
    webSink({
      id: `nuxt.useCookie.${id}`,
      origin,
      path: `${name}().value=`,
      store: 'a cookie without HttpOnly',
      layout: { kind: 'ref', key: { factory: 0 } },
      httpOnly,
      example: `${setUp}const session = useCookie('accessToken', { maxAge: 60 }); session.value = next`,
      counterExample: `${setUp}const session = useCookie('accessToken', { httpOnly: true }); session.value = next`,
    }),
  ];
}

/** Nuxt 3 and 4: a ref over a cookie, on both sides. */
export const rows: readonly ApiRow[] = ways.flatMap(written);
