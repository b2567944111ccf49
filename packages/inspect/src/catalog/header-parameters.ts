import type { NameRow } from './types.js';

const JWS = 'https://www.rfc-editor.org/rfc/rfc7515#section-4.1';
const JWE = 'https://www.rfc-editor.org/rfc/rfc7516#section-4.1';
const ECDH = 'https://www.rfc-editor.org/rfc/rfc7518#section-4.6.1';
const GCM = 'https://www.rfc-editor.org/rfc/rfc7518#section-4.7.1';
const PBES2 = 'https://www.rfc-editor.org/rfc/rfc7518#section-4.8.1';
const REPLICATED = 'https://www.rfc-editor.org/rfc/rfc7519#section-5.3';

/** Header parameters of the IANA registry "JSON Web Signature and Encryption Header Parameters". */
export const headerParameters: readonly NameRow[] = [
  [
    'alg',
    'Algorithm',
    'How the token is signed or its key encrypted, as the token itself claims.',
    'string',
    `${JWS}.1`,
  ],
  ['jku', 'Key set address', 'Where keys can be fetched; a verifier must not trust it.', 'uri', `${JWS}.2`],
  ['jwk', 'Key', 'A public key, inside the token that it is to verify.', 'object', `${JWS}.3`],
  ['kid', 'Key ID', 'Which of the keys of the issuer was used.', 'string', `${JWS}.4`],
  [
    'x5u',
    'Certificate address',
    'Where certificates can be fetched; a verifier must not trust it.',
    'uri',
    `${JWS}.5`,
  ],
  ['x5c', 'Certificates', 'The certificate of the key, with its chain.', 'strings', `${JWS}.6`],
  ['x5t', 'Thumbprint', 'SHA-1 thumbprint of the certificate.', 'string', `${JWS}.7`],
  ['x5t#S256', 'Thumbprint', 'SHA-256 thumbprint of the certificate.', 'string', `${JWS}.8`],
  [
    'typ',
    'Type',
    'What kind of token this is, so that one kind is not taken for another.',
    'string',
    `${JWS}.9`,
  ],
  ['cty', 'Content type', '“JWT” where the content is another token.', 'string', `${JWS}.10`],
  [
    'crit',
    'Critical',
    'Parameters that a reader must understand, or else reject the token.',
    'strings',
    `${JWS}.11`,
  ],
  [
    'b64',
    'Content encoding',
    'False where the content is not base64url.',
    'boolean',
    'https://www.rfc-editor.org/rfc/rfc7797#section-3',
  ],
  ['enc', 'Encryption', 'How the content is encrypted.', 'string', `${JWE}.2`],
  ['zip', 'Compression', 'How the content was compressed before encryption.', 'string', `${JWE}.3`],
  ['epk', 'Ephemeral key', 'The sender’s half of the key agreement.', 'object', `${ECDH}.1`],
  ['apu', 'Sender', 'Who sends, for the key agreement.', 'string', `${ECDH}.2`],
  ['apv', 'Recipient', 'Who receives, for the key agreement.', 'string', `${ECDH}.3`],
  ['iv', 'Nonce', 'Initialization vector of the key encryption.', 'string', `${GCM}.1`],
  ['tag', 'Tag', 'Authentication tag of the key encryption.', 'string', `${GCM}.2`],
  ['p2s', 'Salt', 'Salt of the password.', 'string', `${PBES2}.1`],
  ['p2c', 'Iterations', 'How often the password is hashed.', 'number', `${PBES2}.2`],
  ['iss', 'Issuer', 'The issuer, readable without decryption.', 'string', REPLICATED],
  ['sub', 'Subject', 'The subject, readable without decryption.', 'string', REPLICATED],
  ['aud', 'Audience', 'The audience, readable without decryption.', 'strings', REPLICATED],
  [
    'url',
    'Request address',
    'The address that an ACME request is for.',
    'uri',
    'https://www.rfc-editor.org/rfc/rfc8555#section-6.4.1',
  ],
  [
    'nonce',
    'Nonce',
    'Makes an ACME request usable once; Microsoft Graph tokens have one too.',
    'string',
    'https://www.rfc-editor.org/rfc/rfc8555#section-6.5.2',
  ],
  [
    'trust_chain',
    'Trust chain',
    'Statements that lead from the issuer to a trust anchor.',
    'strings',
    'https://openid.net/specs/openid-federation-1_0.html#section-4.3',
  ],
];
