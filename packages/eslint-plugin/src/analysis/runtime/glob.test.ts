import { expect, it } from 'vitest';
import { fitsGlob } from './glob.js';

it.each([
  ['/app/api/login.ts', 'api/**', '/app', true],
  ['/app/api/v1/login.ts', 'api/**', '/app', true],
  ['/app/api/login.ts', 'api/*.ts', '/app', true],
  ['/app/api/v1/login.ts', 'api/*.ts', '/app', false],
  ['/app/src/api/login.ts', 'api/**', '/app', false],
  ['/app/src/api/login.ts', '**/api/**', '/app', true],
  ['/app/api/login.ts', './api/**/*.ts', '/app/', true],
  ['/app/src/a.server.ts', '**/*.{server,node}.ts', '/app', true],
  ['/app/src/a.client.ts', '**/*.{server,node}.ts', '/app', false],
  ['/app/src/a1.ts', 'src/a?.ts', '/app', true],
  ['/app/src/a.ts', 'src/a?.ts', '/app', false],
  ['/app/(group)/[id]/a+b.ts', '(group)/[id]/a+b.ts', '/app', true],
  ['/app/x}/a,b.ts', 'x}/a,b.ts', '/app', true],
  ['/app/a.ts', '{a', '/app', false],
  ['/other/api/login.ts', 'api/**', '/app', false],
  [String.raw`C:\app\api\login.ts`, 'api/**', String.raw`C:\app`, true],
  ['/app/packages/x/api/login.ts', 'api/**', undefined, true],
  ['/app/api/login.ts', '/app/**', undefined, true],
  ['/app/api/login.ts', '/api/**', undefined, false],
])('%s, %s below %s: %s', (path, glob, root, fits) => {
  expect(fitsGlob(path, glob, root)).toBe(fits);
});
