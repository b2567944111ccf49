import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { above, packageAround, type PackageFacts } from './package-facts.js';

/** Commands that install what fixed files import. */
export interface InstallSteps {
  /** Where they are run; absolute. */
  readonly directory: string;
  /** In order. */
  readonly commands: readonly string[];
}

interface Manager {
  readonly name: string;
  readonly add: string;
  /** Runs a program that the app has installed. */
  readonly run: string;
}

const NPM: Manager = { name: 'npm', add: 'npm install', run: 'npx' };
const MANAGERS: readonly Manager[] = [
  NPM,
  { name: 'pnpm', add: 'pnpm add', run: 'pnpm exec' },
  { name: 'yarn', add: 'yarn add', run: 'yarn' },
  { name: 'bun', add: 'bun add', run: 'bunx' },
];

const LOCKFILES: Readonly<Record<string, string>> = {
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
};

/**
 * How the app around a file installs packages: by its package manager, native ones in the way of its framework.
 * Undefined where there is no app, or nothing to install.
 *
 * @param packages names, of which those of this project hold no native code
 */
export function installSteps(file: string, packages: readonly string[]): InstallSteps | undefined {
  const app = packageAround(file);
  if (!app || packages.length === 0) return undefined;
  const manager = managerOf(app);
  const native = packages.filter((each) => !each.startsWith('@jwt-hygiene/'));
  const { directory, dependencies } = app;
  // Expo chooses the version that goes with its SDK.
  if (dependencies.has('expo')) {
    const own = packages.filter((each) => !native.includes(each));
    const commands = [
      ...(native.length > 0 ? [`${manager.run} expo install ${native.join(' ')}`] : []),
      ...(own.length > 0 ? [`${manager.add} ${own.join(' ')}`] : []),
    ];
    return { directory, commands };
  }
  const commands = [`${manager.add} ${packages.join(' ')}`];
  if (native.length > 0) {
    if (dependencies.has('@capacitor/core')) commands.push(`${manager.run} cap sync`);
    else if (dependencies.has('react-native')) commands.push('npx pod-install');
  }
  return { directory, commands };
}

/** As `packageManager` says, else as the nearest lockfile tells; npm where neither does. */
function managerOf({ directory, manager }: PackageFacts): Manager {
  const around = above(join(directory, 'package.json'));
  const declared = [manager, ...around.map((each) => packageAround(join(each, 'package.json'))?.manager)]
    .find((each) => each !== undefined)
    ?.split('@', 1)[0];
  const [, locked] =
    around
      .map((each) => Object.entries(LOCKFILES).find(([file]) => existsSync(join(each, file))))
      .find((each) => each !== undefined) ?? [];
  return MANAGERS.find(({ name }) => name === (declared ?? locked)) ?? NPM;
}
