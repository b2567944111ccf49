import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const shipped = (name: string): string => `${name}, whose key ships with the code`;

const secureLs = "import SecureLS from 'secure-ls'; const storage = new SecureLS({ encodingType: 'aes' });";

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
