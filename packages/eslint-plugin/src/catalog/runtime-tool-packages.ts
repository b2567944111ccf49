import type { ImportRow } from './runtime-import-row.js';
import { wordList } from './word-list.js';

export const TESTS: readonly ImportRow[] = [
  {
    runs: 'test',
    weight: 'proof',
    packages: wordList(`
      vitest @vitest/* jest @jest/* @testing-library/* cypress @cypress/* @playwright/test supertest mocha chai sinon nock
      msw msw/node enzyme @storybook/* storybook storybook/test @wdio/* detox ava tap karma jasmine node:test bun:test
      @angular/core/testing @angular/common/http/testing @nestjs/testing @vue/test-utils mongodb-memory-server
      redux-mock-store axios-mock-adapter miragejs react-test-renderer`),
  },
  { runs: 'tooling', weight: 'proof', packages: ['vitest/config', '@playwright/experimental-ct-react'] },
];

export const TOOLING: readonly ImportRow[] = [
  // React for the terminal.
  { runs: 'tooling', weight: 'proof', packages: ['ink'] },
  {
    runs: 'tooling',
    weight: 'strong',
    packages: wordList(`
      commander yargs yargs-parser @oclif/* cac meow inquirer @inquirer/* prompts enquirer @clack/prompts ora
      shelljs execa zx gluegun gulp gulp-* grunt webpack webpack-* vite rollup rollup-* @rollup/* esbuild tsup parcel @swc/core
      metro metro-* @babel/core eslint prettier typescript ts-morph jscodeshift @graphql-codegen/* electron-builder
      electron-packager electron-vite @electron-forge/* @capacitor/cli @expo/config @expo/config-plugins expo/config
      expo/config-plugins @tauri-apps/cli @remix-run/dev @react-router/dev @angular-devkit/* @nuxt/kit tailwindcss`),
  },
];
