import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { strict } from 'eslint-plugin-jwt-hygiene/standalone';
import { noteFiles } from 'eslint-plugin-jwt-hygiene/engine';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../test/support/project.js';

/** Is `far.ts` read for what one rule has to say of `near.ts`? */
function isFarRead(rule: string, near: string): boolean {
  const cwd = projectOf({
    'package.json': '{ "name": "app" }',
    'near.ts': near,
    'far.ts': "export const end = () => fetch('/auth/logout');\nexport const PATH = '/auth/refresh';\n",
  });
  const filename = join(cwd, 'near.ts');
  const others = strict.flatMap(({ rules = {} }) => Object.keys(rules).map((id) => [id, 'off'] as const));
  const only = { ...Object.fromEntries(others), [`jwt-hygiene/${rule}`]: 'error' };
  const noted = noteFiles();
  new Linter({ cwd }).verify(
    readFileSync(filename, 'utf8'),
    [...strict, { rules: only }] as Linter.Config[],
    { filename },
  );
  return noted().has(join(cwd, 'far.ts'));
}

describe('another file is only read where it can matter', () => {
  it('for what a logout calls: if something on the device waits for it', () => {
    const logout = (then: string) =>
      `import { end } from './far'; export async function logout() { await call(end); ${then} }`;
    const named = (then: string) =>
      `import { end as logoutCall } from './far'; export async function logout() { await call(logoutCall); ${then} }`;
    expect(isFarRead('no-online-only-logout', named("navigate('Home');"))).toBe(false);
    expect(isFarRead('no-online-only-logout', named("localStorage.removeItem('token');"))).toBe(true);
    expect(isFarRead('no-online-only-logout', logout("localStorage.removeItem('token');"))).toBe(true);
  });

  it('for what is done when something failed: if an HTTP client may do it', () => {
    const failing = (exported: string) =>
      `import { end } from './far'; const what = 'refresh token';
      ${exported} function remove() { try { send(what); } catch { end(); } } bus.on('remove', remove);`;
    expect(isFarRead('single-flight-refresh', failing(''))).toBe(false);
    expect(isFarRead('single-flight-refresh', failing('export'))).toBe(true);
  });

  it('for where a request goes: if a token is dropped of its answer', () => {
    const request = (taken: string) =>
      `import { PATH } from './far'; export async function load() { const { ${taken} } = await http.post(PATH); return accessToken; }`;
    expect(isFarRead('no-lost-session', request('accessToken'))).toBe(false);
    expect(isFarRead('no-lost-session', request('accessToken, refreshToken'))).toBe(true);
  });
});
