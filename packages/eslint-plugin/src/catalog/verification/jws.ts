import type { ApiRow } from '../types.js';

const imports = "import jws from 'jws'; import { useEffect } from 'react';";
const origin = { package: 'jws' } as const;

/** jws 3 and 4, under jsonwebtoken: the algorithm is the second argument, and must be there; jwt-encode is HMAC and nothing else. */
export const rows: readonly ApiRow[] = [
  {
    id: 'jws.verify',
    origin,
    path: 'verify()',
    role: 'crypto',
    does: 'verify',
    name: 'jws',
    key: 2,
    algorithms: [1],
    example: `${imports} jws.verify(token, 'HS256', SECRET)`,
    counterExample: `${imports} jws.verify(token, 'ES256', publicKey)`,
  },
  {
    id: 'jws.sign',
    origin,
    path: 'sign()',
    role: 'crypto',
    does: 'sign',
    name: 'jws',
    key: [
      { argument: 0, property: 'secret' },
      { argument: 0, property: 'privateKey' },
    ],
    algorithms: [{ argument: 0, property: 'header.alg' }],
    unnamed: 'by-key',
    example: `${imports} jws.sign({ header: { alg: 'HS256' }, payload, secret: SECRET })`,
    counterExample: `${imports} jws.sign({ header: { alg: 'ES256' }, payload, privateKey })`,
  },
  {
    id: 'jws.createSign',
    origin,
    path: 'createSign()',
    role: 'crypto',
    does: 'sign',
    name: 'jws',
    key: [
      { argument: 0, property: 'secret' },
      { argument: 0, property: 'privateKey' },
    ],
    algorithms: [{ argument: 0, property: 'header.alg' }],
    unnamed: 'by-key',
    example: `${imports} jws.createSign({ header: { alg: 'HS256' }, payload, secret: SECRET })`,
    counterExample: `${imports} jws.createSign({ header: { alg: 'ES256' }, payload, privateKey })`,
  },
  {
    id: 'jws.decode',
    origin,
    path: 'decode()',
    role: 'crypto',
    does: 'header',
    name: 'jws',
    header: 'header',
    example: `import jws from 'jws'; jws.verify(token, jws.decode(token).header.alg, key)`,
    counterExample: `import jws from 'jws'; jws.verify(token, 'ES256', keys[jws.decode(token).header.kid])`,
  },
  {
    id: 'jwt-encode',
    origin: { package: 'jwt-encode' },
    path: '()',
    role: 'crypto',
    does: 'sign',
    name: 'jwt-encode',
    key: 1,
    unnamed: 'hmac',
    example: "import sign from 'jwt-encode'; import { useEffect } from 'react'; sign({ id }, SECRET)",
    counterExample: "import sign from './sign'; import { useEffect } from 'react'; sign({ id }, SECRET)",
  },
];
