import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../test/support/project.js';
import type { JwtHygieneSettings } from './settings.js';

function lint(code: string, settings: unknown) {
  const config = [...standalone, { settings: { 'jwt-hygiene': settings } }];
  return new Linter().verify(code, config, { filename: 'app.ts' });
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

describe("settings['jwt-hygiene'].followImports", () => {
  it('judges each file by itself where it is off', () => {
    const project = projectOf({
      'store.js': 'export const put = (key, value) => localStorage.setItem(key, value);',
      'login.js': "import { put } from './store';\nput('token', answer.token);\n",
    });
    const filename = join(project, 'login.js');
    const verify = (settings: JwtHygieneSettings) =>
      new Linter({ cwd: project }).verify(
        readFileSync(filename, 'utf8'),
        [...standalone, { settings: { 'jwt-hygiene': settings } }] as Linter.Config[],
        { filename },
      );
    expect(verify({}).map((message) => message.line)).toEqual([2]);
    expect(verify({ followImports: false })).toEqual([]);
  });
});

describe("settings['jwt-hygiene'].clientFiles", () => {
  it('tells where a file runs that looks like a developer\u2019s script', () => {
    const code = "localStorage.setItem('token', token)";
    const verify = (settings: JwtHygieneSettings) =>
      new Linter().verify(
        code,
        [...standalone, { settings: { 'jwt-hygiene': settings } }] as Linter.Config[],
        {
          filename: 'src/login.test.js',
        },
      );
    expect(verify({})).toEqual([]);
    expect(verify({ clientFiles: ['src/*.test.js'] })).toHaveLength(1);
  });
});
