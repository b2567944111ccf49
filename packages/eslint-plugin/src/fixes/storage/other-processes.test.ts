import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../test/support/project.js';
import { planRemedies } from '../plan.js';

const PLACES = {
  async: [
    "import AsyncStorage from '@react-native-async-storage/async-storage';",
    "export const save = (jwt: string) => AsyncStorage.setItem('jwt', jwt);",
  ],
  mmkv: [
    "import { MMKV } from 'react-native-mmkv'; const storage = new MMKV();",
    "export const save = async (jwt: string) => { storage.set('jwt', jwt); };",
  ],
  preferences: [
    "import { Preferences } from '@capacitor/preferences';",
    "export const save = (value: string) => Preferences.set({ key: 'jwt', value });",
  ],
} as const;
const REACT_NATIVE = {
  'react-native': '0.81.0',
  'react-native-mmkv': '3.2.0',
  '@react-native-async-storage/async-storage': '2.2.0',
};
const CAPACITOR = { '@capacitor/core': '^8.0.0', '@capacitor/preferences': '^8.0.0' };

/** Why the token stays; undefined where it moves. */
function reasonFor(
  place: keyof typeof PLACES,
  files: Record<string, string>,
  [imports, write]: readonly string[] = PLACES[place],
): string | undefined {
  const dependencies = place === 'preferences' ? CAPACITOR : REACT_NATIVE;
  const text = `${imports!}\n${write!}\n`;
  const root = projectOf({ 'package.json': JSON.stringify({ dependencies }), 'app.ts': text, ...files });
  const column = /\w+\.set(?:Item)?\(/i.exec(write!)!.index + 1;
  const finding = { file: join(root, 'app.ts'), line: 2, column, ruleId: 'no-plaintext-token-storage' };
  const { remedies, refused } = planRemedies([finding], { root });
  expect(remedies.length + refused.length).toBe(1);
  return refused[0]?.reason;
}

const plist = (key: string) =>
  `<plist><dict><key>${key}</key><string>group.com.example</string></dict></plist>\n`;

describe('a token stays where another process looks for it', () => {
  it.each<[string, keyof typeof PLACES, string, string]>([
    [
      'a widget that opens MMKV',
      'mmkv',
      'ios/Widget/Widget.swift',
      'let jwt = MMKV(mmapID: "mmkv.default")?.string(forKey: "jwt")\n',
    ],
    [
      "a widget of Android that opens AsyncStorage's table",
      'async',
      'android/app/src/main/java/com/example/Widget.kt',
      'SQLiteDatabase.openDatabase("RKStorage").query("jwt")\n',
    ],
    [
      'a service that reads Preferences',
      'preferences',
      'android/app/src/main/java/com/example/Sync.java',
      'getSharedPreferences("CapacitorStorage", 0).getString("jwt", null);\n',
    ],
    [
      'a widget that reads Preferences by the whole key',
      'preferences',
      'ios/App/Widget.swift',
      'UserDefaults.standard.string(forKey: "CapacitorStorage.jwt")\n',
    ],
  ])('%s', (_, place, file, text) => {
    expect(reasonFor(place, {})).toBeUndefined();
    expect(reasonFor(place, { [file]: text })).toBe(
      `native code asks for it where it lies (${file}), and the keychain is the app's own`,
    );
  });

  it.each([
    ['ios/App/Info.plist', plist('AppGroup')],
    ['ios/App/Info.plist', plist('AppGroupIdentifier')],
    ['app.json', '{ "expo": { "ios": { "infoPlist": { "AppGroup": "group.com.example" } } } }'],
    ['app.config.ts', "export default { ios: { infoPlist: { AppGroup: 'group.com.example' } } };"],
  ])('all of MMKV, in a group of the app: %s', (file, text) => {
    expect(reasonFor('mmkv', { [file]: text })).toContain(
      `all of MMKV lies where the app's extensions find it (\`AppGroup\` in ${file})`,
    );
    expect(reasonFor('async', { [file]: text })).toBeUndefined();
  });

  it.each(['path: appGroupPath', 'mode: Mode.MULTI_PROCESS'])('an instance of MMKV with `%s`', (option) => {
    const [imports, write] = PLACES.mmkv;
    const opening = imports.replace('MMKV()', `MMKV({ id: 'shared', ${option} })`);
    expect(reasonFor('mmkv', {}, [opening, write])).toContain('app.ts:1 opens it for other processes');
    const own = opening.replace(option, "path: 'own', mode: Mode.SINGLE_PROCESS");
    expect(reasonFor('mmkv', {}, [own, write])).not.toContain('other processes');
  });
});

it.each<[string, keyof typeof PLACES, string, string]>([
  ['native code asks for another key', 'mmkv', 'ios/W.swift', 'MMKV.default().string(forKey: "theme")\n'],
  [
    'native code keeps something of its own by that name',
    'mmkv',
    'ios/W.swift',
    'UserDefaults.standard.string(forKey: "jwt")\n',
  ],
  ['it is native code of a package', 'mmkv', 'ios/Pods/W.swift', 'MMKV.default().string(forKey: "jwt")\n'],
  ['the group is for something else', 'mmkv', 'ios/App/Info.plist', plist('RTCAppGroupIdentifier')],
])('it moves where %s', (_, place, file, text) => {
  expect(reasonFor(place, { [file]: text })).toBeUndefined();
});
