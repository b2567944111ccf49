/** What people write who use our packages; each is linted, loaded or compiled in a folder of its own. */

const TOKEN_IN_WEB_STORAGE = `localStorage.setItem('access_token', token);\n`;

export const sources = {
  'src/login.js': `export function keep(token) {\n  ${TOKEN_IN_WEB_STORAGE}}\n`,
  'src/login.tsx': `export function Keep({ token }: { token: string }) {\n  ${TOKEN_IN_WEB_STORAGE}  return <p>kept</p>;\n}\n`,
};

export const configs = {
  'eslint.config.js': `import jwtHygiene from 'eslint-plugin-jwt-hygiene';
export default [jwtHygiene.configs.recommended];
`,
  'eslint.config.cjs': `const jwtHygiene = require('eslint-plugin-jwt-hygiene');
module.exports = [jwtHygiene.configs.recommended];
`,
  'standalone.config.js': `import jwtHygiene from 'eslint-plugin-jwt-hygiene/standalone';
export default jwtHygiene;
`,
  'standalone.config.cjs': `module.exports = require('eslint-plugin-jwt-hygiene/standalone').strict;
`,
  // Every form that the types have to allow.
  'eslint.config.ts': `import { defineConfig } from 'eslint/config';
import jwtHygiene from 'eslint-plugin-jwt-hygiene';
import standalone, { recommended, strict } from 'eslint-plugin-jwt-hygiene/standalone';

export default defineConfig([
  jwtHygiene.configs.recommended,
  jwtHygiene.configs.strict,
  standalone,
  recommended,
  strict,
  { files: ['**/*.ts'], extends: [jwtHygiene.configs.recommended, standalone] },
  { plugins: { 'jwt-hygiene': jwtHygiene }, rules: { 'jwt-hygiene/no-token-in-web-storage': 'error' } },
]);
`,
};

/** Compiled, never run. */
export const typeChecks = {
  'required.cts': `import { defineConfig } from 'eslint/config';
import jwtHygiene = require('eslint-plugin-jwt-hygiene');
import standalone = require('eslint-plugin-jwt-hygiene/standalone');

export = defineConfig([jwtHygiene.configs.recommended, standalone, standalone.strict]);
`,
  'wrong.ts': `import jwtHygiene from 'eslint-plugin-jwt-hygiene';
// @ts-expect-error the types must not be \`any\`
jwtHygiene.configs.relaxed;
`,
  'runtime.ts': `import { createSession, createTokenStore, singleFlight, type Backend } from '@jwt-hygiene/runtime';
import { withSession } from '@jwt-hygiene/runtime/fetch';
import { memory } from '@jwt-hygiene/runtime/memory';
import { createRevocationQueue } from '@jwt-hygiene/runtime/revocation';

const backend: Backend = memory();
const revoke = createRevocationQueue({ url: 'https://id.example.com/revoke', store: createTokenStore(backend) });
export const session = createSession({ store: createTokenStore(backend), revoke });
export const send: typeof fetch = withSession(fetch, session, { origins: ['https://api.example.com'] });
export const once: (name: string) => Promise<number> = singleFlight((name: string) => name.length);
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'nodenext',
      target: 'es2022',
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    },
    include: ['*.ts', '*.cts'],
  }),
};

/** Stand-ins for what exists on devices only, so that what imports it can be loaded. What they do is tested elsewhere. */
export const platforms = Object.fromEntries(
  Object.entries({
    '@aparajita/capacitor-secure-storage': ['KeychainAccess', 'SecureStorage'],
    '@capacitor/core': ['Capacitor'],
    'capacitor-secure-storage-plugin': ['SecureStoragePlugin'],
    electron: ['app', 'contextBridge', 'ipcMain', 'ipcRenderer', 'safeStorage'],
    'expo-secure-store': ['getItemAsync'],
    'react-native-keychain': ['ACCESSIBLE'],
  }).map(([name, exported]) => [
    `node_modules/${name}/index.js`,
    exported.map((each) => `exports.${each} = {};\n`).join(''),
  ]),
);

/** Only where the audit is installed as well. */
export const auditTypeCheck = {
  'audit.ts': `import { audit, type AuditResult } from '@jwt-hygiene/audit';
import { decodeToken, type Decoding } from '@jwt-hygiene/inspect';

export const result: Promise<AuditResult> = audit({ paths: ['src'] });
export const decoding: Decoding = decodeToken('');
`,
  'client.ts': `import { COMMANDS, type InitializationOptions } from '@jwt-hygiene/language-server/protocol';

export const options: InitializationOptions = { trusted: true, hover: false };
export const command: string = COMMANDS.moveToKeychain;
`,
};

/** Run by Node; each prints JSON. */
export const scripts = {
  // What ESLint reports by each configuration, in the files of `src` that it is for.
  'lint.mjs': `import { ESLint } from 'eslint';

const reports = {};
for (const config of process.argv.slice(2)) {
  const results = await new ESLint({ overrideConfigFile: config }).lintFiles('src');
  reports[config] = Object.fromEntries(
    results.map(({ filePath, messages }) => [
      filePath.replace(/^.*[/\\\\]/, ''),
      messages.map(({ ruleId, line }) => ({ ruleId, line })),
    ]),
  );
}
console.log(JSON.stringify({ version: ESLint.version, reports }));
`,
  // What each entry exports, loaded both ways, and whether what knows no `exports` loads the same.
  'load-entries.mjs': `import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const require = createRequire(import.meta.url);
// An absolute path is resolved as before there were \`exports\`.
const byFolder = (entry) => {
  try {
    return require(resolve('node_modules', entry));
  } catch {
    return undefined;
  }
};
const loaded = {};
for (const entry of process.argv.slice(2)) {
  const imported = await import(entry, entry.endsWith('.json') ? { with: { type: 'json' } } : undefined);
  const required = require(entry);
  loaded[entry] = {
    imported: Object.keys(imported),
    required: Object.keys(required),
    isThereByFolder: byFolder(entry) === required,
  };
}
console.log(JSON.stringify(loaded));
`,
};
