import type { ApiRow } from '../types.js';

const packages = ['fs', 'node:fs', 'original-fs', 'graceful-fs', 'fs-extra'] as const;
const promised = ['fs/promises', 'node:fs/promises'] as const;

function write(path: string, from: readonly string[]): ApiRow {
  const setUp = `import fs from '${from[0]}'; fs.${path.slice(0, -2)}`;
  return {
    id: `${from[0]}.${path.slice(0, -2)}`,
    origin: { package: from },
    path,
    role: 'sink',
    store: 'a file',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    clientOnly: true,
    example: `${setUp}(path, JSON.stringify({ accessToken: data.accessToken }))`,
    counterExample: `${setUp}(path, JSON.stringify({ theme: data.theme }))`,
  };
}

const METHODS = ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync'];
const JSON_METHODS = ['outputFile', 'writeJson', 'writeJSON', 'outputJson', 'outputJSON'];

/**
 * Files that a desktop app writes through Node.js. Servers and scripts write files too, and nobody's phone is lost
 * with them: the rows hold only where the code is known to run on the user's machine.
 */
export const rows: readonly ApiRow[] = [
  ...METHODS.map((method) => write(`${method}()`, packages)),
  ...['writeFile', 'appendFile'].flatMap((method) => [
    write(`promises.${method}()`, packages),
    write(`${method}()`, promised),
  ]),
  ...JSON_METHODS.flatMap((method) => [
    write(`${method}()`, ['fs-extra']),
    write(`${method}Sync()`, ['fs-extra']),
  ]),
];
