import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const store = 'encrypt-storage, whose key ships with the code';
const encryptStorage = 'const storage = new EncryptStorage(SECRET);';

/** Its classes; from 3 on, the first only makes the last two. */
const ENCRYPT_STORAGE: readonly (readonly [name: string, versions?: string])[] = [
  ['EncryptStorage', '<3'],
  ['AsyncEncryptStorage'],
  ['EncryptStorageNoble', '>=3'],
  ['EncryptStorageWebApi', '>=3'],
];

/** Web storage behind a cipher whose key is an argument in the bundle. */
export const rows: readonly ApiRow[] = [
  ...ENCRYPT_STORAGE.map(([name, versions]) =>
    webSink({
      id: `encrypt-storage.${name}.setItem`,
      origin: { package: 'encrypt-storage' },
      path: `new ${name}().setItem()`,
      ...(versions && { versions }),
      store,
      example: `import { ${name} as EncryptStorage } from 'encrypt-storage'; ${encryptStorage} storage.setItem('token', token)`,
      counterExample: `import { ${name} as EncryptStorage } from 'encrypt-storage'; ${encryptStorage} storage.removeItem('token', token)`,
    }),
  ),
  webSink({
    id: 'encrypt-storage.EncryptStorage.create.setItem',
    origin: { package: 'encrypt-storage' },
    path: 'EncryptStorage.create().setItem()',
    versions: '>=3',
    store,
    example:
      "import { EncryptStorage } from 'encrypt-storage'; const storage = EncryptStorage.create(SECRET, options); storage.setItem('token', token)",
    counterExample:
      "import { EncryptStorage } from 'encrypt-storage'; const storage = EncryptStorage.create(SECRET, options); storage.removeItem('token', token)",
  }),
];
