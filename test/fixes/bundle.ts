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

/** Where its scenario is read as if it lay. */
export const scenarioOf = ({ directory }: App): string => join(directory, 'scenario.ts');

export const manifestOf = ({ directory }: App): object =>
  JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as object;

/** An app for a platform. */
export interface Target {
  readonly app: App;
  readonly platform: Platform;
}

/** What an app is bundled to, by the names under which the parts ask for each other: functions' bodies, as CommonJS. */
export interface Code {
  /** The part that exports the scenario. */
  readonly entry: string;
  /** Those of apps that were bundled together are the same. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Bundles apps with their scenarios as Metro, or a web bundler, would. Those of a kind are bundled together, since that
 * reads what they have in common once, and leaves it in parts that are there once; where it fails, each alone, so
 * that only those fail that are wrong.
 */
export function bundles(targets: readonly Target[]): ReadonlyMap<Target, Promise<Code>> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const kind = `${target.platform} ${isDesktop(target)}`;
    groups.set(kind, [...(groups.get(kind) ?? []), target]);
  }
  return new Map(
    [...groups.values()].flatMap((group) => {
      const together = bundled(group);
      return group.map((target, index) => {
        const code = together.then(
          (parts) => ({ entry: entryOf(index), parts }),
          () => bundle(target),
        );
        // Whoever asks for it is told.
        code.catch(() => undefined);
        return [target, code] as const;
      });
    }),
  );
}

/** The same for one. */
export async function bundle(target: Target): Promise<Code> {
  return { entry: entryOf(0), parts: await bundled([target]) };
}

const entryOf = (index: number) => `./${index}.js`;

/** A window of Electron is a page. */
const isDesktop = ({ app, platform }: Target) =>
  platform !== 'web' && hostOf(readFileSync(join(app.directory, 'package.json'), 'utf8')) === 'electron';

/** All for the same platform, in Electron or none. */
async function bundled(targets: readonly Target[]): Promise<Code['parts']> {
  const [{ platform } = { platform: 'web' }] = targets;
  const desktop = targets.some(isDesktop);
  const suffixes = platform === 'web' ? ['.web'] : [`.${platform}`, '.native'];
  const apps = targets.map(({ app }) => app);
  const { outputFiles } = await esbuild.build({
    entryPoints: apps.map((app, index) => ({ in: scenarioOf(app), out: `${index}` })),
    bundle: true,
    write: false,
    outdir: '/',
    // Only these it splits.
    format: 'esm',
    splitting: true,
    chunkNames: 'shared-[hash]',
    platform: 'neutral',
    target: 'es2022',
    logLevel: 'silent',
    jsx: 'automatic',
    loader: { '.js': 'jsx' },
    // Not `react-native`: it names the packages' sources, some of them in Flow; what is built of them is the same.
    mainFields: [...(desktop ? [] : ['browser']), 'module', 'main'],
    conditions: desktop ? ['node'] : platform === 'web' ? ['browser'] : ['react-native'],
    resolveExtensions: [...suffixes, ''].flatMap((suffix) =>
      ['.tsx', '.ts', '.jsx', '.js', '.json'].map((extension) => suffix + extension),
    ),
    define: { 'process.env.NODE_ENV': '"production"', __DEV__: 'false', global: 'globalThis' },
    plugins: [scenariosOf(apps), ...(desktop ? [BUILTINS] : []), packagesOf(apps)],
  });
  return new Map(
    await Promise.all(outputFiles.map(async ({ path, text }) => [`.${path}`, await commonJs(text)] as const)),
  );
}

/** A part asks for others by `part`, and for what is outside by `require`, which not every world has. */
async function commonJs(text: string): Promise<string> {
  const { code } = await esbuild.transform(text, {
    format: 'cjs',
    target: 'es2022',
    supported: { 'dynamic-import': false },
  });
  return code.replace(/\brequire\((?="\.\/(?:shared-\w+|\d+)\.js"\))/g, 'part(');
}

/** Scenarios lie beside the apps' manifests, but not on the disk, where they would be mended too. */
function scenariosOf(apps: readonly App[]): esbuild.Plugin {
  const texts = new Map(apps.map((app) => [scenarioOf(app), app.scenario]));
  return {
    name: 'scenarios',
    setup(build) {
      build.onResolve({ filter: /\/scenario\.ts$/ }, ({ path, kind }) =>
        kind === 'entry-point' ? { path } : undefined,
      );
      build.onLoad({ filter: /\/scenario\.ts$/ }, ({ path }) => ({
        contents: texts.get(path) ?? '',
        loader: 'ts',
      }));
    },
  };
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
function packagesOf(apps: readonly App[]): esbuild.Plugin {
  const manifests = apps.map((app) => [`${app.directory}/`, manifestOf(app)] as const);
  return {
    name: 'packages',
    setup(build) {
      build.onResolve({ filter: /^(?:@[a-z]|[a-z])/i }, ({ path, importer, kind, pluginData }) => {
        const pretended = PRETENDED[path];
        if (pretended !== undefined) return { path: pretended };
        const ours = importer.startsWith(`${ROOT}/packages/`);
        if (pluginData === DECIDED || (importer.includes('/node_modules/') && !ours)) return undefined;
        const resolveDir = path.startsWith('@jwt-hygiene/') ? ROOT : HERE;
        const [, manifest] = manifests.find(([folder]) => importer.startsWith(folder)) ?? [];
        return build.resolve(installedName(path, manifest ?? {}), { resolveDir, kind, pluginData: DECIDED });
      });
    },
  };
}

const DECIDED = 'decided';
