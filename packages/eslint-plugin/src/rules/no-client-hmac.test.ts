import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './no-client-hmac.js';

/** What makes a file the browser's. */
const REACT = "import { useEffect, useState } from 'react';";
const BECAUSE = 'imports `useState` from `react`';

const verify = (name: string, algorithm: string, key: string, because = BECAUSE) => [
  { messageId: 'verify' as const, data: { how: [key, name, algorithm].join(', '), because } },
];
const sign = (name: string, algorithm: string, key: string, because = BECAUSE) => [
  { messageId: 'sign' as const, data: { how: [key, name, algorithm].join(', '), because } },
];
const HMAC = 'HMAC';
const TEXT = 'a text in the code';

// What stands in these tests is written anew, after shapes seen in applications.
createRuleTester().run('no-client-hmac', rule, {
  valid: [
    // servers
    `import express from 'express'; import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_SECRET)`,
    `import { cookies } from 'next/headers'; import { jwtVerify } from 'jose'; await jwtVerify(t, new TextEncoder().encode(process.env.JWT_SECRET))`,
    `'use server'; import { SignJWT } from 'jose'; export async function signIn() { return new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).sign(key) }`,
    {
      code: `import jwt from 'jsonwebtoken'; export default function handler(req, res) { jwt.verify(req.cookies.t, process.env.JWT_SECRET) }`,
      filename: 'pages/api/me.js',
    },
    // nobody knows where it runs
    `import jwt from 'jsonwebtoken'; export const check = (t) => jwt.verify(t, process.env.JWT_SECRET)`,
    `import { jwtVerify } from 'jose'; const key = new TextEncoder().encode(process.env.NEXT_PUBLIC_JWT_SECRET); export const check = (t) => jwtVerify(t, key)`,
    // a test, and a script
    {
      code: `${REACT} import jwt from 'jsonwebtoken'; jwt.sign({}, 'secret')`,
      filename: 'src/login.test.tsx',
    },
    // key pairs
    `${REACT} import { jwtVerify, importSPKI } from 'jose'; const key = await importSPKI(pem, 'RS256'); await jwtVerify(t, key)`,
    `${REACT} import { jwtVerify, createRemoteJWKSet } from 'jose'; const keys = createRemoteJWKSet(new URL(url)); await jwtVerify(t, keys, { issuer })`,
    `${REACT} import { jwtVerify, importJWK } from 'jose'; await jwtVerify(t, await importJWK({ kty: 'EC', crv: 'P-256', x, y }))`,
    `${REACT} import jwt from 'jsonwebtoken'; jwt.verify(t, process.env.REACT_APP_JWT_PUBLIC_KEY)`,
    `${REACT} import jwt from 'jsonwebtoken'; const PEM = '-----BEGIN PUBLIC KEY-----abc'; jwt.verify(t, PEM)`,
    'import { useEffect } from "react"; import jwt from "jsonwebtoken"; jwt.verify(t, `-----BEGIN PUBLIC KEY-----${process.env.REACT_APP_KEY}`)',
    `${REACT} import jwt from 'jsonwebtoken'; jwt.verify(t, key, { algorithms: ['RS256'] })`,
    `${REACT} import jwt from 'jsonwebtoken'; const getKey = (header, done) => done(null, keys[header.kid]); jwt.verify(t, getKey)`,
    `${REACT} import { KJUR } from 'jsrsasign'; KJUR.jws.JWS.verify(t, publicKey, ['RS256'])`,
    `${REACT} import { SignJWT } from 'jose'; const proof = await new SignJWT({ htm }).setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk }).sign(devicePrivateKey)`,
    // nothing is known of the key
    `${REACT} import jwt from 'jsonwebtoken'; jwt.verify(t, key)`,
    `${REACT} import { jwtVerify } from 'jose'; await jwtVerify(t, await fetchKey())`,
    // only decoded, whatever it is called
    `${REACT} import { jwtDecode } from 'jwt-decode'; export const verifyToken = (t) => jwtDecode(t).exp > now`,
    `${REACT} import jwt from 'jsonwebtoken'; const verifyToken = (t) => jwt.decode(t)`,
    `${REACT} import { decodeJwt } from 'jose'; decodeJwt(t)`,
    `${REACT} import { useJwt } from 'react-jwt'; const { decodedToken, isExpired } = useJwt(token)`,
    `import JWT from 'expo-jwt'; JWT.decode(token, null)`,
    `import { decode } from 'react-native-pure-jwt'; await decode(token, '', { skipValidation: true })`,
    // the user's own secret: a tool
    `${REACT} import { SignJWT } from 'jose'; function Builder() { const [secret, setSecret] = useState(''); const build = () => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret)) }`,
    `${REACT} import jwt from 'jsonwebtoken'; function Debugger({ token, secret }) { return <p>{String(jwt.verify(token, secret, { algorithms: ['HS256'] }))}</p> }`,
    `${REACT} import jwt from 'jsonwebtoken'; const onSubmit = (values) => jwt.sign(values.claims, values.secret, { algorithm: 'HS256' })`,
    `${REACT} import jwt from 'jsonwebtoken'; const token = jwt.sign(claims, secretInput.value, { algorithm: 'HS256' })`,
    `${REACT} import jwt from 'jsonwebtoken'; export const sign = (claims, secret) => jwt.sign(claims, secret, { algorithm: 'HS256' })`,
    `import jwt from 'jsonwebtoken'; import { ref } from 'vue'; const secret = ref(''); const verify = () => jwt.verify(token.value, secret.value, { algorithms: ['HS256'] })`,
    `${REACT} const header = { alg: 'HS256' }; const stringToBytes = (text) => text.split('').map((c) => c.charCodeAt(0)); export class Signer { constructor(secret) { this.key = crypto.subtle.importKey('raw', stringToBytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']) } }`,
    // made, or kept, on this device
    `import { createHmac, randomBytes } from 'react-native-quick-crypto'; const header = { alg: 'HS256' }; createHmac('sha256', randomBytes(32))`,
    `import JWT from 'expo-jwt'; import * as SecureStore from 'expo-secure-store'; const key = await SecureStore.getItemAsync('pairing'); JWT.encode(claims, key)`,
    // an HMAC of something else
    `${REACT} import CryptoJS from 'crypto-js'; CryptoJS.HmacSHA256(timestamp + body, process.env.REACT_APP_WEBHOOK_SECRET)`,
    `${REACT} const key = await crypto.subtle.importKey('raw', new TextEncoder().encode('pepper'), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])`,
    `${REACT} const header = { alg: 'HS256' }; const key = await crypto.subtle.importKey('spki', bytes, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])`,
    `${REACT} const header = { alg: 'HS256' }; const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt'])`,
    // another thing of that name
    `${REACT} import jwt from './session'; jwt.verify(token, 'secret')`,
    `${REACT} import { verify } from 'argon2-browser'; verify(hash, process.env.REACT_APP_JWT_SECRET_HINT)`,
    `${REACT} function check(jwt) { jwt.verify(token, 'secret') }`,
    // clients of services without their secret
    `${REACT} import { StreamChat } from 'stream-chat'; StreamChat.getInstance(process.env.REACT_APP_STREAM_KEY)`,
    `${REACT} import { StreamChat } from 'stream-chat'; StreamChat.getInstance(apiKey, { timeout: 6000 })`,
    `${REACT} import Pusher from 'pusher-js'; new Pusher(key, { cluster })`,
    // public variables that are no secret of a backend
    `${REACT} const key = process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY`,
    `${REACT} const key = process.env.REACT_APP_STRIPE_PUBLISHABLE_KEY`,
    `${REACT} const at = import.meta.env.VITE_SECRET_SANTA_DATE`,
    `${REACT} const key = process.env.REACT_APP_JWT_STORAGE_KEY`,
    `${REACT} if (!process.env.REACT_APP_JWT_SECRET) throw new Error('not set')`,
    `import { cookies } from 'next/headers'; const key = process.env.NEXT_PUBLIC_JWT_SECRET`,
    `${REACT} const key = process.env.JWT_SECRET`,
  ],
  invalid: [
    // jsonwebtoken: the key's form decides
    {
      code: `${REACT} import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.REACT_APP_JWT_SECRET)`,
      errors: verify('jsonwebtoken', HMAC, '`process.env.REACT_APP_JWT_SECRET`'),
    },
    {
      code: `${REACT} import { verify } from 'jsonwebtoken'; const secret = import.meta.env.VITE_TOKEN_SECRET; verify(token, secret, (error) => !error)`,
      errors: verify('jsonwebtoken', HMAC, '`import.meta.env.VITE_TOKEN_SECRET`'),
    },
    {
      code: `${REACT} const jwt = require('jsonwebtoken'); jwt.verify(token, 'keyboard cat')`,
      errors: verify('jsonwebtoken', HMAC, TEXT),
    },
    {
      code: '"use client"; import jwt from "jsonwebtoken"; jwt.verify(token, `${process.env.JWT_SECRET}`)',
      errors: verify('jsonwebtoken', HMAC, '`process.env.JWT_SECRET`', "directive 'use client'"),
    },
    {
      code: `${REACT} import * as jwt from 'jsonwebtoken'; const { REACT_APP_JWT_SECRET } = process.env; jwt.verify(token, REACT_APP_JWT_SECRET)`,
      errors: verify('jsonwebtoken', HMAC, '`REACT_APP_JWT_SECRET`'),
    },
    {
      code: `${REACT} import jwt from 'jsonwebtoken'; const KEY = '9f3c'; jwt.sign({ dashboard: 7 }, KEY)`,
      errors: sign('jsonwebtoken', HMAC, TEXT),
    },
    {
      code: `${REACT} import jwt from 'jsonwebtoken'; class Report { open = (res) => jwt.sign({ id: res.id }, res.secretKey) }`,
      errors: sign('jsonwebtoken', HMAC, '`res.secretKey`'),
    },
    {
      code: `${REACT} import jwt from 'jsonwebtoken'; jwt.sign(claims, key, { algorithm: 'HS512' })`,
      errors: sign('jsonwebtoken', 'HS512', '`key`'),
    },
    // nothing else tells, but only a client's build reads this
    {
      code: `import jwt from 'jsonwebtoken'; export const check = (t) => jwt.verify(t, process.env.EXPO_PUBLIC_JWT_SECRET)`,
      errors: verify(
        'jsonwebtoken',
        HMAC,
        '`process.env.EXPO_PUBLIC_JWT_SECRET`',
        'reads `process.env.EXPO_PUBLIC_JWT_SECRET`, which the build puts into the app',
      ),
    },
    // jose
    {
      code: `${REACT} import { jwtVerify } from 'jose'; useEffect(() => { jwtVerify(token, new TextEncoder().encode('hush')) })`,
      errors: verify('jose', HMAC, TEXT, 'in a function given to `useEffect`'),
    },
    {
      code: `${REACT} import * as jose from 'jose'; const getKey = () => { const secret = process.env.REACT_APP_SECRET; return new TextEncoder().encode(secret) }; export const check = (t) => jose.jwtVerify(t, getKey())`,
      errors: verify('jose', HMAC, '`process.env.REACT_APP_SECRET`'),
    },
    {
      code: `${REACT} import { jwtVerify, importJWK } from 'jose'; await jwtVerify(t, await importJWK({ kty: 'oct', k: 'aHVzaA' }))`,
      errors: verify('jose', HMAC, 'a JWK of type `oct`'),
    },
    {
      code: `${REACT} import { SignJWT } from 'jose'; await new SignJWT({ id }).setIssuedAt().setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).setExpirationTime('1h').sign(key)`,
      errors: sign('jose', 'HS256', '`key`'),
    },
    // libraries of React Native
    {
      code: `import JWT from 'expo-jwt'; export const decodeToken = (t) => JWT.decode(t, 'hush')`,
      errors: verify('expo-jwt', HMAC, TEXT, 'imports `expo-jwt`'),
    },
    {
      code: `import JWT from 'expo-jwt'; import Constants from 'expo-constants'; JWT.encode({ id }, Constants.expoConfig.extra.jwtSecret)`,
      errors: sign('expo-jwt', HMAC, '`Constants.expoConfig.extra.jwtSecret`', 'imports `expo-jwt`'),
    },
    {
      code: `import { sign } from 'react-native-pure-jwt'; import Config from 'react-native-config'; const make = (id, secret = Config.API_SECRET) => sign({ id }, secret, { alg: 'HS256' })`,
      errors: sign('react-native-pure-jwt', HMAC, '`Config.API_SECRET`', 'imports `react-native-pure-jwt`'),
    },
    {
      code: `import { sign } from 'react-native-pure-jwt'; import { JWT_SECRET } from '@env'; sign({ id }, JWT_SECRET)`,
      errors: sign('react-native-pure-jwt', HMAC, '`JWT_SECRET`', 'imports `react-native-pure-jwt`'),
    },
    // jsrsasign
    {
      code: `${REACT} import { KJUR } from 'jsrsasign'; KJUR.jws.JWS.sign(null, JSON.stringify({ alg: 'HS256' }), claims, { utf8: process.env.REACT_APP_ZOOM_SECRET })`,
      errors: sign('jsrsasign', HMAC, '`process.env.REACT_APP_ZOOM_SECRET`'),
    },
    {
      code: `${REACT} import rs from 'jsrsasign'; rs.KJUR.jws.JWS.verifyJWT(token, { utf8: 'hush' }, { alg: ['HS256'] })`,
      errors: verify('jsrsasign', 'HS256', TEXT),
    },
    // others
    {
      code: `${REACT} import jwt from 'jwt-simple'; jwt.decode(token, 'hush')`,
      errors: verify('jwt-simple', HMAC, TEXT),
    },
    {
      code: `${REACT} import { createVerifier } from 'fast-jwt'; const verify = createVerifier({ key: 'hush' })`,
      errors: verify('fast-jwt', HMAC, TEXT),
    },
    {
      code: `${REACT} import sign from 'jwt-encode'; sign({ id }, SECRET)`,
      errors: sign('jwt-encode', HMAC, '`SECRET`'),
    },
    // by hand
    {
      code: `function sign(claims, secret) { const header = { alg: 'HS256', typ: 'JWT' }; return CryptoJS.HmacSHA256(encode(header) + '.' + encode(claims), secret) } document.title = sign(claims, 'hush')`,
      errors: sign('crypto-js', "HMAC of a token: `alg: 'HS256'`", TEXT, 'uses `document`'),
    },
    {
      code: `${REACT} import hmac from 'crypto-js/hmac-sha256'; const check = (token) => { const [header, payload, signature] = token.split('.'); return hmac(header + '.' + payload, SECRET).toString() === signature }`,
      errors: sign('crypto-js', 'HMAC of a token: its header and payload', '`SECRET`'),
    },
    {
      code: `${REACT} const header = btoa(JSON.stringify({ alg: 'HS256' })); const key = await window.crypto.subtle.importKey('raw', new TextEncoder().encode('hush'), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])`,
      errors: sign('WebCrypto', "HMAC of a token: `alg: 'HS256'`", TEXT),
    },
    // services' token makers
    {
      code: `${REACT} import { RtcTokenBuilder } from 'agora-access-token'; RtcTokenBuilder.buildTokenWithUid(appId, 'certificate', channel, 0, role, expire)`,
      errors: sign('Agora', HMAC, TEXT),
    },
    {
      code: `${REACT} import { StreamChat } from 'stream-chat'; StreamChat.getInstance(key, process.env.REACT_APP_STREAM_SECRET).createToken(id)`,
      errors: sign('Stream', HMAC, '`process.env.REACT_APP_STREAM_SECRET`'),
    },
    // secrets that the build puts into the app
    {
      code: `${REACT} import { createClient } from '@supabase/supabase-js'; createClient(url, process.env.NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY)`,
      errors: [
        {
          messageId: 'shipped',
          data: { key: '`process.env.NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY`', because: BECAUSE },
        },
      ],
    },
    {
      code: `${REACT} const { VITE_HASURA_ADMIN_SECRET } = import.meta.env`,
      errors: [{ messageId: 'shipped', data: { key: '`VITE_HASURA_ADMIN_SECRET`', because: BECAUSE } }],
    },
    {
      code: `${REACT} const a = process.env.REACT_APP_JWT_SECRET; const b = process.env.REACT_APP_JWT_SECRET`,
      errors: [
        { messageId: 'shipped', data: { key: '`process.env.REACT_APP_JWT_SECRET`', because: BECAUSE } },
      ],
    },
  ],
});
