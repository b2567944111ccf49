import type { ApiRow } from '../types.js';

const imports = "import nJwt from 'njwt'; import { useEffect } from 'react';";
const origin = { package: 'njwt' } as const;

/** njwt 1 and 2: HS256 where no algorithm is named; `verify(token)` without a key takes tokens without a signature. */
export const rows: readonly ApiRow[] = [
  {
    id: 'njwt.verify',
    origin,
    path: 'verify()',
    role: 'crypto',
    does: 'verify',
    name: 'njwt',
    key: 1,
    algorithms: [2],
    unnamed: 'hmac',
    unsigned: 'without-key',
    example: `${imports} nJwt.verify(token, SECRET)`,
    counterExample: `${imports} nJwt.verify(token, publicKey, 'ES256')`,
  },
  {
    id: 'njwt.create',
    origin,
    path: 'create()',
    role: 'crypto',
    does: 'sign',
    name: 'njwt',
    key: 1,
    algorithms: [2],
    unnamed: 'hmac',
    example: `${imports} nJwt.create({ sub }, SECRET).compact()`,
    counterExample: `${imports} nJwt.create({ sub }, deviceKey, 'ES256').compact()`,
  },
];
