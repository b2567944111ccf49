import type { ApiRow, Layout } from '../types.js';

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

/** Files in the folders of a React Native app, as they are: react-native-fs, react-native-blob-util, and their kin. */
export const rows: readonly ApiRow[] = [
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
];
