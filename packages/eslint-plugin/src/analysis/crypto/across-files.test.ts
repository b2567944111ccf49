import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { strict } from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../test/support/project.js';

const APP = {
  'package.json': '{ "name": "app", "dependencies": { "react": "^19.0.0", "jsonwebtoken": "^8.5.1" } }',
};

/** The rules that report in one file of a project, with the lines. */
function reportsIn(files: Record<string, string>, path: string): string[] {
  const cwd = projectOf(files);
  const filename = join(cwd, path);
  return new Linter({ cwd })
    .verify(readFileSync(filename, 'utf8'), strict, { filename })
    .map(({ ruleId, line, message }) => `${ruleId?.replace('jwt-hygiene/', '') ?? message}:${line}`);
}

describe('a key of another file', () => {
  const hook = `import { useEffect } from 'react';
import { jwtVerify } from 'jose';
import { key } from './key';
export const useClaims = (token) => useEffect(() => { jwtVerify(token, key()) });`;

  it('is a shared secret where its file makes bytes of a text', () => {
    const key = `export const key = () => new TextEncoder().encode(import.meta.env.VITE_KEY);`;
    expect(reportsIn({ ...APP, 'src/hook.js': hook, 'src/key.js': key }, 'src/hook.js')).toEqual([
      'no-client-hmac:4',
    ]);
  });

  it('is none where its file imports a public key', () => {
    const key = `import { importSPKI } from 'jose'; export const key = () => importSPKI(PEM, 'RS256');`;
    expect(reportsIn({ ...APP, 'src/hook.js': hook, 'src/key.js': key }, 'src/hook.js')).toEqual([
      'require-claim-checks:4',
    ]);
  });
});

describe('a helper that is handed the secret', () => {
  const helper = `import { sign } from 'react-native-pure-jwt';
export const makeToken = (id, secret) => sign({ id }, secret, { alg: 'HS256' });`;
  const screen = (secret: string) => `import { useState } from 'react';
import { makeToken } from './token';
export function Screen() { ${secret}; return makeToken('me', secret); }`;
  const project = (secret: string) => ({
    'package.json': '{ "name": "app", "dependencies": { "react-native": "0.80.0" } }',
    'src/token.js': helper,
    'src/screen.js': screen(secret),
  });

  it('is reported once, where it calls the library, if its caller hands it one of the build', () => {
    const files = project('const secret = process.env.API_SECRET');
    expect(reportsIn(files, 'src/token.js')).toEqual(['no-client-hmac:2']);
    expect(reportsIn(files, 'src/screen.js')).toEqual([]);
  });

  it('is silent if its caller hands it what the user types', () => {
    expect(reportsIn(project("const [secret, setSecret] = useState('')"), 'src/token.js')).toEqual([]);
  });
});

describe('a helper that both sides of an app import', () => {
  const files = (secret: string) => ({
    'package.json': '{ "name": "app", "dependencies": { "next": "^16.0.0", "react": "^19.0.0" } }',
    'src/auth.js': `import { jwtVerify } from 'jose';
export const verify = (token) => jwtVerify(token, new TextEncoder().encode(process.env.${secret}));`,
    'src/middleware.js': `import { NextResponse } from 'next/server';
import { verify } from './auth';
export const middleware = (request) => verify(request.cookies.get('token'));`,
    'src/hook.js': `'use client';
import { verify } from './auth';
export const useSession = (token) => verify(token);`,
  });

  it('is reported with a secret that goes along', () => {
    expect(reportsIn(files('NEXT_PUBLIC_JWT_SECRET'), 'src/auth.js')).toEqual(['no-client-hmac:2']);
  });

  it('is left to the server with one that stays there', () => {
    expect(reportsIn(files('JWT_SECRET'), 'src/auth.js')).toEqual(['require-claim-checks:2']);
  });
});

describe('the version of jsonwebtoken', () => {
  const CODE = `import jwt from 'jsonwebtoken';
jwt.verify(token, publicKey, { algorithms: ['HS256'], issuer, audience });
jwt.verify(token, '', { issuer, audience });
jwt.verify(token, key, { algorithms: ['none'], issuer, audience });`;
  const inVersion = (range: string) =>
    reportsIn(
      {
        'package.json': JSON.stringify({ name: 'api', dependencies: { jsonwebtoken: range, express: '5' } }),
        'src/auth.js': CODE,
      },
      'src/auth.js',
    );

  it('tells what it refuses by itself', () => {
    const [second, third, fourth] = [2, 3, 4].map((line) => `no-algorithm-confusion:${line}`);
    expect(inVersion('^8.5.1')).toEqual([second, third, fourth]);
    expect(inVersion('^9.0.2')).toEqual([fourth]);
    expect(inVersion('*')).toEqual([second, third, fourth]);
  });
});

describe('what a compiler made', () => {
  it('is left to its source', () => {
    const code = `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const jwt = require("jsonwebtoken");
const react = require("react");
exports.check = (token) => jwt.verify(token, process.env.JWT_SECRET) && localStorage.length;`;
    expect(reportsIn({ ...APP, 'lib/check.js': code }, 'lib/check.js')).toEqual([]);
  });
});

describe('a converter of the project', () => {
  const tool = (secret: string) => `import { useState } from 'react';
const bytes = (text) => {
  const letters = unescape(encodeURIComponent(text)).split('');
  return new Uint8Array(letters.map((each) => each.charCodeAt(0)));
};
const input = (claims) => bytes(JSON.stringify({ alg: 'HS256' }) + '.' + JSON.stringify(claims));
const keyOf = (secret) => crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
export function Tool({ claims }) {
  const [typed] = useState('');
  const sign = async () => crypto.subtle.sign('HMAC', await keyOf(${secret}), input(claims));
  return <button onClick={sign}>{bytes('label').length}</button>;
}`;

  it('tells of each key what that call gives, whatever others give', () => {
    expect(reportsIn({ ...APP, 'src/tool.jsx': tool('typed') }, 'src/tool.jsx')).toEqual([]);
    expect(
      reportsIn({ ...APP, 'src/tool.jsx': tool('import.meta.env.VITE_JWT_SECRET') }, 'src/tool.jsx'),
    ).toEqual(['no-client-hmac:7']);
  });
});
