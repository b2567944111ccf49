import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './no-algorithm-confusion.js';

const is = (messageId: string, name: string, detail = '') =>
  [{ messageId, data: { name, detail } }] as { messageId: 'unsigned'; data: Record<string, string> }[];

// What stands in these tests is written anew, after shapes seen in applications.
createRuleTester().run('no-algorithm-confusion', rule, {
  valid: [
    // the library is safe by default
    `import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_SECRET)`,
    `import jwt from 'jsonwebtoken'; jwt.verify(token, publicKey)`,
    `import { jwtVerify, createRemoteJWKSet } from 'jose'; jwtVerify(token, createRemoteJWKSet(new URL(process.env.JWKS)))`,
    `import { jwtVerify } from 'jose'; jwtVerify(token, key, { algorithms: ['RS256', 'HS256'] })`,
    `import { jwtVerify } from 'jose'; jwtVerify(token, key, { algorithms: ['none'] })`,
    `import { createVerifier } from 'fast-jwt'; createVerifier({ key: secret })`,
    `import nJwt from 'njwt'; nJwt.verify(token, secret)`,
    `import jwt from '@tsndr/cloudflare-worker-jwt'; await jwt.verify(token, secret)`,
    `import { KJUR } from 'jsrsasign'; KJUR.jws.JWS.verify(token, publicPem)`,
    // a secret that is no key pair's half
    `import jwt from 'jsonwebtoken'; jwt.verify(token, 'hush', { algorithms: ['HS256', 'RS256'] })`,
    // one kind of key
    `import jwt from 'jsonwebtoken'; jwt.verify(token, publicKey, { algorithms: ['RS256', 'ES256'] })`,
    `import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256', 'HS512'] })`,
    `import jwt from 'jsonwebtoken'; const algorithms = config.algorithms; jwt.verify(token, key, { algorithms })`,
    `import jws from 'jws'; jws.verify(token, 'ES256', publicKey)`,
    `import jwt from 'jwt-simple'; jwt.decode(token, secret, false, 'HS256')`,
    `import jwt from 'jwt-simple'; jwt.decode(token, '-----BEGIN PUBLIC KEY-----abc')`,
    // signing, decoding
    `import jwt from 'jsonwebtoken'; jwt.sign({ id }, key, { algorithm: 'none' })`,
    `import jwt from 'jsonwebtoken'; const { header } = jwt.decode(token, { complete: true }); log(header.alg)`,
    `import { useEffect } from 'react'; import jwt from 'jwt-simple'; const claims = jwt.decode(token, '', true)`,
    `import JWT from 'expo-jwt'; JWT.decode(token, null)`,
    // the header chooses among keys that are there
    `import jwt from 'jsonwebtoken'; const getKey = (header, done) => done(null, keys[header.kid]); jwt.verify(token, getKey, { algorithms: ['RS256'] })`,
    `import jwt from 'jsonwebtoken'; jwt.verify(token, (header, done) => client.getSigningKey(header.kid, (error, key) => done(error, key.getPublicKey())), { algorithms: ['RS256'] })`,
    `import { jwtVerify, decodeProtectedHeader, importJWK } from 'jose'; const { kid } = decodeProtectedHeader(token); const jwk = keys.find((key) => key.kid === kid); jwtVerify(token, await importJWK(jwk, 'RS256'))`,
    `import jwt from 'jsonwebtoken'; const { kid } = jwt.decode(token, { complete: true }).header; const [row] = await db.query('select pem from keys where id = $1', [kid]); jwt.verify(token, row.pem, { algorithms: ['RS256'] })`,
    // a secret of the environment that may be missing
    `import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_SECRET || '', { algorithms: ['HS256'] })`,
    `import jwt from 'jsonwebtoken'; let secret = ''; secret = await load(); jwt.verify(token, secret)`,
    // not the library
    `import jwt from './jwt'; jwt.verify(token, key, { algorithms: ['none'] })`,
    `function check(jwt) { jwt.verify(token, key, { algorithms: ['none'] }) }`,
    `jwt.verify()`,
    `import jwt from 'jsonwebtoken'; jwt.verify(...args)`,
    // reported by no-client-hmac
    `import { useEffect } from 'react'; import jwt from 'jwt-simple'; jwt.decode(token, 'hush')`,
  ],
  invalid: [
    // none
    {
      code: `import jwt from 'jsonwebtoken'; jwt.verify(token, key, { algorithms: ['RS256', 'none'] })`,
      errors: is('unsigned', 'jsonwebtoken'),
    },
    {
      code: `import jwt from 'jsonwebtoken'; const options = { algorithms: ['None'] }; jwt.verify(token, '', options)`,
      errors: is('unsigned', 'jsonwebtoken'),
    },
    { code: `import jws from 'jws'; jws.verify(token, 'none', key)`, errors: is('unsigned', 'jws') },
    {
      code: `import { UnsecuredJWT } from 'jose'; const { payload } = UnsecuredJWT.decode(token)`,
      errors: is('unsigned', 'jose'),
    },
    { code: `import nJwt from 'njwt'; nJwt.verify(token)`, errors: is('unsigned', 'njwt') },
    // switched off
    {
      code: `import express from 'express'; import jwt from 'jwt-simple'; jwt.decode(token, secret, true)`,
      errors: is('off', 'jwt-simple'),
    },
    {
      code: `import jwt from 'jwt-simple'; jwt.decode(token, '', true)`,
      errors: is('off', 'jwt-simple'),
    },
    // the algorithm of the token
    {
      code: `import jwt from 'jsonwebtoken'; const { header } = jwt.decode(token, { complete: true }); jwt.verify(token, key, { algorithms: [header.alg] })`,
      errors: is('algorithm', 'jsonwebtoken'),
    },
    {
      code: `import { decodeProtectedHeader, jwtVerify } from 'jose'; const { alg } = decodeProtectedHeader(token); jwtVerify(token, key, { algorithms: [alg] })`,
      errors: is('algorithm', 'jose'),
    },
    {
      code: `import jws from 'jws'; const decoded = jws.decode(token); jws.verify(token, decoded.header.alg, key)`,
      errors: is('algorithm', 'jws'),
    },
    {
      code: `import jwt from 'jsonwebtoken'; const header = JSON.parse(Buffer.from(token.split('.')[0], 'base64url').toString()); jwt.verify(token, key, { algorithms: [header.alg] })`,
      errors: is('algorithm', 'jsonwebtoken'),
    },
    { code: `import jwt from 'jwt-simple'; jwt.decode(token, secret)`, errors: is('unnamed', 'jwt-simple') },
    {
      code: `import jwt from 'jwt-simple'; jwt.decode(token, secret, false)`,
      errors: is('unnamed', 'jwt-simple'),
    },
    // mixed
    {
      code: `import jwt from 'jsonwebtoken'; const ALGORITHMS = ['HS256', 'RS256']; jwt.verify(token, key, { algorithms: ALGORITHMS })`,
      errors: is('mixed', 'jsonwebtoken'),
    },
    // HMAC over a public key
    {
      code: `import jwt from 'jsonwebtoken'; jwt.verify(token, '-----BEGIN PUBLIC KEY-----abc', { algorithms: ['HS256'] })`,
      errors: is('public-key', 'jsonwebtoken', 'a key in the code'),
    },
    {
      code: `import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.AUTH_PUBLIC_KEY, { algorithms: ['HS256'] })`,
      errors: is('public-key', 'jsonwebtoken', '`process.env.AUTH_PUBLIC_KEY`'),
    },
    {
      code: `import jwt from 'jsonwebtoken'; import { readFileSync } from 'node:fs'; const key = readFileSync('keys/public.pem'); jwt.verify(token, key, { algorithms: ['HS512'] })`,
      errors: is('public-key', 'jsonwebtoken', '`keys/public.pem`'),
    },
    {
      code: `import jwt from 'jwt-simple'; jwt.decode(token, publicKey, false, 'HS256')`,
      errors: is('public-key', 'jwt-simple', '`publicKey`'),
    },
    // empty keys
    {
      code: `import jwt from 'jsonwebtoken'; jwt.verify(token, '')`,
      errors: is('empty-key', 'jsonwebtoken', 'empty'),
    },
    {
      code: `import jwt from 'jsonwebtoken'; jwt.verify(token, null, done)`,
      errors: is('empty-key', 'jsonwebtoken', '`null`'),
    },
    {
      code: `import jwt from 'jsonwebtoken'; jwt.verify(token, false)`,
      errors: is('empty-key', 'jsonwebtoken', '`false`'),
    },
    {
      code: `import jwt from 'jsonwebtoken'; jwt.verify(token, undefined)`,
      errors: is('empty-key', 'jsonwebtoken', '`undefined`'),
    },
    // the key of the token
    {
      code: `import { EmbeddedJWK, jwtVerify } from 'jose'; jwtVerify(token, EmbeddedJWK)`,
      errors: is('key', 'jose', 'jwk'),
    },
    {
      code: `import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose'; const header = decodeProtectedHeader(token); jwtVerify(token, await importJWK(header.jwk))`,
      errors: is('key', 'jose', 'jwk'),
    },
    {
      code: `import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'; const { jku } = decodeProtectedHeader(token); const keys = createRemoteJWKSet(new URL(jku)); jwtVerify(token, keys)`,
      errors: is('key', 'jose', 'jku'),
    },
    {
      code: `import jwt from 'jsonwebtoken'; jwt.verify(token, (header, done) => { fetch(header.x5u).then((r) => r.text()).then((pem) => done(null, pem)) }, { algorithms: ['RS256'] })`,
      errors: is('key', 'jsonwebtoken', 'x5u'),
    },
    {
      code: "import jwt from 'jsonwebtoken'; import fs from 'node:fs'; function getKey(header, done) { fs.readFile(`keys/${header.kid}.pem`, done) } jwt.verify(token, getKey, { algorithms: ['RS256'] })",
      errors: is('key', 'jsonwebtoken', 'kid'),
    },
    {
      code: `import jwt from 'jsonwebtoken'; const { header } = jwt.decode(token, { complete: true }); const row = await db.query("select pem from keys where id = '" + header.kid + "'"); jwt.verify(token, row.pem, { algorithms: ['RS256'] })`,
      errors: is('key', 'jsonwebtoken', 'kid'),
    },
  ],
});
