import type { ApiRow, CryptoRow } from '../types.js';

const imports = "import jwt from 'jsonwebtoken'; import { useEffect } from 'react';";
const origin = { package: ['jsonwebtoken', 'jsonwebtoken-esm', 'jsonwebtoken-promisified'] } as const;

/**
 * jsonwebtoken: without a list, the key decides (a text is HMAC, PEM is RSA or EC). From 9 on it takes PEM for what
 * it is whatever the list says, and wants `none` named before it takes a token without a signature
 * (`verify.js`; CVE-2022-23539, -23540, -23541).
 */
export const rows: readonly ApiRow[] = [
  {
    id: 'jsonwebtoken.verify',
    origin,
    path: 'verify()',
    role: 'crypto',
    does: 'verify',
    name: 'jsonwebtoken',
    key: 1,
    algorithms: [{ argument: 2, property: 'algorithms' }],
    unnamed: 'by-key',
    refuses: { wrongKey: 9, emptyKey: 9 },
    claims: { options: 2, issuer: ['issuer'], audience: ['audience'] },
    example: `${imports} jwt.verify(token, SECRET)`,
    counterExample: `${imports} jwt.decode(token)`,
  },
  {
    id: 'jsonwebtoken.sign',
    origin,
    path: 'sign()',
    role: 'crypto',
    does: 'sign',
    name: 'jsonwebtoken',
    key: 1,
    algorithms: [{ argument: 2, property: 'algorithm' }],
    unnamed: 'by-key',
    example: `${imports} jwt.sign({ id }, SECRET)`,
    counterExample: `${imports} jwt.sign({ id }, devicePrivateKey, { algorithm: 'ES256' })`,
  },
  header('decode()'),
];

function header(path: string): CryptoRow {
  const read = 'jwt.decode(token, { complete: true })';
  return {
    id: 'jsonwebtoken.decode',
    origin,
    path,
    role: 'crypto',
    does: 'header',
    name: 'jsonwebtoken',
    header: 'header',
    example: `import jwt from 'jsonwebtoken'; jwt.verify(token, key, { algorithms: [${read}.header.alg], issuer, audience })`,
    counterExample: `import jwt from 'jsonwebtoken'; const kid = ${read}.header.kid; jwt.verify(token, keys[kid], { algorithms: ['RS256'], issuer, audience })`,
  };
}
