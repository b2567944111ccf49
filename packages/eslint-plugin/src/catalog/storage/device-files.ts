import type { ApiRow, Layout, Origin } from '../types.js';

/** The path of a file is its key: `tokens.json` says as much as a key does. */
const pathAndContents: Layout = { kind: 'pair', key: 0, value: 1 };
const plain = { role: 'sink', place: 'device', protection: 'plain', store: 'a file' } as const;

function sinks(
  packages: readonly string[],
  prefix: string,
  setUp: string,
  methods: readonly string[],
): ApiRow[] {
  return methods.map((method) => ({
    id: `${packages[0]}.${prefix}${method}`,
    origin: { package: packages },
    path: `${prefix}${method}()`,
    ...plain,
    layout: pathAndContents,
    example: `${setUp}${method}(path, JSON.stringify({ accessToken: data.accessToken }))`,
    counterExample: `${setUp}${method}(path, JSON.stringify({ theme: data.theme }))`,
  }));
}

const filesystem = "import { Filesystem } from '@capacitor/filesystem';";

function capacitor(origin: Origin, id: string, path: string, setUp: string, versions?: string): ApiRow[] {
  return ['writeFile', 'appendFile'].map((method) => ({
    id: `${id}.${method}`,
    origin,
    path: `${path}${method}()`,
    ...(versions && { versions }),
    ...plain,
    layout: {
      kind: 'pair',
      key: { argument: 0, property: 'path' },
      value: { argument: 0, property: 'data' },
    },
    example: `${setUp} Filesystem.${method}({ path: 'session.json', data: JSON.stringify({ accessToken }) })`,
    counterExample: `${setUp} Filesystem.${method}({ path: 'report.csv', data: report })`,
  }));
}

const expoFile =
  "import { File, Paths } from 'expo-file-system'; const file = new File(Paths.document, 'session.json');";

/**
 * Files of React Native and Capacitor apps: expo-file-system (`legacy` since 54), react-native-fs and its forks,
 * react-native-blob-util and its ancestor, @capacitor/filesystem. They lie in the app's folders as they are.
 */
export const rows: readonly ApiRow[] = [
  ...sinks(
    ['expo-file-system', 'expo-file-system/legacy'],
    '',
    "import * as FileSystem from 'expo-file-system'; FileSystem.",
    ['writeAsStringAsync'],
  ),
  {
    id: 'expo-file-system.File',
    origin: { package: ['expo-file-system', 'expo-file-system/next'] },
    path: 'new File()',
    versions: '>=18',
    role: 'factory',
    gives: 'expo-file-system.file',
    example: `${expoFile} file.write(JSON.stringify({ accessToken }))`,
    counterExample: "const file = new File([], 'session.json'); file.write(JSON.stringify({ accessToken }))",
  },
  {
    id: 'expo-file-system.File.write',
    origin: { instance: 'expo-file-system.file' },
    path: 'write()',
    ...plain,
    layout: { kind: 'pair', key: { factory: 1 }, value: 0 },
    example: `${expoFile} file.write(JSON.stringify({ accessToken }))`,
    counterExample: `${expoFile} file.write(JSON.stringify({ theme }))`,
  },
  ...sinks(
    ['react-native-fs', '@dr.pogodin/react-native-fs'],
    '',
    "import RNFS from 'react-native-fs'; RNFS.",
    ['writeFile', 'appendFile', 'write'],
  ),
  ...sinks(
    ['react-native-blob-util', 'rn-fetch-blob', 'react-native-fetch-blob'],
    'fs.',
    "import RNFetchBlob from 'rn-fetch-blob'; RNFetchBlob.fs.",
    ['writeFile', 'appendFile', 'createFile'],
  ),
  ...capacitor({ package: '@capacitor/filesystem' }, '@capacitor/filesystem', 'Filesystem.', filesystem),
  ...capacitor(
    { package: '@capacitor/core' },
    '@capacitor/core.Filesystem',
    'Plugins.Filesystem.',
    "import { Plugins } from '@capacitor/core'; const { Filesystem } = Plugins;",
    '1 - 2',
  ),
];
