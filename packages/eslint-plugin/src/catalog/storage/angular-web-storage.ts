import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

interface Service {
  readonly package: string;
  readonly name: string;
  readonly store: string;
  readonly methods: readonly string[];
}

const services: readonly Service[] = [
  { package: 'ngx-webstorage', name: 'LocalStorageService', store: 'localStorage', methods: ['store'] },
  { package: 'ngx-webstorage', name: 'SessionStorageService', store: 'sessionStorage', methods: ['store'] },
  {
    package: 'angular-2-local-storage',
    name: 'LocalStorageService',
    store: 'web storage',
    methods: ['set', 'add'],
  },
  { package: 'ngx-store', name: 'LocalStorageService', store: 'localStorage', methods: ['set'] },
  { package: 'ngx-store', name: 'SessionStorageService', store: 'sessionStorage', methods: ['set'] },
  { package: 'ngx-store', name: 'CookiesStorageService', store: 'a cookie', methods: ['set'] },
  { package: 'ngx-localstorage', name: 'LocalStorageService', store: 'web storage', methods: ['set'] },
];

function rowsOf({ package: name, name: type, store, methods }: Service): ApiRow[] {
  const imports = `import { ${type} } from '${name}';`;
  const id = `${name}.${type}`;
  const inClass = (statement: string): string =>
    `${imports} class Session { constructor(private readonly storage: ${type}) {} save(token: string) { ${statement} } }`;
  return [
    {
      id,
      origin: { package: name },
      path: `new ${type}()`,
      role: 'factory',
      gives: `${id}.instance`,
      example: inClass(`this.storage.${methods[0]}('token', token)`),
      counterExample: inClass("this.storage.clear('token')"),
    },
    ...methods.map((method) =>
      webSink({
        id: `${id}.${method}`,
        origin: { instance: `${id}.instance` },
        path: `${method}()`,
        store,
        example: `${imports} const storage = inject(${type}); storage.${method}('token', session.accessToken)`,
        counterExample: `${imports} const storage = inject(${type}); storage.${method}('theme', theme)`,
      }),
    ),
  ];
}

/** Angular's services around web storage. */
export const rows: readonly ApiRow[] = services.flatMap(rowsOf);
