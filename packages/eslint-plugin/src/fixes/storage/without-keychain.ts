import { allows } from '../../analysis/code/versions.js';
import { KEYCHAIN_BACKENDS, RUNTIME_PACKAGE } from '../../catalog/backends.js';
import { packageAt, type PackageFacts } from '../../project/package-json.js';
import { dependentsOf } from '../../project/project-index.js';
import { isBefore, versionOf, type Version } from './backend-for.js';

/**
 * Main process, preload script and window would have to change together, and which of them may have which token is for
 * the app to say.
 */
export const IN_A_WINDOW = `this code runs in a window or a page, where there is no keychain: keep the session in Electron's main process, and let windows ask it for an access token (\`${RUNTIME_PACKAGE}/electron-windows\`)`;

/**
 * Why a package has no keychain that tokens could move to. A clause.
 *
 * @param isOfPage whether what asks runs in a page
 */
export function reasonWithoutKeychain(directory: string, isOfPage = false): string {
  const facts = packageAt(directory);
  const all = facts ? [facts, ...dependentsOf(directory).flatMap((each) => packageAt(each) ?? [])] : [];
  if (isOfPage && all.some(({ dependencies }) => dependencies.has('electron'))) return IN_A_WINDOW;
  const isMobile = all.some(({ dependencies }) => MOBILE.some((name) => dependencies.has(name)));
  for (const each of all) {
    const reason = misfitOf(each, isMobile);
    if (reason !== undefined) return reason;
  }
  if (all.some(isCordova))
    return 'this is a Cordova app without Capacitor, and no keychain is known for Cordova alone: move to Capacitor first';
  if (all.slice(1).some(({ dependencies }) => dependencies.has('electron')))
    return "this package belongs to an Electron app: what asks for the token store has to lie in the app's own package";
  return 'this package names no framework with a keychain (Expo, React Native, Capacitor, Electron)';
}

const MOBILE = ['expo', 'react-native', '@capacitor/core'];

/** What the app has, and in which version it would have to have it. */
function misfitOf(facts: PackageFacts, isMobile: boolean): string | undefined {
  const { dependencies } = facts;
  const misfits = KEYCHAIN_BACKENDS.filter(({ apps }) => apps.some((each) => dependencies.has(each)))
    // In an app for phones as well, the desktop is not what the finding is about.
    .filter(({ framework }) => !isMobile || framework.package !== 'electron');
  for (const { framework, needs, range } of misfits) {
    const name = FRAMEWORKS[framework.package];
    const version = versionOf(framework.package, facts);
    const oldest = framework.versions[0]!.from;
    if (version && isBefore(version, oldest))
      return `${name} ${textOf(version)} is too old for a keychain: ${textOf(oldest)} or later is needed`;
    if (
      version &&
      framework.below !== undefined &&
      version[0] >= framework.below &&
      !hasNewer(misfits, version)
    )
      return `${name} ${version[0]} is newer than what the keychain's packages are known to work with`;
    const present = versionOf(needs, facts);
    if (present && present[0] > 0 && !allows(range, present[0]))
      return `${needs} ${textOf(present)} is none of the versions that \`${RUNTIME_PACKAGE}\` works with: ${range}`;
  }
  if (dependencies.has('expo') && misfits.length > 0)
    return 'Expo Go has no keychain for this version: build the app with native code (`expo-dev-client`)';
  return undefined;
}

function hasNewer(backends: readonly (typeof KEYCHAIN_BACKENDS)[number][], version: Version): boolean {
  return backends.some(({ framework: { below } }) => below === undefined || version[0] < below);
}

const FRAMEWORKS = {
  expo: 'Expo',
  'react-native': 'React Native',
  '@capacitor/core': 'Capacitor',
  electron: 'Electron',
} as const;

/** `0.44`, `39`: React Native counts in the second place. */
function textOf([major, minor]: Version): string {
  return major === 0 ? `0.${minor}` : String(major);
}

/** https://cordova.apache.org/docs/en/latest/config_ref/: also what Ionic was before Capacitor. */
function isCordova({ dependencies, raw }: PackageFacts): boolean {
  if (dependencies.has('@capacitor/core')) return false;
  const names = [...dependencies];
  return (
    'cordova' in raw || names.some((name) => /^(?:cordova(?:-|$)|@ionic-native\/|ionic-angular$)/.test(name))
  );
}
