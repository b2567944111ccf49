import type { ApiRow, Origin } from '../types.js';

const plain = { role: 'sink', place: 'device', protection: 'plain', store: 'a file' } as const;
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

/** Files in the folders of a Capacitor app, as they are: the plugin of 3 and later, and the one in the core before. */
export const rows: readonly ApiRow[] = [
  ...capacitor({ package: '@capacitor/filesystem' }, '@capacitor/filesystem', 'Filesystem.', filesystem),
  ...capacitor(
    { package: '@capacitor/core' },
    '@capacitor/core.Filesystem',
    'Plugins.Filesystem.',
    "import { Plugins } from '@capacitor/core'; const { Filesystem } = Plugins;",
    '1 - 2',
  ),
];
