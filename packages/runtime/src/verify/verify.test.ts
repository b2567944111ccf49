import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JSONWebKeySet } from 'jose';
import { createServer } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { createVerifier, type VerifierOptions } from './verify.js';

let keys: JSONWebKeySet;
let privateKey: CryptoKey;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  privateKey = pair.privateKey;
  keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }] };
});

const sign = (claims: object = {}, expiry: string | number = '5m') =>
  new SignJWT({ iss: 'https://issuer', aud: 'app', sub: 'ada', ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setExpirationTime(expiry)
    .sign(privateKey);
const verifier = (options: Partial<VerifierOptions> = {}) =>
  createVerifier({ issuer: 'https://issuer', audience: 'app', keys, algorithms: ['ES256'], ...options });

describe('createVerifier', () => {
  it('accepts a token of the issuer for this app', async () => {
    expect(await verifier()(await sign())).toMatchObject({ ok: true, claims: { sub: 'ada' } });
  });

  it.each([
    ['another issuer', { iss: 'https://issuer/' }],
    ['another audience', { aud: 'other' }],
    ['no audience', { aud: undefined }],
    ['a future beginning', { nbf: 9_999_999_999 }],
  ])('refuses %s', async (_, claims) => {
    expect(await verifier()(await sign(claims))).toEqual({ ok: false, problem: 'invalid' });
  });

  it('refuses what has expired, has no expiry, or another key’s or no signature', async () => {
    expect(await verifier()(await sign({}, 1))).toEqual({ ok: false, problem: 'expired' });
    const endless = await new SignJWT({ iss: 'https://issuer', aud: 'app' })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .sign(privateKey);
    expect(await verifier()(endless)).toEqual({ ok: false, problem: 'invalid' });
    const token = await sign();
    expect(await verifier()(token.slice(0, -4) + 'AAAA')).toEqual({ ok: false, problem: 'invalid' });
    expect(
      await verifier()(
        new UnsecuredJWT({ iss: 'https://issuer', aud: 'app' }).setExpirationTime('5m').encode(),
      ),
    ).toEqual({
      ok: false,
      problem: 'invalid',
    });
    expect(await verifier()('no token')).toEqual({ ok: false, problem: 'invalid' });
  });

  it('refuses by design to verify with a shared secret', () => {
    for (const algorithms of [['HS256'], ['ES256', 'HS512'], ['none'], ['hs256'], []])
      expect(() => verifier({ algorithms })).toThrow(TypeError);
  });

  it('is not made where the issuer or the audience is a variable that is not set', () => {
    const missing = undefined as unknown as string;
    expect(() => verifier({ issuer: missing })).toThrow(TypeError);
    expect(() => verifier({ audience: missing })).toThrow(TypeError);
    expect(() => verifier({ issuer: '' })).toThrow(TypeError);
  });

  it('takes no keys that anybody on the way can replace', () => {
    expect(() => verifier({ keys: new URL('http://issuer.example/jwks') })).toThrow('https');
  });

  it('gets the keys from where it was told, and says when it cannot', async () => {
    let status = 500;
    const server = createServer((_, response) => response.writeHead(status).end(JSON.stringify(keys)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const verify = verifier({ keys: new URL(`http://127.0.0.1:${port}/jwks`) });
    expect(await verify(await sign())).toEqual({ ok: false, problem: 'unavailable' });
    status = 200;
    expect(await verifier({ keys: new URL(`http://127.0.0.1:${port}/jwks`) })(await sign())).toMatchObject({
      ok: true,
    });
    server.closeAllConnections();
    server.close();
    expect(await verifier({ keys: new URL(`http://127.0.0.1:${port}/`) })(await sign())).toEqual({
      ok: false,
      problem: 'unavailable',
    });
  });
});
