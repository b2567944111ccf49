import type { ApiRow } from '../types.js';

const imports = "import { decode, sign } from 'react-native-pure-jwt';";
const origin = { package: 'react-native-pure-jwt' } as const;

/** react-native-pure-jwt 2 and 3: HMAC only; `decode` verifies unless `skipValidation` is set. */
export const rows: readonly ApiRow[] = [
  {
    id: 'react-native-pure-jwt.decode',
    origin,
    path: 'decode()',
    role: 'crypto',
    does: 'verify',
    name: 'react-native-pure-jwt',
    key: 1,
    unnamed: 'hmac',
    off: { argument: 2, property: 'skipValidation' },
    example: `${imports} const claims = await decode(token, SECRET)`,
    counterExample: `${imports} const claims = await decode(token, '', { skipValidation: true })`,
  },
  {
    id: 'react-native-pure-jwt.sign',
    origin,
    path: 'sign()',
    role: 'crypto',
    does: 'sign',
    name: 'react-native-pure-jwt',
    key: 1,
    unnamed: 'hmac',
    example: `${imports} const token = await sign({ id }, SECRET, { alg: 'HS256' })`,
    counterExample: `import { sign } from './wallet'; import { View } from 'react-native'; const signature = await sign({ id }, SECRET)`,
  },
];
