import type { ApiRow } from '../types.js';

const imports =
  "import { decodeProtectedHeader, EmbeddedJWK, importSPKI, jwtVerify, SignJWT, UnsecuredJWT } from 'jose'; import { useEffect } from 'react';";
const secret = 'new TextEncoder().encode(SECRET)';
const origin = { package: 'jose' } as const;

/** Methods of `SignJWT` that hand the builder on. */
const BUILDERS = [
  'setProtectedHeader',
  'setIssuer',
  'setSubject',
  'setAudience',
  'setJti',
  'setNotBefore',
  'setExpirationTime',
  'setIssuedAt',
];

function builder(method: string): ApiRow {
  const chain =
    method === 'setProtectedHeader'
      ? 'setProtectedHeader({ alg'
      : `${method}(value).setProtectedHeader({ alg`;
  return {
    id: `jose.SignJWT.${method}`,
    origin: { instance: 'jose.sign-jwt' },
    path: `${method}()`,
    role: 'factory',
    gives: 'jose.sign-jwt',
    example: `${imports} await new SignJWT(claims).${chain}: 'HS256' }).sign(${secret})`,
    counterExample: `${imports} await new SignJWT(claims).${chain}: 'ES256' }).sign(deviceKey)`,
  };
}

/**
 * jose 3 to 6: a key has a type, and an algorithm takes keys of its own type only, so that a missing or a mixed list
 * cannot be abused; nor is `none` ever taken. What is left is asking the token for the key, and before 6, on Node.js
 * 18.8 or later, an empty secret.
 */
export const rows: readonly ApiRow[] = [
  {
    id: 'jose.jwtVerify',
    origin,
    path: 'jwtVerify()',
    role: 'crypto',
    does: 'verify',
    name: 'jose',
    key: 1,
    algorithms: [{ argument: 2, property: 'algorithms' }],
    unnamed: 'by-key',
    refuses: { wrongKey: 0, emptyKey: 6 },
    claims: { options: 2, issuer: ['issuer'], audience: ['audience'] },
    example: `${imports} await jwtVerify(token, ${secret})`,
    counterExample: `${imports} await jwtVerify(token, await importSPKI(pem, 'ES256'), { issuer, audience })`,
  },
  {
    id: 'jose.SignJWT',
    origin,
    path: 'new SignJWT()',
    role: 'factory',
    gives: 'jose.sign-jwt',
    example: `${imports} await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(key)`,
    counterExample: `${imports} await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).sign(key)`,
  },
  ...BUILDERS.map(builder),
  {
    id: 'jose.SignJWT.sign',
    origin: { instance: 'jose.sign-jwt' },
    path: 'sign()',
    role: 'crypto',
    does: 'sign',
    name: 'jose',
    key: 0,
    algorithms: [{ chained: 'setProtectedHeader', property: 'alg' }],
    unnamed: 'by-key',
    example: `${imports} const jwt = new SignJWT(claims); jwt.setProtectedHeader({ alg: 'HS512' }); await jwt.sign(key)`,
    counterExample: `${imports} const jwt = new SignJWT(claims); jwt.setProtectedHeader({ alg: 'ES256' }); await jwt.sign(key)`,
  },
  {
    id: 'jose.UnsecuredJWT.decode',
    origin,
    path: 'UnsecuredJWT.decode()',
    role: 'crypto',
    does: 'verify',
    name: 'jose',
    unsigned: 'always',
    example: `${imports} const { payload } = UnsecuredJWT.decode(token)`,
    counterExample: `${imports} const token = new UnsecuredJWT(claims).encode()`,
  },
  {
    id: 'jose.decodeProtectedHeader',
    origin,
    path: 'decodeProtectedHeader()',
    role: 'crypto',
    does: 'header',
    name: 'jose',
    example: `${imports} await jwtVerify(token, await importSPKI(pem, 'RS256'), { algorithms: [decodeProtectedHeader(token).alg], issuer, audience })`,
    counterExample: `${imports} await jwtVerify(token, await importSPKI(pems[decodeProtectedHeader(token).kid], 'RS256'), { algorithms: ['RS256'], issuer, audience })`,
  },
  ...['()', 'jwtVerify()'].map((path): ApiRow => ({
    id: `jose.3.${path === '()' ? 'default' : 'jwtVerify'}`,
    origin: { package: 'jose/jwt/verify' },
    path,
    ...(path === '()' && { versions: '<4' }),
    role: 'crypto',
    does: 'verify',
    name: 'jose',
    key: 1,
    algorithms: [{ argument: 2, property: 'algorithms' }],
    unnamed: 'by-key',
    refuses: { wrongKey: 0, emptyKey: 6 },
    claims: { options: 2, issuer: ['issuer'], audience: ['audience'] },
    example: `import { useEffect } from 'react'; import ${path === '()' ? 'jwtVerify' : '{ jwtVerify }'} from 'jose/jwt/verify'; jwtVerify(token, ${secret})`,
    counterExample: `import { useEffect } from 'react'; import ${path === '()' ? 'jwtVerify' : '{ jwtVerify }'} from 'jose/jwt/verify'; jwtVerify(token, publicKey, { issuer, audience })`,
  })),
];
