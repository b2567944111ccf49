import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { installSteps } from './install-steps.js';

const RUNTIME = '@jwt-hygiene/runtime';

function commands(files: Record<string, string>, packages: readonly string[], file = 'src/a.ts') {
  return installSteps(join(projectOf(files), file), packages)?.commands;
}

const app = (dependencies: Record<string, string>, more: object = {}) => ({
  'package.json': JSON.stringify({ dependencies, ...more }),
  'src/a.ts': '',
});

describe('installSteps', () => {
  it.each([
    ['package-lock.json', 'npm install x'],
    ['npm-shrinkwrap.json', 'npm install x'],
    ['pnpm-lock.yaml', 'pnpm add x'],
    ['yarn.lock', 'yarn add x'],
    ['bun.lock', 'bun add x'],
    ['bun.lockb', 'bun add x'],
    ['README.md', 'npm install x'],
  ])('goes by %s', (lockfile, expected) => {
    expect(commands({ ...app({}), [lockfile]: '' }, ['x'])).toEqual([expected]);
  });

  it('goes by `packageManager` first', () => {
    const declared = app({}, { packageManager: 'pnpm@9.1.0+sha512.abc' });
    expect(commands({ ...declared, 'yarn.lock': '' }, ['x'])).toEqual(['pnpm add x']);
  });

  it('looks for both around a package, not beyond its repository', () => {
    const inner = { 'apps/a/package.json': '{}', 'apps/a/src/a.ts': '' };
    const file = 'apps/a/src/a.ts';
    expect(commands({ ...inner, 'yarn.lock': '' }, ['x'], file)).toEqual(['yarn add x']);
    const declared = { ...inner, 'package.json': '{"packageManager":"bun@1.2.0"}', 'yarn.lock': '' };
    expect(commands(declared, ['x'], file)).toEqual(['bun add x']);
    const apart = { ...inner, 'apps/a/.git/HEAD': '', 'yarn.lock': '' };
    expect(commands(apart, ['x'], file)).toEqual(['npm install x']);
  });

  it.each([
    [{ expo: '*', 'react-native': '*' }, ['npx expo install expo-secure-store', `npm install ${RUNTIME}`]],
    [{ 'react-native': '*' }, [`npm install ${RUNTIME} expo-secure-store`, 'npx pod-install']],
    [{ '@capacitor/core': '*' }, [`npm install ${RUNTIME} expo-secure-store`, 'npx cap sync']],
    [{ electron: '*' }, [`npm install ${RUNTIME} expo-secure-store`]],
  ])('with %j takes what is native in the way of the framework', (dependencies, expected) => {
    expect(commands(app(dependencies), [RUNTIME, 'expo-secure-store'])).toEqual(expected);
  });

  it('runs nothing for what is not native', () => {
    expect(commands(app({ '@capacitor/core': '*' }), [RUNTIME])).toEqual([`npm install ${RUNTIME}`]);
  });

  it('is nothing without an app, or without packages', () => {
    expect(commands({ 'src/a.ts': '', '.git/HEAD': '' }, ['x'])).toBeUndefined();
    expect(commands(app({}), [])).toBeUndefined();
  });

  it('bears a package.json that is none', () => {
    expect(commands({ 'package.json': '[', 'src/a.ts': '' }, ['x'])).toEqual(['npm install x']);
  });
});
