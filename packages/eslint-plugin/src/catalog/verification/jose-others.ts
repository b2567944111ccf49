import type { ApiRow } from '../types.js';

const origin = { package: 'jose' } as const;

/** What jose does besides `jwtVerify` and `SignJWT`, in all majors: bare JWS, and encryption with a shared key. */
export const rows: readonly ApiRow[] = [
  ...['compactVerify', 'flattenedVerify', 'generalVerify'].map((name): ApiRow => ({
    id: `jose.${name}`,
    origin,
    path: `${name}()`,
    role: 'crypto',
    does: 'verify',
    name: 'jose',
    key: 1,
    algorithms: [{ argument: 2, property: 'algorithms' }],
    unnamed: 'by-key',
    refuses: { wrongKey: 0, emptyKey: 6 },
    example: `import { ${name} } from 'jose'; await ${name}(jws, new TextEncoder().encode('k'))`,
    counterExample: `import { ${name} } from 'jose'; await ${name}(jws, publicKey, { algorithms: ['ES256'] })`,
  })),
  ...['jwtDecrypt', 'compactDecrypt', 'flattenedDecrypt', 'generalDecrypt'].map((name): ApiRow => ({
    id: `jose.${name}`,
    origin,
    path: `${name}()`,
    role: 'crypto',
    does: 'encrypt',
    name: 'jose',
    key: 1,
    example: `import { ${name} } from 'jose'; await ${name}(jwe, new TextEncoder().encode('k'))`,
    counterExample: `import { ${name} } from 'jose'; await ${name}(jwe, privateKey)`,
  })),
  ...['CompactSign', 'FlattenedSign'].map((name): ApiRow => ({
    id: `jose.${name}`,
    origin,
    path: `new ${name}()`,
    role: 'factory',
    gives: 'jose.sign-jwt',
    example: `import { ${name} } from 'jose'; await new ${name}(bytes).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from('k'))`,
    counterExample: `import { ${name} } from 'jose'; await new ${name}(bytes).setProtectedHeader({ alg: 'ES256' }).sign(key)`,
  })),
  ...['EncryptJWT', 'CompactEncrypt', 'FlattenedEncrypt'].map((name): ApiRow => ({
    id: `jose.${name}`,
    origin,
    path: `new ${name}()`,
    role: 'factory',
    gives: 'jose.encrypt-jwt',
    example: `import { ${name} } from 'jose'; await new ${name}(claims).setProtectedHeader({ alg: 'dir' }).encrypt(Buffer.from('k'))`,
    counterExample: `import { ${name} } from 'jose'; await new ${name}(claims).setProtectedHeader({ alg: 'dir' }).encrypt(key)`,
  })),
  ...['setProtectedHeader', 'setIssuer', 'setSubject', 'setAudience', 'setExpirationTime', 'setIssuedAt'].map(
    (name): ApiRow => ({
      id: `jose.EncryptJWT.${name}`,
      origin: { instance: 'jose.encrypt-jwt' },
      path: `${name}()`,
      role: 'factory',
      gives: 'jose.encrypt-jwt',
      example: `import { EncryptJWT } from 'jose'; await new EncryptJWT(claims).${name}(value).encrypt(Buffer.from('k'))`,
      counterExample: `import { EncryptJWT } from 'jose'; await new EncryptJWT(claims).${name}(value).encrypt(key)`,
    }),
  ),
  {
    id: 'jose.EncryptJWT.encrypt',
    origin: { instance: 'jose.encrypt-jwt' },
    path: 'encrypt()',
    role: 'crypto',
    does: 'encrypt',
    name: 'jose',
    key: 0,
    example: "import { EncryptJWT } from 'jose'; await new EncryptJWT(claims).encrypt(Buffer.from('k'))",
    counterExample: "import { EncryptJWT } from 'jose'; await new EncryptJWT(claims).encrypt(key)",
  },
];
