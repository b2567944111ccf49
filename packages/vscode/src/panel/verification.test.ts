import { generateKeyPairSync, sign, createHmac, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verify } from './verification.js';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');

const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
function signed(header: { alg: string; kid?: string }, key: KeyObject): string {
  const input = `${encode(header)}.${encode({ sub: 'user-1' })}`;
  const digest = header.alg === 'EdDSA' ? null : 'sha256';
  const signature = sign(digest, Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const jwk = (key: KeyObject, more: object = {}) => ({ ...key.export({ format: 'jwk' }), ...more });
const json = JSON.stringify;
const rs256 = signed({ alg: 'RS256' }, rsa.privateKey);

describe('a token is verified', () => {
  it.each([
    ['by a PEM', rs256, pem(rsa.publicKey)],
    ['by RSA’s own PEM', rs256, rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString()],
    ['by a JWK', rs256, json(jwk(rsa.publicKey))],
    [
      'by the key of a JWKS that it names',
      signed({ alg: 'RS256', kid: 'b' }, rsa.privateKey),
      json({
        keys: [jwk(other.publicKey, { kid: 'a' }), jwk(rsa.publicKey, { kid: 'b' })],
      }),
    ],
    [
      'by one of a JWKS, naming none',
      rs256,
      json({ keys: [jwk(ec.publicKey), jwk(other.publicKey), jwk(rsa.publicKey)] }),
    ],
    ['on a curve', signed({ alg: 'ES256' }, ec.privateKey), pem(ec.publicKey)],
    ['on Edwards’ curve', signed({ alg: 'EdDSA' }, ed.privateKey), json(jwk(ed.publicKey))],
  ])('%s', async (_, token, key) => {
    expect(await verify(token, key)).toMatchObject({ outcome: 'verified' });
  });
});

describe('a token is refused', () => {
  it.each([
    ['by another key', rs256, pem(other.publicKey)],
    ['with other claims', rs256.replace(/\.[^.]*\./, `.${encode({ sub: 'admin' })}.`), pem(rsa.publicKey)],
    ['without a signature', `${encode({ alg: 'none' })}.${encode({})}.`, pem(rsa.publicKey)],
    [
      'if the JWKS lacks its key',
      signed({ alg: 'RS256', kid: 'c' }, rsa.privateKey),
      json({ keys: [jwk(rsa.publicKey, { kid: 'a' })] }),
    ],
  ])('%s', async (_, token, key) => {
    expect(await verify(token, key)).toMatchObject({ outcome: 'refused' });
  });
});

describe('nothing is said of a token', () => {
  const hmac = (() => {
    const input = `${encode({ alg: 'HS256' })}.${encode({})}`;
    return `${input}.${createHmac('sha256', pem(rsa.publicKey)).update(input).digest('base64url')}`;
  })();
  it.each([
    ['signed with the public key as a secret', hmac, pem(rsa.publicKey), /shared secret/],
    ['with no key', rs256, '  ', /Paste/],
    ['with a text that is no key', rs256, 'hello', /no public key/],
    ['with broken JSON', rs256, '{"kty":', /not JSON/],
    ['with a secret', rs256, json({ kty: 'oct', k: 'c2VjcmV0' }), /shared secret/],
    [
      'with a private PEM',
      rs256,
      rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      /private/,
    ],
    ['with a private JWK', rs256, json(jwk(rsa.privateKey)), /private/],
    ['with a key of another kind', rs256, pem(ec.publicKey), /none for the algorithm/],
    ['with a key for encryption', rs256, json(jwk(rsa.publicKey, { use: 'enc' })), /none for the algorithm/],
    [
      'with a key for another algorithm',
      rs256,
      json(jwk(rsa.publicKey, { alg: 'PS256' })),
      /none for the algorithm/,
    ],
    ['that is cut off', rs256.slice(0, 30), pem(rsa.publicKey), /whole token/],
    [
      'of an unknown algorithm',
      `${encode({ alg: 'XX1' })}.${encode({})}.AAAA`,
      pem(rsa.publicKey),
      /algorithm/,
    ],
    ['with hostile JSON', rs256, '{"keys":[null,1,{"kty":5},[]]}', /no public key/],
  ])('%s', async (_, token, key, text) => {
    const verification = await verify(token, key);
    expect(verification.outcome).toBe('impossible');
    expect(verification.text).toMatch(text);
  });
});
