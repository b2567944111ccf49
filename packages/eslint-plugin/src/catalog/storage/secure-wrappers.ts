import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const shipped = (name: string): string => `${name}, whose key ships with the code`;

const secureLs = "import SecureLS from 'secure-ls'; const storage = new SecureLS({ encodingType: 'aes' });";
const encryptStorage = 'const storage = new EncryptStorage(SECRET);';

/** Its classes; from 3 on, the first only makes the last two. */
const ENCRYPT_STORAGE: readonly (readonly [name: string, versions?: string])[] = [
  ['EncryptStorage', '<3'],
  ['AsyncEncryptStorage'],
  ['EncryptStorageNoble', '>=3'],
  ['EncryptStorageWebApi', '>=3'],
];

/**
 * Web storage behind a cipher whose key the page itself holds: a script on the page asks the wrapper, and whoever
 * copies the storage can copy the bundle too.
 */
export const rows: readonly ApiRow[] = [
  webSink({
    id: 'secure-ls.set',
    origin: { package: 'secure-ls' },
    path: 'new ().set()',
    store: shipped('secure-ls'),
    example: `${secureLs} storage.set('token', token)`,
    counterExample: `${secureLs} storage.remove('token', token)`,
  }),
  webSink({
    id: 'react-secure-storage.setItem',
    origin: { package: 'react-secure-storage' },
    path: 'setItem()',
    store: shipped('react-secure-storage'),
    example:
      "import secureLocalStorage from 'react-secure-storage'; secureLocalStorage.setItem('token', token)",
    counterExample:
      "import secureLocalStorage from 'react-secure-storage'; secureLocalStorage.removeItem('token', token)",
  }),
  ...ENCRYPT_STORAGE.map(([name, versions]) =>
    webSink({
      id: `encrypt-storage.${name}.setItem`,
      origin: { package: 'encrypt-storage' },
      path: `new ${name}().setItem()`,
      ...(versions && { versions }),
      store: shipped('encrypt-storage'),
      example: `import { ${name} as EncryptStorage } from 'encrypt-storage'; ${encryptStorage} storage.setItem('token', token)`,
      counterExample: `import { ${name} as EncryptStorage } from 'encrypt-storage'; ${encryptStorage} storage.removeItem('token', token)`,
    }),
  ),
  webSink({
    id: 'encrypt-storage.EncryptStorage.create.setItem',
    origin: { package: 'encrypt-storage' },
    path: 'EncryptStorage.create().setItem()',
    versions: '>=3',
    store: shipped('encrypt-storage'),
    example:
      "import { EncryptStorage } from 'encrypt-storage'; const storage = EncryptStorage.create(SECRET, options); storage.setItem('token', token)",
    counterExample:
      "import { EncryptStorage } from 'encrypt-storage'; const storage = EncryptStorage.create(SECRET, options); storage.removeItem('token', token)",
  }),
  webSink({
    id: 'secure-web-storage.setItem',
    origin: { package: 'secure-web-storage' },
    path: 'new ().setItem()',
    store: shipped('secure-web-storage'),
    example:
      "import SecureStorage from 'secure-web-storage'; const storage = new SecureStorage(localStorage, ciphers); storage.setItem('token', token)",
    counterExample:
      "import SecureStorage from 'secure-web-storage'; const storage = new SecureStorage(localStorage, ciphers); storage.getItem('token', token)",
  }),
];
