import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../test/support/project.js';
import { packageAt } from '../../project/package-json.js';
import { webBuildOf } from './web-build.js';

/** What bundles a project whose packages depend on these, with these files beside. */
function built(dependencies: readonly string[], files: Record<string, string> = {}): string | undefined {
  const manifest = JSON.stringify({
    dependencies: Object.fromEntries(dependencies.map((each) => [each, '*'])),
  });
  const root = projectOf({ 'package.json': manifest, ...files });
  return webBuildOf([packageAt(root)!]);
}

const twins = { 'src/a.ts': 'export {};\n', 'src/a.web.ts': 'export {};\n' };

describe('an app is built for browsers', () => {
  it.each<[string, readonly string[], Record<string, string>, string | undefined]>([
    ['not at all', ['expo', 'react-native'], {}, undefined],
    ['by Metro', ['expo', 'react-native-web'], {}, 'metro'],
    ['by Metro, with Vite for its tests', ['expo', 'react-native-web', 'vite'], {}, 'metro'],
    ['by Create React App', ['react-native', 'react-scripts'], {}, 'web-files'],
    [
      'by Next, which knows no `.web`',
      ['expo', 'next'],
      { 'next.config.js': 'module.exports = {};\n' },
      'blind',
    ],
    ['by Next, whatever Expo has', ['expo', 'next'], twins, 'blind'],
    [
      'by Next that was told',
      ['expo', 'next'],
      { 'next.config.js': "module.exports = { webpack: (c) => { c.resolve.extensions = ['.web.ts']; } };\n" },
      'web-files',
    ],
    [
      'by Next with the adapter of Expo',
      ['expo', 'next'],
      { 'next.config.mjs': "import { withExpo } from '@expo/next-adapter';\nexport default withExpo({});\n" },
      'web-files',
    ],
    ['by Vite', ['react-native', 'react-native-web', 'vite'], {}, 'blind'],
    ['by Vite that has found such files', ['react-native', 'react-native-web', 'vite'], twins, 'web-files'],
    [
      'by Vite that was told, in a folder',
      ['react-native', 'react-native-web', 'vite'],
      { 'config/vite.config.ts': "import rnw from 'vite-plugin-react-native-web';\nexport default rnw;\n" },
      'web-files',
    ],
    [
      'by webpack that something else was told',
      ['react-native', 'react-native-web', 'webpack'],
      { 'config/webpack.js': 'module.exports = {};\n', 'src/a.ts': "export const name = 'a.web.ts';\n" },
      'blind',
    ],
  ])('%s', (_, dependencies, files, expected) => {
    expect(built(dependencies, files)).toBe(expected);
  });

  it('by whoever can do least of those that build the package', () => {
    const root = projectOf({
      'app/package.json': JSON.stringify({ dependencies: { expo: '*', 'react-native-web': '*' } }),
      'site/package.json': JSON.stringify({ dependencies: { next: '*' } }),
    });
    const packages = ['app', 'site'].map((name) => packageAt(join(root, name))!);
    expect(webBuildOf(packages)).toBe('blind');
  });
});
