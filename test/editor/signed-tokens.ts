import { generateKeyPairSync, sign } from 'node:crypto';

const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [issuer, stranger] = [pair(), pair()];

const pem = ({ publicKey }: ReturnType<typeof pair>) =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();
/** The key that {@link signedToken} signs with, and one that it does not. */
export const issuersKey = pem(issuer);
export const strangersKey = pem(stranger);

export const seconds = () => Math.floor(Date.now() / 1000);

/** An RS256 token with a signature that is right. */
export function signedToken(claims: object, header: object = {}): string {
  const input = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'key-2026', ...header })}.${encode(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), issuer.privateKey).toString('base64url')}`;
}
