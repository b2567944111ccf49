import { Linter } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { projectOf } from '../../../../../test/support/project.js';

function lint(options: unknown, settings = {}, rule = 'no-token-in-web-storage', cwd = process.cwd()) {
  const config = [...standalone, { settings, rules: { [`jwt-hygiene/${rule}`]: ['error', options] } }];
  const filename = join(cwd, 'app.ts');
  const text = cwd === process.cwd() ? "localStorage.setItem('jwt', v)" : readFileSync(filename, 'utf8');
  return new Linter({ cwd }).verify(text, config as Linter.Config[], { filename });
}

describe('the option "allow"', () => {
  it.each([
    ['localstorage.setItem', 'localStorage.setItem'],
    ['localStorag', 'localStorage'],
    ['js-cookies', 'js-cookie'],
  ])('names for %s the id that may be meant', (wrong, meant) => {
    expect(() => lint({ allow: [wrong] })).toThrow(
      `The option "allow" names ${wrong}, which is no store of this rule; did you mean ${meant}?`,
    );
  });

  it('says so where no id is like it', () => {
    expect(() => lint({ allow: ['redis'] })).toThrow('names redis, which is no store of this rule.');
  });

  it('takes the id of a row of the other rule for a mistake', () => {
    expect(() => lint({ allow: ['mmkv.set'] })).toThrow('mmkv.set, which is no store of this rule');
    expect(() => lint({ allow: ['mmkv.set'] }, {}, 'no-plaintext-token-storage')).not.toThrow();
  });

  it('sets aside what a library persists, by its own id', () => {
    const code =
      "import { create } from 'zustand'; import { persist } from 'zustand/middleware'; create(persist((set) => ({ accessToken: null }), { name: 'auth' }));";
    const run = (options: unknown) => {
      const rules = { 'jwt-hygiene/no-token-in-web-storage': ['error', options] };
      return new Linter().verify(code, [...standalone, { rules }] as Linter.Config[], { filename: 'app.ts' });
    };
    expect(run({})).toHaveLength(1);
    expect(run({ allow: ['zustand'] })).toEqual([]);
  });

  it('knows the rows of the settings', () => {
    const row = { id: 'acme.put', origin: { package: '@acme/box' }, path: 'put()', role: 'sink' };
    const sink = { ...row, store: 'the box', place: 'web', protection: 'plain' };
    const rows = [{ ...sink, layout: { kind: 'pair', key: 0, value: 1 } }];
    expect(() => lint({ allow: ['acme.put'] })).toThrow();
    expect(lint({ allow: ['acme.put'] }, { 'jwt-hygiene': { rows } })).toHaveLength(1);
  });

  it.each([[{ allowed: [] }], [{ allow: 'localStorage' }], [{ allowKeys: [''] }]])(
    'is checked by its schema: %j',
    (options) => {
      expect(() => lint(options)).toThrow(/no-token-in-web-storage/);
    },
  );
});

describe('the option "allowKeys"', () => {
  it('knows a key by the constant of another file', () => {
    const project = projectOf({
      'keys.ts': "export const KEYS = { kiosk: 'kiosk-token', main: 'main-token' };",
      'app.ts':
        "import { KEYS } from './keys';\nlocalStorage.setItem(KEYS.kiosk, v);\nlocalStorage.setItem(KEYS.main, v);",
    });
    const lines = (options: unknown) =>
      lint(options, {}, 'no-token-in-web-storage', project).map((message) => message.line);
    expect(lines({})).toEqual([2, 3]);
    expect(lines({ allowKeys: ['kiosk-*'] })).toEqual([3]);
  });
});
