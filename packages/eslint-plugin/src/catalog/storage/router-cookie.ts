import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const imports = "import { createCookie } from 'react-router';";

/** Remix and React Router 7: the options stand where the cookie is made. */
export const rows: readonly ApiRow[] = [
  webSink({
    id: 'react-router.createCookie.serialize',
    origin: {
      package: [
        'react-router',
        '@remix-run/node',
        '@remix-run/cloudflare',
        '@remix-run/deno',
        '@remix-run/server-runtime',
      ],
    },
    path: 'createCookie().serialize()',
    store: 'a cookie without HttpOnly',
    layout: { kind: 'pair', key: { factory: 0 }, value: 0 },
    httpOnly: { at: { factory: 1, property: 'httpOnly' }, byDefault: false },
    example: `${imports} const session = createCookie('accessToken', { maxAge: 60 }); session.serialize(next)`,
    counterExample: `${imports} const session = createCookie('accessToken', { httpOnly: true }); session.serialize(next)`,
  }),
];
