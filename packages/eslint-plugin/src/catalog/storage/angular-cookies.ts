import type { ApiRow } from '../types.js';
import { webSink } from '../web-sink.js';

const store = 'a cookie';

function service(name: string, methods: readonly string[]): ApiRow[] {
  const imports = `import { CookieService } from '${name}';`;
  const inClass = (statement: string): string =>
    `${imports} class Session { constructor(private readonly cookies: CookieService) {} save(token: string) { ${statement} } }`;
  const [first] = methods;
  return [
    {
      id: `${name}.CookieService`,
      origin: { package: name },
      path: 'new CookieService()',
      role: 'factory',
      gives: `${name}.instance`,
      example: inClass(`this.cookies.${first}('token', token)`),
      counterExample: inClass("this.cookies.get('token')"),
    },
    ...methods.map((method) =>
      webSink({
        id: `${name}.${method}`,
        origin: { instance: `${name}.instance` },
        path: `${method}()`,
        store,
        example: `${imports} const cookies = inject(CookieService); cookies.${method}('token', session.accessToken)`,
        counterExample: `${imports} const cookies = inject(CookieService); cookies.${method}('theme', theme)`,
      }),
    ),
  ];
}

/** Angular's cookie services. */
export const rows: readonly ApiRow[] = [
  ...service('ngx-cookie-service', ['set']),
  ...service('ngx-cookie', ['put', 'putObject']),
  ...service('angular2-cookie/core', ['put', 'putObject']),
];
