import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allows } from '../../analysis/code/versions.js';
import { KEYCHAIN_BACKENDS, type KeychainBackend } from '../../catalog/backends.js';
import { asObject } from '../../project/jsonc.js';
import type { PackageFacts } from '../../project/package-json.js';

/** A keychain that an app can have, and how it gets it. */
export interface Fitting {
  readonly backend: KeychainBackend;
  /** What brings the keychain's package, in a version that the app can build. */
  readonly installs: string;
  /** Of the app's framework, where it says one. */
  readonly version?: Version;
}

export type Version = readonly [major: number, minor: number];

/** The first keychain that fits the app and the versions that it declares. */
export function backendFor(facts: PackageFacts): Fitting | undefined {
  const { dependencies } = facts;
  for (const backend of KEYCHAIN_BACKENDS) {
    const { apps, needs, ifPresent, range, framework } = backend;
    const isForApp = apps.some((each) => dependencies.has(each)) && (!ifPresent || dependencies.has(needs));
    const present = versionOf(needs, facts);
    if (!isForApp || (present && present[0] > 0 && !allows(range, present[0]))) continue;
    // Expo Go has no other native code than its own.
    if (framework.package !== 'expo' && dependencies.has('expo') && !present && !hasNativeCode(facts))
      continue;
    const version = versionOf(framework.package, facts);
    if (version && framework.below !== undefined && version[0] >= framework.below) continue;
    const { versions } = framework;
    const fitting = version ? versions.findLast(({ from }) => !isBefore(version, from)) : versions.at(-1);
    if (!fitting) continue;
    // Expo's own command chooses the version.
    const installs = framework.package === 'expo' ? needs : fitting.install;
    return { backend, installs, ...(version && { version }) };
  }
  return undefined;
}

/** Is an Expo app built with native code of its own choice? */
function hasNativeCode({ directory, dependencies }: PackageFacts): boolean {
  const built = ['android', 'ios', 'eas.json'].some((name) => existsSync(join(directory, name)));
  return built || dependencies.has('expo-dev-client');
}

/** What a package.json asks for, as far as it says a number: `~51.0.0`, `0.72.4`. */
export function versionOf(name: string, { raw }: PackageFacts): Version | undefined {
  for (const kind of ['dependencies', 'devDependencies', 'peerDependencies']) {
    const range = asObject(raw[kind])[name];
    const [, major, minor] = (typeof range === 'string' && /^\D{0,2}(\d+)(?:\.(\d+))?/.exec(range)) || [];
    if (major !== undefined) return [Number(major), Number(minor ?? 0)];
  }
  return undefined;
}

export function isBefore([major, minor]: Version, [otherMajor, otherMinor]: Version): boolean {
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
