import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { App } from './bundle.js';
import { HERE } from './packages.js';
import type { Platform } from './device/device.js';
import type { Host } from './start.js';

export interface Fixture {
  /** FAMILY/NAME. */
  readonly name: string;
  readonly host: Host;
  /** Where it is run. On the web nothing is asked of what is stored. */
  readonly platforms: readonly Platform[];
  /** Words of the reason why nothing can be done for it. */
  readonly refused: string | undefined;
  /** Words of the reason why one of its keys has to stay. */
  readonly stays: string | undefined;
  /** As it is written, in a folder of its own that can be changed. */
  readonly before: App;
  /** Where the app is to lie after its fixes. */
  readonly after: App;
}

const APPS = join(HERE, 'apps');
const SCENARIO = 'scenario.ts';

/** Copies every fixture twice, away from the repository: an app knows nothing of the code around it. */
export function copiedFixtures(): { fixtures: Fixture[]; folder: string; remove: () => void } {
  if (!existsSync(join(HERE, 'node_modules')))
    throw new Error('The packages of the fixtures are not installed: `npm test` does it.');
  const folder = mkdtempSync(join(tmpdir(), 'jwt-hygiene-fixes-'));
  const fixtures = readdirSync(APPS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === SCENARIO)
    .filter(({ parentPath }) => parentPath.includes(process.env['FIXTURE'] ?? ''))
    .map(({ parentPath }) => copied(parentPath, folder))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return { fixtures, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function copied(source: string, folder: string): Fixture {
  const name = relative(APPS, source).replaceAll('\\', '/');
  const scenario = readFileSync(join(source, SCENARIO), 'utf8');
  const copy = (side: string): App => {
    const directory = join(folder, side, name);
    mkdirSync(dirname(directory), { recursive: true });
    cpSync(source, directory, { recursive: true, filter: (path) => !path.endsWith(SCENARIO) });
    return { directory, scenario };
  };
  const manifest = readFileSync(join(source, 'package.json'), 'utf8');
  return {
    name,
    host: hostOf(manifest),
    platforms: platformsOf(scenario),
    refused: wordsOf('refused', scenario),
    stays: wordsOf('stays', scenario),
    before: copy('before'),
    after: copy('after'),
  };
}

function wordsOf(name: string, scenario: string): string | undefined {
  return new RegExp(`^export const ${name} = '(.*)';$`, 'm').exec(scenario)?.[1];
}

/** What an app runs in, as its package.json tells. */
export function hostOf(manifest: string): Host {
  if (manifest.includes('"@capacitor/core"')) return 'capacitor';
  return manifest.includes('"electron"') ? 'electron' : 'react-native';
}

/** `export const platforms = ['ios', 'web'];` in a scenario; without it, a phone. */
function platformsOf(scenario: string): Platform[] {
  const [, list] = /^export const platforms = \[(.*)\];$/m.exec(scenario) ?? [];
  return list === undefined ? ['android'] : (list.match(/\w+/g) as Platform[]);
}

/** The files of an app that hold code, as absolute paths. */
export function codeOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}
