import jwtHygiene from 'eslint-plugin-jwt-hygiene';
import { describe, expect, it } from 'vitest';
import { lint } from './support/lint.js';

/** A file that runs in a browser, and one that runs on a server. */
const CLIENT = "import { useEffect } from 'react';";
const SERVER = "import express from 'express';";

/**
 * Each shape of defect, once, under the rule that is named for it. With every rule on, a shape gives one report:
 * two rules that answered for one defect would show here, and so would one that nobody answers for.
 */
const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'complete-logout': {
    'a server that is never told': `const end = () => api.post('/auth/logout'); const logout = () => { localStorage.removeItem('token') }`,
    'a refresh token that stays valid': `const renew = () => api.post('/auth/refresh'); const signOut = () => { setUser(null) }`,
    'a deleted refresh token': `const logout = () => { SecureStore.deleteItemAsync('refreshToken') }`,
    'a token that is left behind': `import * as SecureStore from 'expo-secure-store'; const login = (a) => { SecureStore.setItemAsync('token', a.token); SecureStore.setItemAsync('refreshToken', a.refreshToken) }; const logout = () => { SecureStore.deleteItemAsync('token'); api.post('/logout') }`,
    'a whole store': `const theme = localStorage.getItem('theme'); const logout = () => localStorage.clear()`,
  },
  'no-online-only-logout': {
    'a deletion behind the answer': `const logout = async () => { await api.post('/auth/logout'); localStorage.removeItem('token') }`,
    'a deletion in a callback': `const logout = () => api.post('/auth/logout').then(() => localStorage.removeItem('token'))`,
    'a deletion on success': `const useLogout = () => useMutation({ mutationFn: () => api.post('/auth/logout'), onSuccess: () => localStorage.removeItem('token') })`,
  },
  'no-plaintext-token-storage': {
    'a token in AsyncStorage': `import AsyncStorage from '@react-native-async-storage/async-storage'; AsyncStorage.setItem('token', token)`,
    'a token in an object in AsyncStorage': `import AsyncStorage from '@react-native-async-storage/async-storage'; AsyncStorage.setItem('auth', JSON.stringify({ user, accessToken }))`,
    'a token in MMKV without encryption': `import { createMMKV } from 'react-native-mmkv'; createMMKV().set('token', token)`,
    'MMKV with a key that is in the code': `import { createMMKV } from 'react-native-mmkv'; createMMKV({ id: 'a', encryptionKey: 'hunter2' }).set('token', token)`,
  },
  'no-token-in-web-storage': {
    'a token in localStorage': `localStorage.setItem('token', token)`,
    'a property of sessionStorage': `sessionStorage.jwt = jwt`,
    'a cookie set by script': `document.cookie = 'token=' + token`,
    'a wrapper that is handed a token': `const put = (key, value) => localStorage.setItem(key, value); put('token', token)`,
  },
  'no-client-hmac': {
    'a verification with a secret of the build': `${CLIENT} import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.REACT_APP_JWT_SECRET)`,
    'the same through a constant': `${CLIENT} import { verify } from 'jsonwebtoken'; const secret = import.meta.env.VITE_JWT_SECRET; verify(token, secret, { algorithms: ['HS256'] })`,
    'bytes as the secret': `${CLIENT} import { jwtVerify } from 'jose'; jwtVerify(token, new TextEncoder().encode(SECRET))`,
    'a signature': `${CLIENT} import { SignJWT } from 'jose'; new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(key)`,
    'a decode that verifies': `import JWT from 'expo-jwt'; JWT.decode(token, SECRET)`,
    'a list that mixes, in a client': `${CLIENT} import jwt from 'jsonwebtoken'; jwt.verify(token, SECRET, { algorithms: ['HS256', 'RS256'] })`,
    'no algorithm, in a client': `${CLIENT} import jwt from 'jwt-simple'; jwt.decode(token, SECRET)`,
    'an HMAC by hand': `${CLIENT} import CryptoJS from 'crypto-js'; const header = btoa(JSON.stringify({ alg: 'HS256' })); CryptoJS.HmacSHA256(header + '.' + claims, SECRET)`,
    "a service's token maker": `${CLIENT} import { StreamChat } from 'stream-chat'; StreamChat.getInstance(key, process.env.REACT_APP_STREAM_SECRET)`,
    'a public variable with a key of the backend': `${CLIENT} const key = process.env.NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY`,
  },
  'no-algorithm-confusion': {
    'none in the list': `${SERVER} import jwt from 'jsonwebtoken'; jwt.verify(token, key, { algorithms: ['none'] })`,
    'a decoder of unsigned tokens': `import { UnsecuredJWT } from 'jose'; UnsecuredJWT.decode(token)`,
    'the algorithm of the token': `${SERVER} import jwt from 'jsonwebtoken'; jwt.verify(token, key, { algorithms: [jwt.decode(token, { complete: true }).header.alg] })`,
    'the key of the token': `${SERVER} import { EmbeddedJWK, jwtVerify } from 'jose'; jwtVerify(token, EmbeddedJWK)`,
    'a file that the token names': `${SERVER} import jwt from 'jsonwebtoken'; import { readFile } from 'node:fs'; jwt.verify(token, (header, done) => readFile('keys/' + header.kid, done))`,
    'a mixed list': `${SERVER} import jwt from 'jsonwebtoken'; jwt.verify(token, key, { algorithms: ['HS256', 'RS256'] })`,
    'HMAC over a public key': `${SERVER} import jwt from 'jsonwebtoken'; jwt.verify(token, publicKey, { algorithms: ['HS256'] })`,
    'an empty key': `${SERVER} import jwt from 'jsonwebtoken'; jwt.verify(token, '')`,
    'a verification that is switched off': `${SERVER} import jwt from 'jwt-simple'; jwt.decode(token, key, true)`,
    'a library that asks the token': `${SERVER} import jwt from 'jwt-simple'; jwt.decode(token, key)`,
  },
  'no-hardcoded-token': {
    'a signing secret in the code of a server': `${SERVER} import jwt from 'jsonwebtoken'; jwt.sign({ id }, 'b1946ac92492d2347c6235b4d2')`,
    'a literal behind a secret of the environment': `${SERVER} const secret = process.env.JWT_SECRET || 'fallback-secret-b1946ac9'; export { secret }`,
  },
  'no-lost-session': {
    'tokens cleared without a network': `${CLIENT} export async function refresh() { try { keep(await fetch('/auth/refresh', { method: 'POST' })); } catch (error) { clearTokens(); throw error; } }`,
    'a new refresh token that nobody keeps': `${CLIENT} export async function refresh() { const answer = await fetch('/auth/refresh', { method: 'POST' }); const { accessToken, refreshToken } = await answer.json(); use(accessToken); }`,
  },
  'single-flight-refresh': {
    'a refresh for each refused request': `${CLIENT} export async function send(url) { const answer = await fetch(url); if (answer.status === 401) { await fetch('/auth/refresh', { method: 'POST' }); return fetch(url); } return answer; }`,
    'a refresh for each caller that finds the token expired': `${CLIENT} export async function bearer() { if (isTokenExpired(token)) await refreshToken(); return token; }`,
    'a guard that nobody else sees': `${CLIENT} export async function send(url) { let flight; const answer = await fetch(url); if (answer.status === 401) { flight ??= fetch('/auth/refresh'); await flight; } return answer; }`,
    'a guard that a failure leaves set': `${CLIENT} let flight; export async function send(url) { const answer = await fetch(url); if (answer.status === 401) { flight ??= fetch('/auth/refresh'); await flight; } return answer; }`,
  },
  'valid-keychain-options': {
    'an item that is always readable': `import * as SecureStore from 'expo-secure-store'; SecureStore.setItemAsync('token', token, { keychainAccessible: SecureStore.ALWAYS })`,
  },
  'refresh-in-http-client': {
    'a refresh of a component': `${CLIENT} export function Orders() { const load = async () => { await refreshToken(); await api.get('/orders'); }; return null; }`,
  },
  'require-claim-checks': {
    'neither issuer nor audience': `${SERVER} import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'] })`,
    'no audience': `${SERVER} import { jwtVerify } from 'jose'; jwtVerify(token, keys, { issuer })`,
    'a client with a public key': `${CLIENT} import { jwtVerify } from 'jose'; jwtVerify(token, publicKey, { algorithms: ['ES256'] })`,
  },
};

// The literal must be replaced, as it stays in the repository's history; and the call must go, as any other secret
// would be as public there. Either can be mended without the other, so both are said, each at its own place.
describe('a secret in the code of a client', () => {
  it.each([
    [
      'in the call',
      "import jwt from 'jsonwebtoken';\njwt.verify(token,\n 'b1946ac92492d2347c6235b4d2')",
      ['2 no-client-hmac', '3 no-hardcoded-token'],
    ],
    [
      'under a name',
      "import JWT from 'expo-jwt';\nconst key = 'hush';\nJWT.decode(token, key)",
      ['2 no-hardcoded-token', '3 no-client-hmac'],
    ],
    [
      'as bytes',
      "import { jwtVerify } from 'jose';\nconst key = new TextEncoder().encode('hush');\njwtVerify(token, key)",
      ['2 no-hardcoded-token', '3 no-client-hmac'],
    ],
  ])('is reported where it stands and where it works: %s', (_, code, expected) => {
    expect(
      lint(`${CLIENT} ${code}`, 'app.tsx', 'strict').map(
        ({ line, ruleId }) => `${line} ${ruleId?.replace('jwt-hygiene/', '') ?? ''}`,
      ),
    ).toEqual(expected);
  });
});

describe.each(Object.keys(jwtHygiene.rules))('%s', (rule) => {
  const shapes = Object.entries(SHAPES[rule] ?? {});

  it('has its shapes', () => {
    expect(shapes).not.toEqual([]);
  });

  it.each(shapes)('alone reports %s', (_, code) => {
    expect(lint(code, 'app.tsx', 'strict').map(({ ruleId, message }) => ruleId ?? message)).toEqual([
      `jwt-hygiene/${rule}`,
    ]);
  });
});
