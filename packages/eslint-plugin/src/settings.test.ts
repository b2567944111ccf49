import { Linter } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import type { JwtHygieneSettings } from './settings.js';

function lint(code: string, settings: unknown) {
  const config = [...standalone, { settings: { 'jwt-hygiene': settings } }];
  return new Linter().verify(code, config as Linter.Config[], { filename: 'app.ts' });
}

const settings: JwtHygieneSettings = {
  rows: [
    {
      id: 'acme.put',
      origin: { package: '@acme/disk' },
      path: 'put()',
      role: 'sink',
      store: 'the disk',
      place: 'device',
      protection: 'plain',
      layout: { kind: 'pair', key: 0, value: 1 },
    },
  ],
};

describe("settings['jwt-hygiene'].rows", () => {
  it('adds a store of the project', () => {
    const code = "import disk from '@acme/disk'; disk.put('token', token)";
    expect(lint(code, {})).toEqual([]);
    expect(lint(code, settings).map((message) => message.ruleId)).toEqual([
      'jwt-hygiene/no-plaintext-token-storage',
    ]);
  });

  it('keeps the catalogue', () => {
    expect(lint("localStorage.setItem('token', token)", settings)).toHaveLength(1);
  });

  it.each([[{ rows: 'acme' }], [{ rows: [{}] }], [{ rows: [null] }]])(
    'says what is wrong with %j',
    (wrong) => {
      expect(() => lint("localStorage.setItem('token', token)", wrong)).toThrow(
        /settings\['jwt-hygiene'\]\.rows/,
      );
    },
  );
});
