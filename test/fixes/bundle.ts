import * as esbuild from 'esbuild';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Platform } from './device/device.js';
import { hostOf } from './fixtures.js';
import { HERE, installedName, PRETENDED, ROOT } from './packages.js';

/** An app on disk, and what its user does with it. */
export interface App {
  readonly directory: string;
  /** The text of the scenario: read as if it lay beside the app's `package.json`. */
  readonly scenario: string;
}

/** Bundles an app with its scenario as Metro, or a web bundler, would. Returns CommonJS that exports the scenario. */
export async function bundle({ directory, scenario }: App, platform: Platform): Promise<string> {
  const manifest = readFileSync(join(directory, 'package.json'), 'utf8');
  // A window of Electron is a page.
  const isDesktop = hostOf(manifest) === 'electron' && platform !== 'web';
  const suffixes = platform === 'web' ? ['.web'] : [`.${platform}`, '.native'];
  const result = await esbuild.build({
    stdin: { contents: scenario, resolveDir: directory, sourcefile: 'scenario.ts', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'silent',
    jsx: 'automatic',
    loader: { '.js': 'jsx' },
    // Not `react-native`: it names the packages' sources, some of them in Flow; what is built of them is the same.
    mainFields: [...(isDesktop ? [] : ['browser']), 'module', 'main'],
    conditions: isDesktop ? ['node'] : platform === 'web' ? ['browser'] : ['react-native'],
    resolveExtensions: [...suffixes, ''].flatMap((suffix) =>
      ['.tsx', '.ts', '.jsx', '.js', '.json'].map((extension) => suffix + extension),
    ),
    define: { 'process.env.NODE_ENV': '"production"', __DEV__: 'false', global: 'globalThis' },
    plugins: [...(isDesktop ? [BUILTINS] : []), packagesOf(JSON.parse(manifest) as object)],
  });
  return result.outputFiles[0]?.text ?? '';
}

/** What Node brings is asked for when the app runs. */
const BUILTINS: esbuild.Plugin = {
  name: 'builtins',
  setup(build) {
    build.onResolve({ filter: /^[a-z]/ }, ({ path, pluginData }) =>
      isBuiltin(path) && pluginData !== DECIDED ? { path, external: true } : undefined,
    );
  },
};

/** Apps lie apart from the packages, and each has the majors that its `package.json` names. */
function packagesOf(manifest: object): esbuild.Plugin {
  return {
    name: 'packages',
    setup(build) {
      build.onResolve({ filter: /^(?:@[a-z]|[a-z])/i }, ({ path, importer, kind, pluginData }) => {
        const pretended = PRETENDED[path];
        if (pretended !== undefined) return { path: pretended };
        const ours = importer.startsWith(`${ROOT}/packages/`);
        if (pluginData === DECIDED || (importer.includes('/node_modules/') && !ours)) return undefined;
        const resolveDir = path.startsWith('@jwt-hygiene/') ? ROOT : HERE;
        return build.resolve(installedName(path, manifest), { resolveDir, kind, pluginData: DECIDED });
      });
    },
  };
}

const DECIDED = 'decided';
