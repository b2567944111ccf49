import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Its package.json is not exported, and the version it gives itself is another.
const entry = createRequire(import.meta.url).resolve('eslint-plugin-browser-security');
const { version } = JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8'));

/** The plugin that finds most of what ours looks for, among those that there are. */
export const peerName = `eslint-plugin-browser-security ${version}`;

/** Its rules about stored tokens, without their prefix. */
export const peerStorageRules = [
  'no-jwt-in-storage',
  'no-sensitive-localstorage',
  'no-sensitive-sessionstorage',
  'no-cookie-auth-tokens',
  'no-sensitive-cookie-js',
];
