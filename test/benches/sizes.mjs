/**
 * What does an app ship that uses the runtime? See README.md beside this file.
 */
import { readFileSync } from 'node:fs';
import { bundledSize } from './sizes/bundled.mjs';

const NAME = '@jwt-hygiene/runtime';
const manifest = JSON.parse(
  readFileSync(new URL('../../packages/runtime/package.json', import.meta.url), 'utf8'),
);

const row = (name, { minified, gzipped }) =>
  console.log(name.padEnd(58) + String(minified).padStart(10) + String(gzipped).padStart(10));
console.log('bytes'.padEnd(58) + 'minified'.padStart(10) + 'gzipped'.padStart(10));
for (const names of [
  ['createSession', 'createTokenStore', 'singleFlight'],
  ['createSession'],
  ['createTokenStore'],
  ['singleFlight'],
  ['isExpired', 'tokenLifetime', 'validateClaims'],
]) {
  row(names.join(', '), await bundledSize(NAME, names));
}
for (const subpath of Object.keys(manifest.exports)) {
  if (subpath !== './package.json') row(subpath, await bundledSize(NAME + subpath.slice(1)));
}
