import type { ApiRow } from '../types.js';

const imports =
  "import { createDecoder, createSigner, createVerifier } from 'fast-jwt'; import { useEffect } from 'react';";
const origin = { package: 'fast-jwt' } as const;

/** fast-jwt: without a list it takes what fits the key; keys of another kind are refused since 4 (CVE-2023-48223). With an empty one it takes unsigned tokens, until late in 6. */
export const rows: readonly ApiRow[] = [
  {
    id: 'fast-jwt.createVerifier',
    origin,
    path: 'createVerifier()',
    role: 'crypto',
    does: 'verify',
    name: 'fast-jwt',
    key: { argument: 0, property: 'key' },
    algorithms: [{ argument: 0, property: 'algorithms' }],
    unnamed: 'by-key',
    refuses: { wrongKey: 4 },
    claims: { options: 0, issuer: ['allowedIss'], audience: ['allowedAud'] },
    example: `${imports} const verify = createVerifier({ key: SECRET })`,
    counterExample: `${imports} const verify = createVerifier({ key: publicKey, algorithms: ['ES256'], allowedIss, allowedAud })`,
  },
  {
    id: 'fast-jwt.createSigner',
    origin,
    path: 'createSigner()',
    role: 'crypto',
    does: 'sign',
    name: 'fast-jwt',
    key: { argument: 0, property: 'key' },
    algorithms: [{ argument: 0, property: 'algorithm' }],
    unnamed: 'by-key',
    example: `${imports} const sign = createSigner({ key: SECRET })`,
    counterExample: `${imports} const sign = createSigner({ key: deviceKey, algorithm: 'ES256' })`,
  },
];
