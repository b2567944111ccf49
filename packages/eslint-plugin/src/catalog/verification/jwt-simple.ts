import type { ApiRow } from '../types.js';

const imports = "import jwt from 'jwt-simple';";
const origin = { package: 'jwt-simple' } as const;

/** jwt-simple 0.5: `decode(token, key, noVerify, algorithm)`; without an algorithm the token's header names it, unless the key is a public key in PEM. */
export const rows: readonly ApiRow[] = [
  {
    id: 'jwt-simple.decode',
    origin,
    path: 'decode()',
    role: 'crypto',
    does: 'verify',
    name: 'jwt-simple',
    key: 1,
    algorithms: [3],
    unnamed: 'by-token',
    off: 2,
    example: `${imports} const claims = jwt.decode(token, key)`,
    counterExample: `${imports} const claims = jwt.decode(token, key, false, 'RS256')`,
  },
  {
    id: 'jwt-simple.encode',
    origin,
    path: 'encode()',
    role: 'crypto',
    does: 'sign',
    name: 'jwt-simple',
    key: 1,
    algorithms: [2],
    unnamed: 'hmac',
    example: `${imports} import { useEffect } from 'react'; const token = jwt.encode({ id }, SECRET)`,
    counterExample: `${imports} import { useEffect } from 'react'; const token = jwt.encode({ id }, deviceKey, 'RS256')`,
  },
];
