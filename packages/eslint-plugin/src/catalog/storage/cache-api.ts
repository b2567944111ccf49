import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

/** Service Workers, section 5 "Caches": an answer put by hand lies there in plain text. */
export const rows: readonly ApiRow[] = [
  webSink({
    id: 'caches.put',
    origin: { global: 'caches' },
    path: 'open().put()',
    store: 'the Cache API',
    example:
      "const cache = await caches.open('auth'); await cache.put('/token', new Response(JSON.stringify({ accessToken })))",
    counterExample:
      "const cache = await caches.open('pages'); await cache.put(request, new Response(JSON.stringify({ theme })))",
  }),
];
