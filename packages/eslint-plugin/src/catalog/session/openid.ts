import type { ApiRow, DefaultStore } from '../types.js';

const localStorage: DefaultStore = { store: 'localStorage', place: 'web' };
const cookie: DefaultStore = { store: 'a cookie', place: 'web' };

/** `cacheLocation` of Auth0's SDKs for a browser; their default is memory. */
function auth0(source: string, call: string, counterCall = call): ApiRow {
  const name = call.replace(/^new /, '').replace(/\W.*/, '');
  const imports = `import { ${name} } from '${source}';`;
  return {
    id: `auth0.${name}`,
    origin: { package: source },
    path: call,
    role: 'session',
    holds: 'the Auth0 session',
    option: { argument: 0, path: 'cacheLocation' },
    values: { localstorage: localStorage },
    example: `${imports} ${call.replace('()', "({ domain, cacheLocation: 'localstorage' })")}`,
    counterExample: `${imports} ${counterCall.replace('()', "({ domain, cacheLocation: 'memory' })")}`,
  };
}

/** `userStore` of oidc-client, whose own default is sessionStorage; the class's is localStorage. */
const userStore: ApiRow = {
  id: 'oidc-client.WebStorageStateStore',
  origin: { package: ['oidc-client-ts', 'oidc-client'] },
  path: 'new WebStorageStateStore()',
  role: 'session',
  holds: 'the OpenID Connect session',
  option: { argument: 0, path: 'store' },
  within: 'userStore',
  defaultStore: localStorage,
  example:
    "import { WebStorageStateStore } from 'oidc-client-ts'; const settings = { userStore: new WebStorageStateStore() }",
  counterExample:
    "import { WebStorageStateStore, InMemoryWebStorage } from 'oidc-client-ts'; const settings = { userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }) }",
};

/** SDKs of OpenID providers: what keeps their tokens where script can read them is an option. */
export const rows: readonly ApiRow[] = [
  auth0('@auth0/auth0-spa-js', 'new Auth0Client()'),
  auth0('@auth0/auth0-spa-js', 'createAuth0Client()'),
  auth0('@auth0/auth0-vue', 'createAuth0()'),
  auth0('@auth0/auth0-angular', 'provideAuth0()'),
  auth0('@auth0/auth0-angular', 'AuthModule.forRoot()'),
  {
    id: 'auth0.Auth0Provider',
    origin: { package: '@auth0/auth0-react' },
    path: '<Auth0Provider>',
    role: 'session',
    holds: 'the Auth0 session',
    option: { attribute: 'cacheLocation' },
    values: { localstorage: localStorage },
    example:
      'import { Auth0Provider } from \'@auth0/auth0-react\'; const app = <Auth0Provider domain={domain} cacheLocation="localstorage" />',
    counterExample:
      'import { Auth0Provider } from \'@auth0/auth0-react\'; const app = <Auth0Provider domain={domain} cacheLocation="memory" />',
  },
  {
    id: 'msal.cacheLocation',
    origin: { package: '@azure/msal-browser' },
    path: 'new PublicClientApplication()',
    // From 4 on, what lies in localStorage is encrypted with a key in a session cookie.
    versions: '<4',
    role: 'session',
    holds: "MSAL's token cache",
    option: { argument: 0, path: 'cache.cacheLocation' },
    values: { localStorage, 'BrowserCacheLocation.LocalStorage': localStorage },
    example:
      "import { PublicClientApplication } from '@azure/msal-browser'; new PublicClientApplication({ auth, cache: { cacheLocation: 'localStorage' } })",
    counterExample:
      "import { PublicClientApplication } from '@azure/msal-browser'; new PublicClientApplication({ auth, cache: { cacheLocation: 'memoryStorage' } })",
  },
  userStore,
  {
    id: 'angular-oauth2-oidc.setStorage',
    origin: { package: 'angular-oauth2-oidc' },
    path: 'new OAuthService().setStorage()',
    role: 'session',
    holds: 'the OpenID Connect session',
    option: { argument: 0 },
    example:
      "import { OAuthService } from 'angular-oauth2-oidc'; class App { constructor(private oauth: OAuthService) { this.oauth.setStorage(localStorage) } }",
    counterExample:
      "import { OAuthService } from 'angular-oauth2-oidc'; class App { constructor(private oauth: OAuthService) { this.oauth.setStorage(memory) } }",
  },
  {
    id: 'okta.tokenManager.storage',
    origin: { package: '@okta/okta-auth-js' },
    path: 'new OktaAuth()',
    role: 'session',
    holds: 'the Okta session',
    option: { argument: 0, path: 'tokenManager.storage' },
    values: { localStorage, cookie },
    example:
      "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, tokenManager: { storage: 'localStorage' } })",
    counterExample:
      "import { OktaAuth } from '@okta/okta-auth-js'; new OktaAuth({ issuer, tokenManager: { storage: 'memory' } })",
  },
];
