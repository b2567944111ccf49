import type { Form } from '../form.js';
import { reached } from './reached.js';

/** Specifiers that need no configuration. */
export const relative: readonly Form[] = [
  reached('the folder above', '../storage', { wrapper: 'src/storage.js', caller: 'src/auth/login.js' }),
  reached('the extension that the build will write', './storage.js', {
    wrapper: 'src/storage.ts',
    caller: 'src/login.ts',
  }),
  reached('a folder with an index', '../storage', {
    wrapper: 'src/storage/index.ts',
    caller: 'src/auth/login.ts',
  }),
  reached('a habit that no configuration explains', '@/storage', {
    wrapper: 'src/storage.js',
    caller: 'src/auth/login.js',
    'package.json': {},
  }),
];

const paths = (map: object, options: object = {}) => ({ compilerOptions: { paths: map, ...options } });

/** Specifiers that TypeScript's configuration explains. */
export const tsconfigs: readonly Form[] = [
  reached('paths', '@app/storage', {
    wrapper: 'source/storage.ts',
    caller: 'source/auth/login.ts',
    'tsconfig.json': `{
      // comments, and a comma at the end
      "compilerOptions": { "paths": { "@app/*": ["./source/*"], }, },
    }`,
  }),
  reached('paths of a configuration that is extended', '#app/storage', {
    wrapper: 'source/storage.ts',
    caller: 'source/auth/login.ts',
    'tsconfig.json': { extends: './tsconfig.base.json' },
    'tsconfig.base.json': paths({ '#app/*': ['./source/*'] }),
  }),
  reached('paths of a configuration that is referred to', '@app/storage', {
    wrapper: 'source/storage.ts',
    caller: 'source/login.ts',
    'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }] },
    'tsconfig.app.json': { ...paths({ '@app/*': ['./source/*'] }), include: ['source'] },
  }),
  reached('a path without a star', 'storage', {
    wrapper: 'src/platform/device-storage.ts',
    caller: 'src/login.ts',
    'tsconfig.json': paths({ storage: ['./src/platform/device-storage.ts'] }),
  }),
  reached('baseUrl', 'services/storage', {
    wrapper: 'source/services/storage.ts',
    caller: 'source/auth/login.ts',
    'tsconfig.json': { compilerOptions: { baseUrl: './source' } },
  }),
  reached('jsconfig.json', '~store/storage', {
    wrapper: 'app/store/storage.js',
    caller: 'app/login.js',
    'jsconfig.json': paths({ '~store/*': ['app/store/*'] }, { baseUrl: '.' }),
  }),
];

/** Specifiers that a bundler's configuration explains, which is read and not run. */
export const bundlers: readonly Form[] = [
  reached('Vite', '%/storage', {
    wrapper: 'source/storage.ts',
    caller: 'source/auth/login.ts',
    'vite.config.ts': `
      import { fileURLToPath } from 'node:url';
      import { defineConfig } from 'vite';
      export default defineConfig({
        resolve: { alias: { '%': fileURLToPath(new URL('./source', import.meta.url)) } },
      });
    `,
  }),
  reached('Vite, as a list', '%store', {
    wrapper: 'source/storage.js',
    caller: 'source/auth/login.js',
    'vite.config.js': `
      import path from 'node:path';
      export default {
        resolve: { alias: [{ find: '%store', replacement: path.resolve(__dirname, 'source/storage.js') }] },
      };
    `,
  }),
  reached('Metro', 'device/storage', {
    wrapper: 'packages/device/storage.js',
    caller: 'app/login.js',
    'metro.config.js': `
      const path = require('path');
      module.exports = {
        resolver: { extraNodeModules: { device: path.resolve(__dirname, 'packages/device') } },
      };
    `,
  }),
  reached('Babel, module-resolver', '%/storage', {
    wrapper: 'source/storage.js',
    caller: 'source/login.js',
    'babel.config.js': `
      module.exports = {
        presets: ['module:@react-native/babel-preset'],
        plugins: [['module-resolver', { root: ['./'], alias: { '%': './source' } }]],
      };
    `,
  }),
  reached('Babel, a root for every specifier', 'services/storage', {
    wrapper: 'source/services/storage.js',
    caller: 'source/login.js',
    'babel.config.js': `module.exports = { plugins: [['module-resolver', { root: ['./source'] }]] };`,
  }),
  reached('webpack', '%/storage', {
    wrapper: 'source/storage.js',
    caller: 'source/login.js',
    'webpack.config.js': `
      const path = require('path');
      module.exports = { resolve: { alias: { '%': path.join(__dirname, 'source') } } };
    `,
  }),
  reached('webpack, folders beside node_modules', 'services/storage', {
    wrapper: 'source/services/storage.js',
    caller: 'source/login.js',
    'webpack.config.js': `
      const path = require('path');
      module.exports = { resolve: { modules: [path.resolve(__dirname, 'source'), 'node_modules'] } };
    `,
  }),
];

/** Specifiers that package.json explains. */
export const packages: readonly Form[] = [
  reached('imports', '#storage', {
    wrapper: 'source/storage.js',
    caller: 'source/login.js',
    'package.json': { name: 'app', imports: { '#storage': './source/storage.js' } },
  }),
  reached('a package of the workspace', '@shop/device', {
    wrapper: 'packages/device/src/index.ts',
    caller: 'apps/phone/login.ts',
    'package.json': { private: true, workspaces: ['apps/*', 'packages/*'] },
    'packages/device/package.json': { name: '@shop/device', main: 'dist/index.js' },
    'apps/phone/package.json': { name: '@shop/phone', dependencies: { '@shop/device': '*' } },
  }),
  reached("a subpath of a workspace's package", '@shop/device/storage', {
    wrapper: 'packages/device/src/storage.ts',
    caller: 'apps/phone/login.ts',
    'pnpm-workspace.yaml': 'packages:\n  - apps/*\n  - packages/*\n',
    'packages/device/package.json': {
      name: '@shop/device',
      exports: { './storage': { types: './dist/storage.d.ts', default: './dist/storage.js' } },
    },
    'apps/phone/package.json': { name: '@shop/phone', dependencies: { '@shop/device': 'workspace:*' } },
  }),
];
