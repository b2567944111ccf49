import type { ApiRow } from '../types.js';

/** A cookie that a script sets can never be HttpOnly (RFC 6265 section 5.3, step 10). */
export const rows: readonly ApiRow[] = [
  {
    id: 'document.cookie',
    origin: { global: 'document' },
    path: 'cookie=',
    role: 'sink',
    store: 'document.cookie',
    place: 'web',
    protection: 'plain',
    layout: { kind: 'cookie' },
    example: 'document.cookie = `token=${token}; path=/`',
    counterExample: "document.cookie = 'token=; expires=Thu, 01 Jan 1970 00:00:00 GMT'",
  },
  {
    id: 'cookieStore.set',
    origin: { global: 'cookieStore' },
    path: 'set()',
    role: 'sink',
    store: 'cookieStore',
    place: 'web',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1, together: { key: 'name', value: 'value' } },
    example: "cookieStore.set('token', token)",
    counterExample: "cookieStore.get('token')",
  },
];
