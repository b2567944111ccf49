import type { ApiRow } from '../types.js';

const plain = { role: 'sink', place: 'device', protection: 'plain', store: 'a file' } as const;
const fileSystem = "import * as FileSystem from 'expo-file-system';";
const expoFile =
  "import { File, Paths } from 'expo-file-system'; const file = new File(Paths.document, 'session.json');";

/** Files in the app's folders, as they are: by `File` since 18, by function before, in `legacy` since 54. */
export const rows: readonly ApiRow[] = [
  {
    id: 'expo-file-system.writeAsStringAsync',
    origin: { package: ['expo-file-system', 'expo-file-system/legacy'] },
    path: 'writeAsStringAsync()',
    ...plain,
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${fileSystem} FileSystem.writeAsStringAsync(path, JSON.stringify({ accessToken: data.accessToken }))`,
    counterExample: `${fileSystem} FileSystem.writeAsStringAsync(path, JSON.stringify({ theme: data.theme }))`,
  },
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
];
