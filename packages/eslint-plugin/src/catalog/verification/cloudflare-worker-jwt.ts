import type { ApiRow } from '../types.js';

const imports = "import jwt from '@tsndr/cloudflare-worker-jwt'; import { useEffect } from 'react';";
const origin = { package: '@tsndr/cloudflare-worker-jwt' } as const;

/** @tsndr/cloudflare-worker-jwt 2 and 3: one algorithm, HS256 where none is named, compared with the token's header. */
export const rows: readonly ApiRow[] = [
  {
    id: 'cloudflare-worker-jwt.verify',
    origin,
    path: 'verify()',
    role: 'crypto',
    does: 'verify',
    name: '@tsndr/cloudflare-worker-jwt',
    key: 1,
    algorithms: [2, { argument: 2, property: 'algorithm' }],
    unnamed: 'hmac',
    refuses: { wrongKey: 0, emptyKey: 2 },
    example: `${imports} await jwt.verify(token, SECRET)`,
    counterExample: `${imports} await jwt.verify(token, publicKey, { algorithm: 'ES256' })`,
  },
  {
    id: 'cloudflare-worker-jwt.sign',
    origin,
    path: 'sign()',
    role: 'crypto',
    does: 'sign',
    name: '@tsndr/cloudflare-worker-jwt',
    key: 1,
    algorithms: [2, { argument: 2, property: 'algorithm' }],
    unnamed: 'hmac',
    example: `${imports} await jwt.sign({ id }, SECRET, 'HS256')`,
    counterExample: `${imports} await jwt.sign({ id }, deviceKey, 'ES256')`,
  },
];
