import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Linter } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../test/support/project.js';
import type { JwtHygieneSettings } from './settings.js';
import { settingsSchema } from './settings/schema.js';

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

describe("settings['jwt-hygiene'].suggestions", () => {
  it.each([
    "async function logout() { await api.post('/logout'); localStorage.removeItem('token'); }",
    "import axios from 'axios'; async function refresh() { try { await axios.post('/auth/refresh'); } catch { clearTokens(); } }",
    "const send = async (url) => { const answer = await fetch(url); if (answer.status === 401) { await refreshToken(); return fetch(url); } };\nasync function refreshToken() { const { data } = await axios.post('/auth/refresh'); setTokens(data); }",
  ])('`false`: the same findings, and nothing suggested, in %s', (code) => {
    const [found, ...others] = lint(code, {});
    expect(found?.suggestions?.length).toBeGreaterThan(0);
    const silent = lint(code, { suggestions: false });
    expect(silent).toEqual([{ ...found, suggestions: undefined }, ...others]);
  });
});

describe("settings['jwt-hygiene'].rows", () => {
  it('adds a store of the project', () => {
    const code = "import disk from '@acme/disk'; disk.put('token', token)";
    expect(lint(code, {})).toEqual([]);
    expect(lint(code, settings).map((message) => message.ruleId)).toEqual([
      'jwt-hygiene/no-plaintext-token-storage',
    ]);
  });

  it('adds a function that signs, to each rule that asks for one', () => {
    const code = "import { useState } from 'react'; import { seal } from '@acme/seal'; seal(claims, 'hush')";
    const row = {
      id: 'acme-seal.seal',
      origin: { package: '@acme/seal' },
      path: 'seal()',
      role: 'crypto',
      does: 'sign',
      name: '@acme/seal',
      key: 1,
      unnamed: 'hmac',
    } as const;
    expect(lint(code, {})).toEqual([]);
    expect(lint(code, { rows: [row] }).map((message) => message.ruleId)).toEqual([
      'jwt-hygiene/no-client-hmac',
      'jwt-hygiene/no-hardcoded-token',
    ]);
  });

  it('keeps the catalogue', () => {
    expect(lint("localStorage.setItem('token', token)", settings)).toHaveLength(1);
  });
});

describe("settings['jwt-hygiene']", () => {
  it.each([
    [{ rows: 'acme' }, "settings['jwt-hygiene'].rows must be a list."],
    [{ rows: [{}] }, `settings['jwt-hygiene'].rows[0] lacks "role".`],
    [
      { followImport: false },
      "settings['jwt-hygiene'].followImport is not known; did you mean followImports?",
    ],
    ['strict', "settings['jwt-hygiene'] must be an object"],
  ])('stop the linter where they are %j, and say what is wrong', (wrong, message) => {
    for (const code of ["localStorage.setItem('token', token)", 'export {}']) {
      expect(() => lint(code, wrong)).toThrow(message);
      expect(() => lint(code, wrong)).toThrow(TypeError);
    }
  });

  it('are left alone where there are none', () => {
    expect(() => lint('export {}', undefined)).not.toThrow();
  });

  it('may say all that the README shows', async () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const [, code] = /^## Settings\n[\s\S]*?^```js\n([\s\S]*?)^```$/m.exec(readme) ?? [];
    const project = projectOf({ 'package.json': '{ "type": "module" }', 'eslint.config.js': code ?? '' });
    const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
    symlinkSync(modules, join(project, 'node_modules'), 'junction');
    const { default: config } = (await import(pathToFileURL(join(project, 'eslint.config.js')).href)) as {
      default: Linter.Config[];
    };
    const lines = (filename: string, text: string) =>
      new Linter({ cwd: project })
        .verify(text, config, { filename: join(project, filename) })
        .map(({ ruleId, line }) => `${ruleId}:${line}`);
    expect(lines('src/app.ts', "import disk from '@acme/disk';\ndisk.put('token', token);")).toEqual([
      'jwt-hygiene/no-plaintext-token-storage:2',
    ]);
    const web = "localStorage.setItem('token', token);";
    expect(lines('src/kiosk/demo.test.ts', web)).toHaveLength(1);
    expect(lines('src/demo.test.ts', web)).toEqual([]);
    const settings = config.flatMap((each) => each.settings?.['jwt-hygiene'] ?? []);
    const known = Object.keys(settingsSchema.properties ?? {});
    expect(Object.keys(Object.assign({}, ...settings) as object).sort()).toEqual([...known].sort());
  });
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
