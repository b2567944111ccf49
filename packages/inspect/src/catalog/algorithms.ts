/** What is known about an algorithm of JSON Web Algorithms. */
export interface Algorithm {
  /** What it is, in a few words. */
  meaning: string;
  /** Bytes of a signature: exact, or the fewest that a key worth using makes. */
  signatureBytes?: number;
  link: string;
}

const JWA_SIGNATURES = 'https://www.rfc-editor.org/rfc/rfc7518#section-3.1';
const JWA_KEYS = 'https://www.rfc-editor.org/rfc/rfc7518#section-4.1';
const OKP = 'https://www.rfc-editor.org/rfc/rfc8037#section-3.1';
const FULLY_SPECIFIED = 'https://www.rfc-editor.org/rfc/rfc9864#section-2';
const ML_DSA = 'https://www.iana.org/assignments/jose/jose.xhtml#web-signature-encryption-algorithms';

const hmac = (hash: string, bytes: number) => ({
  meaning: `HMAC with ${hash}: whoever can check it can also forge it`,
  signatureBytes: bytes,
  link: JWA_SIGNATURES,
});
// 2048 bits is the least that RFC 7518 allows.
const rsa = (scheme: string, hash: string) => ({
  meaning: `RSA (${scheme}) with ${hash}`,
  signatureBytes: 256,
  link: JWA_SIGNATURES,
});
const ecdsa = (curve: string, hash: string, bytes: number) => ({
  meaning: `ECDSA on ${curve} with ${hash}`,
  signatureBytes: bytes,
  link: JWA_SIGNATURES,
});
const keys = (meaning: string) => ({ meaning, link: JWA_KEYS });

/** By the name in `alg`. */
export const algorithms: ReadonlyMap<string, Algorithm> = new Map<string, Algorithm>([
  ['none', { meaning: 'no signature at all', link: 'https://www.rfc-editor.org/rfc/rfc7518#section-3.6' }],
  ['HS256', hmac('SHA-256', 32)],
  ['HS384', hmac('SHA-384', 48)],
  ['HS512', hmac('SHA-512', 64)],
  ['RS256', rsa('PKCS #1 v1.5', 'SHA-256')],
  ['RS384', rsa('PKCS #1 v1.5', 'SHA-384')],
  ['RS512', rsa('PKCS #1 v1.5', 'SHA-512')],
  ['PS256', rsa('PSS', 'SHA-256')],
  ['PS384', rsa('PSS', 'SHA-384')],
  ['PS512', rsa('PSS', 'SHA-512')],
  ['ES256', ecdsa('P-256', 'SHA-256', 64)],
  ['ES384', ecdsa('P-384', 'SHA-384', 96)],
  ['ES512', ecdsa('P-521', 'SHA-512', 132)],
  [
    'ES256K',
    {
      ...ecdsa('secp256k1', 'SHA-256', 64),
      link: 'https://www.rfc-editor.org/rfc/rfc8812#section-3.2',
    },
  ],
  [
    'EdDSA',
    {
      meaning: 'EdDSA on Ed25519 or Ed448, whichever the key is of',
      signatureBytes: 64,
      link: OKP,
    },
  ],
  ['Ed25519', { meaning: 'EdDSA on Ed25519', signatureBytes: 64, link: FULLY_SPECIFIED }],
  ['Ed448', { meaning: 'EdDSA on Ed448', signatureBytes: 114, link: FULLY_SPECIFIED }],
  ['ML-DSA-44', { meaning: 'ML-DSA-44, post-quantum', signatureBytes: 2420, link: ML_DSA }],
  ['ML-DSA-65', { meaning: 'ML-DSA-65, post-quantum', signatureBytes: 3309, link: ML_DSA }],
  ['ML-DSA-87', { meaning: 'ML-DSA-87, post-quantum', signatureBytes: 4627, link: ML_DSA }],
  ['RSA1_5', keys('key encrypted with RSA (PKCS #1 v1.5)')],
  ['RSA-OAEP', keys('key encrypted with RSA (OAEP)')],
  ['RSA-OAEP-256', keys('key encrypted with RSA (OAEP, SHA-256)')],
  ['RSA-OAEP-384', keys('key encrypted with RSA (OAEP, SHA-384)')],
  ['RSA-OAEP-512', keys('key encrypted with RSA (OAEP, SHA-512)')],
  ['A128KW', keys('key wrapped with AES-128')],
  ['A192KW', keys('key wrapped with AES-192')],
  ['A256KW', keys('key wrapped with AES-256')],
  ['dir', keys('encrypted with a shared key directly')],
  ['ECDH-ES', keys('key agreed by elliptic curve Diffie-Hellman')],
  ['ECDH-ES+A128KW', keys('key agreed by elliptic curve Diffie-Hellman, wrapped with AES-128')],
  ['ECDH-ES+A192KW', keys('key agreed by elliptic curve Diffie-Hellman, wrapped with AES-192')],
  ['ECDH-ES+A256KW', keys('key agreed by elliptic curve Diffie-Hellman, wrapped with AES-256')],
  ['A128GCMKW', keys('key encrypted with AES-128 GCM')],
  ['A192GCMKW', keys('key encrypted with AES-192 GCM')],
  ['A256GCMKW', keys('key encrypted with AES-256 GCM')],
  ['PBES2-HS256+A128KW', keys('key derived from a password (PBES2)')],
  ['PBES2-HS384+A192KW', keys('key derived from a password (PBES2)')],
  ['PBES2-HS512+A256KW', keys('key derived from a password (PBES2)')],
]);
