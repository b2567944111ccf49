import type { ApiRow } from '../types.js';

const imports = "import JWT, { SupportedAlgorithms } from 'expo-jwt';";
const origin = { package: 'expo-jwt' } as const;

/** expo-jwt 1: HS256, HS384, HS512 and `none`, nothing else; `decode` verifies unless the key is `null`; a token that says `none` passes with any key. */
export const rows: readonly ApiRow[] = [
  {
    id: 'expo-jwt.decode',
    origin,
    path: 'decode()',
    role: 'crypto',
    does: 'verify',
    name: 'expo-jwt',
    key: 1,
    unnamed: 'hmac',
    example: `${imports} const claims = JWT.decode(token, SECRET)`,
    counterExample: `${imports} const claims = JWT.decode(token, null)`,
  },
  {
    id: 'expo-jwt.encode',
    origin,
    path: 'encode()',
    role: 'crypto',
    does: 'sign',
    name: 'expo-jwt',
    key: 1,
    algorithms: [
      { argument: 2, property: 'algorithm' },
      { argument: 2, property: 'alg' },
    ],
    unnamed: 'hmac',
    example: `${imports} const token = JWT.encode({ id }, SECRET, { algorithm: SupportedAlgorithms.HS256 })`,
    counterExample: `${imports} const token = TextEncoder.encode({ id }, SECRET)`,
  },
];
