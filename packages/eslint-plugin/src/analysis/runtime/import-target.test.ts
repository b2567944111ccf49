import { expect, it } from 'vitest';
import { leadsToFile } from './import-target.js';

it.each([
  ['./jwt', '/app/lib/jwt.ts', true],
  ['./jwt.js', '/app/lib/jwt.ts', true],
  ['../lib/jwt', '/app/lib/jwt.ts', true],
  ['./jwt', '/app/lib/jwt/index.ts', true],
  ['./jwt', '/app/lib/jwt.native.ts', true],
  ['./jwt', '/app/other/jwt.ts', false],
  ['@/lib/jwt', '/app/src/lib/jwt.ts', true],
  ['~/lib/jwt', '/app/lib/jwt.js', true],
  ['$lib/jwt', '/app/src/lib/jwt.ts', true],
  ['src/lib/jwt', '/app/src/lib/jwt.ts', true],
  ['@/lib/jwt', '/app/src/mylib/jwt.ts', false],
  ['jwt', '/app/lib/jwt.ts', false],
])('%s leads to %s: %s', (specifier, target, leads) => {
  expect(leadsToFile(specifier, '/app/lib/login.ts', target, {})).toBe(leads);
});

it('believes the resolver', () => {
  const view = { resolve: () => '/app/packages/auth/src/index.ts' };
  expect(leadsToFile('@app/auth', '/app/lib/login.ts', '/app/packages/auth/src/index.ts', view)).toBe(true);
  expect(leadsToFile('./jwt', '/app/lib/login.ts', '/app/lib/jwt.ts', view)).toBe(false);
});
