import type { ApiRow, SinkRow } from '../types.js';
import { webSink } from '../web-sink.js';

function member(name: string, store: string, httpOnly?: SinkRow['httpOnly']): SinkRow {
  return webSink({
    id: `${name}.set`,
    origin: { global: name },
    path: 'set()',
    store,
    ...(httpOnly && { httpOnly }),
    example: `export default { methods: { save(token) { this.${name}.set('token', token) } } }`,
    counterExample: `export default { methods: { save(theme) { this.${name}.set('theme', theme) } } }`,
  });
}

function angularJs(name: string, store: string): SinkRow {
  return webSink({
    id: `${name}.property`,
    origin: { global: name },
    path: '*=',
    store,
    layout: { kind: 'property' },
    example: `app.controller('Login', (${name}) => { ${name}.token = answer.token })`,
    counterExample: `app.controller('Login', (${name}) => { delete ${name}.token })`,
  });
}

/**
 * What plugins put on every component of an app, which then imports nothing: vue-cookies and cookie-universal-nuxt
 * (`$cookies`), vue-cookie (`$cookie`), vue-ls (`$ls`), vue-web-storage, vue-localstorage (`$localStorage`), and the
 * services of AngularJS and ngStorage. Templates see them as globals, so that is what they are here.
 */
export const rows: readonly ApiRow[] = [
  member('$cookies', 'a cookie', { at: { argument: 2, property: 'httpOnly' }, byDefault: false }),
  member('$cookie', 'a cookie'),
  member('$ls', 'web storage'),
  member('$localStorage', 'localStorage'),
  member('$sessionStorage', 'sessionStorage'),
  ...['put', 'putObject'].map((method) =>
    webSink({
      id: `$cookies.${method}`,
      origin: { global: '$cookies' },
      path: `${method}()`,
      store: 'a cookie',
      example: `app.controller('Login', ($cookies) => { $cookies.${method}('token', answer.token) })`,
      counterExample: `app.controller('Login', ($cookies) => { $cookies.${method}('theme', answer.theme) })`,
    }),
  ),
  angularJs('$localStorage', 'localStorage'),
  angularJs('$sessionStorage', 'sessionStorage'),
];
