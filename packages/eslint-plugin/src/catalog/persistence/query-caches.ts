import type { ApiRow } from '../types.js';

const queries = "const session = { queryKey: ['session', 'token'], queryFn };";
const document = 'const SESSION = gql`query Session { session { accessToken } }`;';

function persister(id: string, source: string, path: string): ApiRow {
  const name = path.replace('()', '');
  const imports = `import { ${name} } from '${source}';`;
  return {
    id,
    origin: { package: source },
    path,
    role: 'persist',
    keeper: 'the persister of TanStack Query',
    state: { kind: 'queries', by: 'keys' },
    options: 0,
    storage: ['storage'],
    through: ['serialize'],
    example: `${imports} ${queries} ${name}({ storage: window.localStorage })`,
    counterExample: `${imports} const todos = { queryKey: ['todos'], queryFn }; ${name}({ storage: window.localStorage })`,
  };
}

function apollo(id: string, path: string, use: string): ApiRow {
  const name = path.replace(/^new |\(\)$/g, '');
  const imports = `import { ${name}, LocalStorageWrapper } from 'apollo3-cache-persist'; ${document}`;
  return {
    id,
    origin: { package: 'apollo3-cache-persist' },
    path,
    role: 'persist',
    keeper: 'apollo3-cache-persist',
    state: { kind: 'queries', by: 'documents' },
    options: 0,
    storage: ['storage'],
    through: ['persistenceMapper'],
    example: `${imports} ${use}({ cache, storage: new LocalStorageWrapper(window.localStorage) })`,
    counterExample: `${imports} ${use}({ cache, storage: new LocalStorageWrapper(vault) })`,
  };
}

/** The stores that apollo3-cache-persist is handed stand in a wrapper each. */
function wrapper(name: string): ApiRow {
  const imports = `import { persistCache, ${name} } from 'apollo3-cache-persist'; ${document}`;
  return {
    id: `apollo3-cache-persist.${name}`,
    origin: { package: 'apollo3-cache-persist' },
    path: `new ${name}()`,
    role: 'adapter',
    store: 0,
    example: `${imports} persistCache({ cache, storage: new ${name}(window.sessionStorage) })`,
    counterExample: `${imports} persistCache({ cache, storage: new ${name}(keychain) })`,
  };
}

/** Caches of answers that are kept: TanStack Query 4 and 5, Apollo Client 3. */
export const rows: readonly ApiRow[] = [
  persister(
    'tanstack-query.createAsyncStoragePersister',
    '@tanstack/query-async-storage-persister',
    'createAsyncStoragePersister()',
  ),
  persister(
    'tanstack-query.createSyncStoragePersister',
    '@tanstack/query-sync-storage-persister',
    'createSyncStoragePersister()',
  ),
  persister(
    'tanstack-query.createQueryPersister',
    '@tanstack/query-persist-client-core',
    'experimental_createQueryPersister()',
  ),
  apollo('apollo3-cache-persist.persistCache', 'persistCache()', 'persistCache'),
  apollo('apollo3-cache-persist.CachePersistor', 'new CachePersistor()', 'new CachePersistor'),
  ...['AsyncStorageWrapper', 'LocalStorageWrapper', 'SessionStorageWrapper', 'MMKVStorageWrapper'].map(
    wrapper,
  ),
];
