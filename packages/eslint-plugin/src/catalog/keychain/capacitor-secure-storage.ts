import type { ApiRow, Layout } from '../types.js';

const keyAndValue: Layout = {
  kind: 'pair',
  key: { argument: 0, property: 'key' },
  value: { argument: 0, property: 'value' },
};
const pair: Layout = { kind: 'pair', key: 0, value: 1 };

function sink(name: string, exported: string, method: 'set' | 'setItem', layout: Layout): ApiRow {
  const given = layout === pair ? "'token', token" : "{ key: 'token', value: token }";
  return {
    id: `${name}.${method}`,
    origin: { package: name },
    path: `${exported}.${method}()`,
    role: 'sink',
    store: 'the keychain',
    place: 'device',
    protection: 'os-keychain',
    layout,
    example: `import { ${exported} } from '${name}'; ${exported}.${method}(${given})`,
    counterExample: `import { Preferences } from '@capacitor/preferences'; const ${exported} = Preferences; ${exported}.set({ key: 'token', value: token })`,
  };
}

/**
 * Keychain and Keystore on devices; on the web each of them falls back to localStorage, which is not what an app
 * is built for.
 */
export const rows: readonly ApiRow[] = [
  sink('capacitor-secure-storage-plugin', 'SecureStoragePlugin', 'set', keyAndValue),
  sink('@aparajita/capacitor-secure-storage', 'SecureStorage', 'set', pair),
  sink('@aparajita/capacitor-secure-storage', 'SecureStorage', 'setItem', pair),
  sink('@capawesome-team/capacitor-secure-preferences', 'SecurePreferences', 'set', keyAndValue),
];
