import { fileURLToPath } from 'node:url';

/** This folder: its `node_modules` has every package that a fixture uses. */
export const HERE = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Packages that are native through and through, and what stands for them. */
export const PRETENDED: Readonly<Record<string, string>> = {
  'react-native': `${HERE}/world/react-native.ts`,
  'expo-modules-core': `${HERE}/world/expo-modules-core.ts`,
  expo: `${HERE}/world/expo-modules-core.ts`,
  'expo-asset': `${HERE}/world/expo-modules-core.ts`,
  'react-native-nitro-modules': `${HERE}/world/react-native-nitro-modules.ts`,
  '@aws-amplify/react-native': `${HERE}/world/aws-amplify-react-native.ts`,
  buffer: `${HERE}/world/buffer.ts`,
  screen: `${HERE}/world/screen.ts`,
  electron: `${HERE}/world/electron.ts`,
  'electron-page': `${HERE}/world/electron.ts`,
};

/** Packages that hand on what others have: those are enough. */
export const PARTS: Readonly<Record<string, string>> = {
  'firebase/app': '@firebase/app',
  'firebase/auth': '@firebase/auth',
  'aws-amplify': '@aws-amplify/core',
  'aws-amplify/auth': '@aws-amplify/auth',
  'aws-amplify/auth/cognito': '@aws-amplify/auth/cognito',
};

/** Majors beside the one that is installed under the package's own name: NAME-MAJOR. */
const MAJORS: Readonly<Record<string, readonly number[]>> = {
  '@react-native-async-storage/async-storage': [1, 3],
  'electron-store': [8],
  'react-native-mmkv': [2, 3],
  zustand: [4],
};

/** Under which name the major is installed that an app's `package.json` asks for. */
export function installedName(
  specifier: string,
  manifest: { dependencies?: Record<string, string> },
): string {
  const part = PARTS[specifier];
  if (part !== undefined) return part;
  const name = packageOf(specifier);
  const major = Number(/\d+/.exec(manifest.dependencies?.[name] ?? '')?.[0]);
  return MAJORS[name]?.includes(major) ? `${name}-${major}${specifier.slice(name.length)}` : specifier;
}

/** The package that a bare specifier is of. */
export function packageOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}
