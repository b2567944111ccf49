import type { ApiRow, CryptoRow, Origin } from '../types.js';

type Facts = Omit<CryptoRow, 'id' | 'origin' | 'path' | 'role' | 'name' | 'example' | 'counterExample'>;

const METHODS: readonly (readonly [method: string, facts: Facts, bad: string, good: string])[] = [
  [
    'verify',
    { does: 'verify', key: 1, algorithms: [2], unnamed: 'by-key', refuses: { wrongKey: 0 } },
    "verify(token, { utf8: SECRET }, ['HS256'])",
    "verify(token, publicKey, ['RS256'])",
  ],
  [
    'verifyJWT',
    {
      does: 'verify',
      key: 1,
      algorithms: [{ argument: 2, property: 'alg' }],
      unnamed: 'by-key',
      refuses: { wrongKey: 0 },
      claims: { options: 2, issuer: ['iss'], audience: ['aud'] },
    },
    "verifyJWT(token, { utf8: SECRET }, { alg: ['HS256'] })",
    "verifyJWT(token, publicKey, { alg: ['ES256'], iss: [issuer], aud: [audience] })",
  ],
  [
    'sign',
    { does: 'sign', key: 3, algorithms: [0, { argument: 1, property: 'alg' }], unnamed: 'by-key' },
    "sign('HS256', header, claims, SECRET)",
    "sign('ES256', header, claims, devicePrivateKey)",
  ],
];

function methods(id: string, origin: Origin, prefix: string, setUp: string): ApiRow[] {
  return METHODS.map(([method, facts, bad, good]) => ({
    id: `${id}.${method}`,
    origin,
    path: `${prefix}${method}()`,
    role: 'crypto',
    name: 'jsrsasign',
    ...facts,
    example: `${setUp}.${bad}`,
    counterExample: `${setUp}.${good}`,
  }));
}

const react = "import { useEffect } from 'react';";

/** jsrsasign 8 to 11: a key that is PEM is read as what it is, `none` is "not supported", and `verifyJWT` wants a list. */
export const rows: readonly ApiRow[] = [
  ...methods(
    'jsrsasign.KJUR',
    { package: 'jsrsasign' },
    'KJUR.jws.JWS.',
    `${react} import { KJUR } from 'jsrsasign'; KJUR.jws.JWS`,
  ),
  ...methods(
    'jsrsasign.jws',
    { package: 'jsrsasign' },
    'jws.JWS.',
    `${react} import { jws } from 'jsrsasign'; jws.JWS`,
  ),
  ...methods('jsrsasign.global', { global: 'KJUR' }, 'jws.JWS.', `${react} KJUR.jws.JWS`),
];
