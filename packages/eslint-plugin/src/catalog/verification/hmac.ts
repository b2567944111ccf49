import type { ApiRow, Origin, Slot } from '../types.js';

/** What makes an HMAC the signature of a token: the code around it. */
const token = "const input = base64url(JSON.stringify({ alg: 'HS256', typ: 'JWT' })) + '.' + claims;";
const react = "import { useEffect } from 'react';";

function mac(
  id: string,
  name: string,
  origin: Origin,
  path: string,
  key: Slot,
  imports: string,
  call: string,
): ApiRow {
  return {
    id,
    origin,
    path,
    role: 'crypto',
    does: 'mac',
    name,
    key,
    unnamed: 'hmac',
    example: `${react} ${imports} ${token} ${call}`,
    counterExample: `${react} ${imports} const input = JSON.stringify(webhook); ${call}`,
  };
}

const NODE = ['crypto', 'node:crypto', 'react-native-quick-crypto', 'crypto-browserify'];
const CRYPTO_JS = ['256', '384', '512'];

/** Functions that make an HMAC, by which tokens are signed and verified by hand. */
export const rows: readonly ApiRow[] = [
  mac(
    'node.createHmac',
    'createHmac',
    { package: NODE },
    'createHmac()',
    1,
    "import { createHmac } from 'react-native-quick-crypto';",
    "createHmac('sha256', SECRET).update(input).digest('base64url')",
  ),
  ...CRYPTO_JS.flatMap((bits) => [
    mac(
      `crypto-js.HmacSHA${bits}`,
      'crypto-js',
      { package: 'crypto-js' },
      `HmacSHA${bits}()`,
      1,
      "import CryptoJS from 'crypto-js';",
      `CryptoJS.HmacSHA${bits}(input, SECRET)`,
    ),
    mac(
      `crypto-js.hmac-sha${bits}`,
      'crypto-js',
      { package: `crypto-js/hmac-sha${bits}` },
      '()',
      1,
      `import hmac from 'crypto-js/hmac-sha${bits}';`,
      'hmac(input, SECRET)',
    ),
    mac(
      `crypto-js.global.HmacSHA${bits}`,
      'crypto-js',
      { global: 'CryptoJS' },
      `HmacSHA${bits}()`,
      1,
      '',
      `CryptoJS.HmacSHA${bits}(input, SECRET)`,
    ),
  ]),
  ...[{ package: 'crypto-js' }, { global: 'CryptoJS' }].map((from) =>
    mac(
      `crypto-js.${'global' in from ? 'global.' : ''}HMAC.create`,
      'crypto-js',
      from,
      'algo.HMAC.create()',
      1,
      'global' in from ? '' : "import CryptoJS from 'crypto-js';",
      'CryptoJS.algo.HMAC.create(CryptoJS.algo.SHA256, SECRET).update(input)',
    ),
  ),
  mac(
    'web-crypto.importKey',
    'WebCrypto',
    { global: 'crypto' },
    'subtle.importKey()',
    1,
    '',
    "crypto.subtle.importKey('raw', new TextEncoder().encode(SECRET), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])",
  ),
  mac(
    'hash.js.hmac',
    'hash.js',
    { package: 'hash.js' },
    'hmac()',
    1,
    "import hash from 'hash.js';",
    "hash.hmac(hash.sha256, SECRET).update(input).digest('hex')",
  ),
  ...['sha256.hmac()', 'hmac()', 'sha256.hmac.create()'].map((path) =>
    mac(
      `js-sha256.${path.slice(0, -2)}`,
      'js-sha256',
      { package: 'js-sha256' },
      path,
      0,
      `import ${path === 'hmac()' ? 'sha256' : '{ sha256 }'} from 'js-sha256';`,
      path.endsWith('create()') ? 'sha256.hmac.create(SECRET).update(input)' : 'sha256.hmac(SECRET, input)',
    ),
  ),
  ...['hmac()', 'hmac.create()'].map((path) =>
    mac(
      `noble-hashes.${path.slice(0, -2)}`,
      '@noble/hashes',
      // With the extension only, since 2.
      { package: ['@noble/hashes/hmac', '@noble/hashes/hmac.js'] },
      path,
      1,
      "import { hmac } from '@noble/hashes/hmac.js'; import { sha256 } from '@noble/hashes/sha2.js';",
      path === 'hmac()' ? 'hmac(sha256, SECRET, input)' : 'hmac.create(sha256, SECRET).update(input)',
    ),
  ),
];
