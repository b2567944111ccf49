import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { AuditError } from '../audit-error.js';
import { draftTokenStore } from './token-store-draft.js';

const ASYNC_STORAGE = '@react-native-async-storage/async-storage';
const RUNTIME = fileURLToPath(new URL('../../../runtime', import.meta.url));

const app = (...dependencies: string[]) => appOf(Object.fromEntries(dependencies.map((name) => [name, '*'])));
const appOf = (dependencies: Record<string, string>) => ({
  'package.json': JSON.stringify({ dependencies }),
});

async function drafted(files: Record<string, string>, at?: string) {
  const root = projectOf(files);
  const { creates, ...remedy } = await draftTokenStore(root, at);
  const byName = [...creates].map(([path, text]) => [relative(root, path), text] as const);
  return { ...remedy, creates: Object.fromEntries(byName) };
}

/** The names that a text imports of the runtime, by entry. */
function importedOfRuntime(text: string) {
  return [...text.matchAll(/^import \{ (.+) \} from '@jwt-hygiene\/runtime(\/[\w-]+)?';$/gm)].map(
    ([, names = '', entry = '']) => ({ entry: `.${entry}`, names: names.split(', ') }),
  );
}

const stacks: [string, string[], string[]][] = [
  ['Expo', ['expo', 'react-native'], ['@jwt-hygiene/runtime', 'expo-secure-store']],
  ['Expo with AsyncStorage', ['expo', ASYNC_STORAGE], ['@jwt-hygiene/runtime', 'expo-secure-store']],
  ['Expo on the web', ['expo', 'react-native-web'], ['@jwt-hygiene/runtime', 'expo-secure-store']],
  ['React Native', ['react-native', 'react-native-keychain'], ['@jwt-hygiene/runtime']],
  ['Capacitor', ['@capacitor/core'], ['@jwt-hygiene/runtime', '@aparajita/capacitor-secure-storage']],
];

describe('draftTokenStore', () => {
  it.each(stacks)('knows the keychain of %s', async (_, dependencies, installs) => {
    const draft = await drafted(app(...dependencies));
    expect(draft.installs).toEqual(installs);
    const { exports } = JSON.parse(readFileSync(join(RUNTIME, 'package.json'), 'utf8'));
    const used = Object.values(draft.creates).flatMap(importedOfRuntime);
    expect(used.length).toBeGreaterThanOrEqual(2);
    for (const { entry, names } of used) {
      const types = readFileSync(join(RUNTIME, exports[entry].import.types), 'utf8');
      for (const name of names) expect(types, entry).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });

  it('takes what goes with the app, so that a new installation starts signed out', async () => {
    const { creates, notes } = await drafted(app('expo', ASYNC_STORAGE));
    expect(creates['tokenStore.js']).toBe(
      `import AsyncStorage from '${ASYNC_STORAGE}';
import { createTokenStore, discardAfterReinstall } from '@jwt-hygiene/runtime';
import { secureStore } from '@jwt-hygiene/runtime/expo-secure-store';

/** The tokens of whoever is signed in, in the Keychain of iOS or the Keystore of Android. */
export const tokenStore = createTokenStore(secureStore(), {
  name: 'tokens',
  prepare: [
    // On iOS the keychain outlives the app: who installs it anew starts signed out.
    discardAfterReinstall(AsyncStorage),
  ],
});
`,
    );
    expect(notes).toEqual([]);
    expect((await drafted(app('expo'))).notes).toEqual([expect.stringContaining('discardAfterReinstall')]);
  });

  it('is written as the app is', async () => {
    const source = 'import a from "a"\nimport b from "b"\nexport function c() {\n\treturn a(b)\n}\n';
    const { creates } = await drafted({
      ...app('expo', ASYNC_STORAGE),
      'tsconfig.json': '{}',
      'src/a.ts': source,
    });
    expect(Object.keys(creates)).toEqual(['src/tokenStore.ts']);
    expect(creates['src/tokenStore.ts']).toContain('from "@jwt-hygiene/runtime"\n');
    expect(creates['src/tokenStore.ts']).toContain('\n\tname: "tokens",\n');
    expect(creates['src/tokenStore.ts']).not.toContain(';');
  });

  describe('for Electron', () => {
    const READY = 'app.whenReady().then(createWindow);\n';
    const MODULE = `import { app } from 'electron';\n${READY}`;

    it.each([
      ['src/main/index.ts', 'src/main/tokenStore.ts'],
      ['electron/main.ts', 'electron/tokenStore.ts'],
      ['src/background.ts', 'src/tokenStore.ts'],
    ])('lies beside the main process in %s', async (entry, expected) => {
      const { creates, installs } = await drafted({
        ...app('electron'),
        'tsconfig.json': '{}',
        [entry]: MODULE,
        'src/renderer/index.ts': `import { api } from './api';\n`,
        [entry.replace(/\w+\.ts/, 'windows/main.ts')]: MODULE,
      });
      expect(Object.keys(creates)).toEqual([expected]);
      expect(creates[expected]).toContain('For the main process only');
      expect(installs).toEqual(['@jwt-hygiene/runtime']);
    });

    it('is written as Node reads it, where nothing translates it', async () => {
      const { creates } = await drafted({
        ...app('electron'),
        'main.js': `const { app } = require('electron');\n${READY}`,
      });
      const text = creates['tokenStore.js'] ?? '';
      expect(text).toContain("const { createTokenStore } = require('@jwt-hygiene/runtime');\n");
      expect(text).toMatch(
        /\nconst tokenStore = createTokenStore\([^]+\nmodule\.exports = \{ tokenStore \};\n$/,
      );
      expect(text).not.toMatch(/^(?:import|export) /m);
    });

    it('lies where it is told to, wherever the main process is', async () => {
      const { creates } = await drafted(app('electron'), 'main/vault.ts');
      expect(Object.keys(creates)).toEqual(['main/vault.ts']);
    });
  });

  it('has memory in browsers, which have no keychain', async () => {
    const metro = await drafted(app('expo', 'react-native-web'), 'auth/vault.ts');
    expect(Object.keys(metro.creates)).toEqual(['auth/vault.ts', 'auth/vault.web.ts']);
    expect(metro.creates['auth/vault.web.ts']).toContain('createTokenStore(memory(), ');
    const { creates } = await drafted(app('@capacitor/core'));
    expect(creates['tokenStore.js']).toContain(
      'Capacitor.isNativePlatform()\n  ? createTokenStore(secureStorage(), ',
    );
  });

  it.each([
    [{ '.git/HEAD': '' }, undefined, /^No package\.json was found in /],
    [
      app('express'),
      undefined,
      /has no keychain: this package names no framework with a keychain \(Expo, React Native, Capacitor, Electron\)\.$/,
    ],
    [
      app('electron'),
      undefined,
      /main process lie in .+ cannot be told: name the new module by --token-store\.$/,
    ],
    [
      appOf({ electron: '^22.0.0' }),
      undefined,
      /: Electron 22 is too old for a keychain: 28 or later is needed\.$/,
    ],
    [
      appOf({ 'react-native': '0.59.1' }),
      undefined,
      /: React Native 0\.59 is too old for a keychain: 0\.60 or later is needed\.$/,
    ],
    [appOf({ 'cordova-android': '^12.0.0' }), undefined, /: this is a Cordova app without Capacitor, /],
    [{ ...app('expo'), 'tokenStore.js': '' }, undefined, /tokenStore\.js exists already\.$/],
    [app('expo'), '@/auth/tokenStore', /is no JavaScript or TypeScript file\.$/],
  ])('says why there is none for %j, %j', async (files, at, message) => {
    const drafting = drafted(files, at);
    await expect(drafting).rejects.toThrow(AuditError);
    await expect(drafting).rejects.toThrow(message);
  });
});
