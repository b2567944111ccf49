import type { ApiRow } from '../types.js';

const imports = "import storage from 'electron-json-storage';";

function sink(method: 'set' | 'setSync'): ApiRow {
  return {
    id: `electron-json-storage.${method}`,
    origin: { package: 'electron-json-storage' },
    path: `${method}()`,
    role: 'sink',
    store: 'a JSON file',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: `${imports} storage.${method}('auth', { accessToken: data.accessToken })`,
    counterExample: `${imports} storage.${method}('window', { width, height })`,
  };
}

/** electron-json-storage 2 to 4: one JSON file a key. */
export const rows: readonly ApiRow[] = [sink('set'), sink('setSync')];
