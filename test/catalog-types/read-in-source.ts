/** A reading of a library's source, for rows of which its declarations say nothing. */
export interface Reading {
  /** The row with this id; ending in `.` or `-`, all whose ids start with it. */
  readonly rows: string;
  /** `name@version`, as it was read; a package too large to install here need not be installed. */
  readonly package: string;
  /** In the package; of one that only customers get, the page of its documentation. */
  readonly file: string;
  /** What the source does that the rows claim. */
  readonly says: string;
  /** What the declarations say instead, which is not so. */
  readonly despite?: string;
}

/** Packages that are on no public registry. */
const forCustomers: readonly Reading[] = [
  {
    rows: '@capawesome-team/capacitor-secure-preferences.set',
    package: '@capawesome-team/capacitor-secure-preferences@7',
    file: 'https://capawesome.io/docs/sdks/capacitor/secure-preferences/',
    says: '`SecurePreferences.set({ key, value })`: Keystore on Android, Keychain on iOS',
  },
  {
    rows: 'identity-vault.',
    package: '@ionic-enterprise/identity-vault@6',
    file: 'https://ionic.io/docs/identity-vault/classes/vault',
    says: '`new Vault(config).setValue(key, value)`; `BrowserVault` has the same methods, for development in a browser',
  },
];

/** Packages that declare what the rows say, and are too large to be installed for it. */
const large: readonly Reading[] = [
  {
    rows: 'tanstack-query.createAsyncStoragePersister',
    package: '@tanstack/query-async-storage-persister@5.104.5',
    file: 'build/modern/index.d.ts',
    says: '`createAsyncStoragePersister({ storage, serialize })` writes the client to `storage`',
  },
  {
    rows: 'tanstack-query.createSyncStoragePersister',
    package: '@tanstack/query-sync-storage-persister@5.104.4',
    file: 'build/modern/index.d.ts',
    says: '`createSyncStoragePersister({ storage, serialize })` writes the client to `storage`',
  },
  {
    rows: 'tanstack-query.createQueryPersister',
    package: '@tanstack/query-persist-client-core@5.104.5',
    file: 'build/modern/createPersister.d.ts',
    says: '`experimental_createQueryPersister({ storage, serialize })` writes each query to `storage`',
  },
  {
    rows: 'apollo3-cache-persist.',
    package: 'apollo3-cache-persist@0.15.0',
    file: 'lib/index.d.ts',
    says: '`persistCache` and `new CachePersistor` take `{ cache, storage, persistenceMapper }`; each wrapper takes the store',
  },
  {
    rows: 'clerk.tokenCache',
    package: '@clerk/expo@4.6.6',
    file: 'dist/provider/ClerkProvider.d.ts',
    says: '`ClerkProvider` takes a `tokenCache`; @clerk/clerk-expo 2.20.1 declares the same',
  },
  {
    rows: 'amplify.Amplifyconfigure',
    package: '@aws-amplify/core@5.8.19',
    file: 'lib-esm/Amplify.js',
    says: '`Amplify.configure` hands `Auth` to @aws-amplify/auth 5, whose options have `storage`',
  },
  {
    rows: 'amplify.defaultconfigure',
    package: 'aws-amplify@4.3.46',
    file: 'lib-esm/index.js',
    says: 'until 4 the default export is the same object as `Amplify`',
  },
  {
    rows: 'amplify.Auth.configure',
    package: '@aws-amplify/auth@5.6.24',
    file: 'lib-esm/types/Auth.d.ts',
    says: '`AuthOptions` has `storage?: ICognitoStorage`',
  },
  {
    rows: 'okta.tokenManager.storage',
    package: '@okta/okta-auth-js@8.0.1',
    file: 'types/lib/oidc/types/options.d.ts',
    says: '`TokenManagerOptions` has `storage?: string | SimpleStorage`',
  },
  {
    rows: 'wxt.browser.storage.',
    package: 'wxt@0.21.0',
    file: 'dist/browser.d.mts',
    says: '`browser` is that of @wxt-dev/browser, which is `chrome` as @types/chrome declares it',
  },
  {
    rows: 'next.cookies.set',
    package: 'next@16.4.6',
    file: 'dist/compiled/@edge-runtime/cookies/index.d.ts',
    says: '`set(key, value, cookie)` or `set({ name, value, … })`; `httpOnly` is an option, off where it is not named',
  },
  {
    rows: 'next.NextResponse-',
    package: 'next@16.4.6',
    file: 'dist/server/web/spec-extension/response.d.ts',
    says: '`json`, `next`, `redirect` and `rewrite` are static and give a `NextResponse`',
  },
  {
    rows: 'next.new-NextResponse',
    package: 'next@16.4.6',
    file: 'dist/server/web/spec-extension/response.d.ts',
    says: 'a class that extends `Response`',
  },
  {
    rows: 'next.response.',
    package: 'next@16.4.6',
    file: 'dist/server/web/spec-extension/response.d.ts',
    says: '`cookies` are `ResponseCookies`, `headers` those of `Response`',
  },
  {
    rows: 'next.NextApiResponse',
    package: 'next@16.4.6',
    file: 'dist/shared/lib/utils.d.ts',
    says: '`NextApiResponse` is a `ServerResponse` of Node',
  },
  {
    rows: 'nuxt.useCookie.',
    package: 'nuxt@4.4.5',
    file: 'dist/app/composables/cookie.d.ts',
    says: '`useCookie(name, options)` gives a ref, `httpOnly` is an option; Nuxt imports it by itself, as `#imports` does',
  },
  {
    rows: 'nuxt.pinia.persist',
    package: '@pinia/nuxt@1.0.2',
    file: 'dist/module.mjs',
    says: '`addImports` of `defineStore`, which an application then calls without an import',
  },
  {
    rows: 'quasar.',
    package: 'quasar@2.27.0',
    file: 'dist/types/index.d.ts',
    says: '`LocalStorage` and `SessionStorage` have `setItem(key, value)` and its alias `set`, `Cookies` has `set(name, value, options)`; `useQuasar()`, and `$q` of a component, give all three',
  },
  {
    rows: 'op-sqlite.',
    package: '@op-engineering/op-sqlite@18.2.5',
    file: 'src/functions.ts',
    says: '`open({ name, encryptionKey })`; each method is of `(query, params)`, `transaction` hands on an object with the same',
  },
  {
    rows: 'realm.',
    package: 'realm@20.2.0',
    file: 'dist/public-types/Realm.d.ts',
    says: '`new Realm(config)`, `Realm.open(config)`, `create(type, values)`; `encryptionKey` is in `BaseConfiguration`',
  },
  ...['twilio.jwt.AccessToken', 'twilio.AccessToken'].map((rows) => ({
    rows,
    package: 'twilio@6.2.0',
    file: 'lib/jwt/AccessToken.d.ts',
    says: '`constructor(accountSid, keySid, secret, options)`, HS256 where no algorithm is named; the module is the class',
  })),
  {
    rows: 'next-auth.default',
    package: 'next-auth@4.24.15',
    file: 'next/index.d.ts',
    says: '`NextAuth(options)`, whose `secret` is in core/types.d.ts and falls back to the environment; index.js hands on the default export, and exports none by name; 5.0.0-beta.25 takes `NextAuth(config)`',
  },
  {
    rows: 'next-auth.jwt.',
    package: 'next-auth@4.24.15',
    file: 'jwt/index.js',
    says: '`encode(params)`, `decode(params)` and `getToken(params)` take `secret` of it and derive the key of an encrypted token; 5.0.0-beta.25 hands on those of @auth/core, with the same parameter',
  },
  {
    rows: 'passport-jwt.PassportStrategy',
    package: '@nestjs/passport@12.0.0',
    file: 'dist/passport/passport.strategy.js',
    says: '`PassportStrategy(Strategy)` extends it and calls its constructor with the same arguments and a callback',
  },
];

/** What plugins put on every component, or on `window`: no import leads to declarations. */
const injected: readonly Reading[] = [
  {
    rows: 'uni-app.',
    package: '@dcloudio/types@3.4.32',
    file: 'uni-app/uni/legacy/uni.d.ts',
    says: 'the global `uni` has `setStorageSync(key, data)` and `setStorage({ key, data })`',
  },
  {
    rows: 'NativeStorage.',
    package: 'cordova-plugin-nativestorage@2.3.2',
    file: 'www/mainHandle.js',
    says: '`setItem`, `set`, `putString`, `putObject` of `(reference, value, …)`; plugin.xml makes it the global `NativeStorage`',
  },
  {
    rows: 'sqlitePlugin.openDatabase',
    package: 'cordova-sqlite-storage@7.0.0',
    file: 'www/SQLitePlugin.js',
    says: '`root.sqlitePlugin` has `openDatabase(options)`',
  },
  {
    rows: 'sqlite.',
    package: 'cordova-sqlite-storage@7.0.0',
    file: 'www/SQLitePlugin.js',
    says: '`transaction(fn)`, `readTransaction(fn)` and `executeSql(statement, params)`, the last of transactions too',
  },
  {
    rows: '$cookies.set',
    package: 'vue-cookies@1.8.6',
    file: 'vue-cookies.js',
    says: '`$cookies` on every component and on `window`, `set(key, value, …)`; cookie-universal-nuxt 2.2.2 injects `cookies` with `set(name, value, { httpOnly })`',
  },
  {
    rows: '$cookie.set',
    package: 'vue-cookie@1.1.4',
    file: 'src/vue-cookie.js',
    says: '`Vue.prototype.$cookie`, `set(name, value, daysOrOptions)`',
  },
  {
    rows: '$ls.set',
    package: 'vue-ls@4.2.0',
    file: 'src/storage/WebStorage.js',
    says: '`set(name, value, expire)`; src/index.js calls it `ls`',
  },
  {
    rows: '$localStorage.set',
    package: 'vue-web-storage@6.1.0',
    file: 'src/vue.ts',
    says: '`$localStorage` of every component, `set(key, value)`; vue-localstorage 0.6.2 has the same by that name',
  },
  {
    rows: '$sessionStorage.set',
    package: 'vue-web-storage@6.1.0',
    file: 'src/vue.ts',
    says: '`$sessionStorage` of every component, `set(key, value)`',
  },
  ...['$cookies.put', '$cookies.putObject'].map((rows) => ({
    rows,
    package: 'angular-cookies@1.8.3',
    file: 'angular-cookies.js',
    says: 'the service `$cookies` of AngularJS: `put(key, value, options)` and `putObject(key, value, options)`',
  })),
  ...['$localStorage.property', '$sessionStorage.property'].map((rows) => ({
    rows,
    package: 'ngstorage@0.3.11',
    file: 'ngStorage.js',
    says: 'the service’s properties are kept in web storage',
  })),
  {
    rows: 'jsrsasign.global.',
    package: 'jsrsasign@11.1.5',
    file: 'lib/jsrsasign.js',
    says: 'a script that declares `KJUR`, with the same members as the package',
  },
];

/** Libraries in JavaScript, or of which a part is declared as `any`. */
const undeclared: readonly Reading[] = [
  ...['offline', 'createOffline'].map((name) => ({
    rows: `redux-offline.${name}`,
    package: '@redux-offline/redux-offline@2.6.0',
    file: 'lib/index.js',
    says: '`config.persist(store, config.persistOptions, …)`; the options are those of redux-persist 4',
  })),
  {
    rows: 'redux-offline.persist.native',
    package: '@redux-offline/redux-offline@2.6.0',
    file: 'lib/defaults/persist.native.js',
    says: 'persists into React Native’s AsyncStorage unless the options have a storage',
  },
  {
    rows: 'redux-persist.persistReducer',
    package: 'redux-persist@5.10.0',
    file: 'lib/persistReducer.js',
    says: '`persistReducer(config, baseReducer)`; lib/createPersistoid.js reads storage, whitelist, blacklist, transforms, serialize',
  },
  {
    rows: 'redux-persist.persistCombineReducers',
    package: 'redux-persist@5.10.0',
    file: 'lib/persistCombineReducers.js',
    says: '`persistCombineReducers(config, reducers)`, with persistReducer’s options',
  },
  {
    rows: 'redux-persist.persistStore',
    package: 'redux-persist@4.10.2',
    file: 'lib/persistStore.js',
    says: '`persistStore(store, config)`; lib/createPersistor.js reads whitelist, blacklist, transforms, storage, serialize of it',
  },
  ...['redux-persist.storage', 'redux-persist.storage/session'].map((rows) => ({
    rows,
    package: 'redux-persist@5.10.0',
    file: 'lib/storage/createWebStorage.js',
    says: 'lib/storage is it over localStorage, lib/storage/session over sessionStorage',
  })),
  {
    rows: 'pinia.persist',
    package: 'pinia@4.1.0',
    file: 'dist/pinia.d.ts',
    says: '`defineStore(id, options)` and `defineStore(id, setup, options)`, until 2 `defineStore({ id, … })`; pinia-plugin-persistedstate adds `persist` to the options of each',
  },
  {
    rows: 'expo-file-system.File.write',
    package: 'expo-file-system@18.1.11',
    file: 'build/next/ExpoFileSystem.types.d.ts',
    says: '`write(content)` of the native class that `File` extends',
  },
  {
    rows: 'dexie.instance.*.',
    package: 'dexie@4.4.7',
    file: 'dist/dexie.d.ts',
    says: 'names of tables are the application’s: each of `stores()` becomes a property of the database, a `Table`',
  },
  ...['electron-settings.set', 'electron-settings.setAll'].map((rows) => ({
    rows,
    package: 'electron-settings@3.2.0',
    file: 'lib/settings.js',
    says: '`set(keyPath, value)` and `setAll(obj)`, into a JSON file',
  })),
  {
    rows: 'secure-web-storage.setItem',
    package: 'secure-web-storage@1.0.2',
    file: 'secure-storage.js',
    says: '`new SecureStorage(storage, { hash, encrypt, decrypt })`, `setItem(key, value)`',
  },
  {
    rows: 'component-cookie.default',
    package: 'component-cookie@1.1.5',
    file: 'index.js',
    says: 'the module is `function (name, value, options)`',
  },
  {
    rows: 'react-cookies.save',
    package: 'react-cookies@0.1.1',
    file: 'build/cookie.js',
    says: '`save(name, val, opt)`',
  },
  {
    rows: 'react-cookie.save',
    package: 'react-cookie@1.0.5',
    file: 'build/cookie.js',
    says: '`save(name, val, opt)`',
  },
  {
    rows: 'vue-cookie.set',
    package: 'vue-cookie@1.1.4',
    file: 'src/vue-cookie.js',
    says: '`set(name, value, daysOrOptions)`',
  },
  {
    rows: 'lockr.set',
    package: 'lockr@0.8.5',
    file: 'lockr.js',
    says: '`Lockr.set(key, value, options)` writes localStorage',
  },
  {
    rows: 'good-storage.',
    package: 'good-storage@1.1.1',
    file: 'src/index.js',
    says: '`set(key, val)` of localStorage, and of `session` for sessionStorage',
  },
  {
    rows: 'express-jwt.default',
    package: 'express-jwt@6.1.2',
    file: 'lib/index.js',
    says: '`module.exports = function(options)`: throws without `options.secret`, and hands all options to `verify` of jsonwebtoken',
  },
  {
    rows: 'rn-secure-storage.set',
    package: 'rn-secure-storage@2.0.8',
    file: 'rn-secure-storage.d.ts',
    says: '`set(key, value, options)`, in a module declared by name, which a second major beside it cannot be',
  },
];

/** Declarations that are behind their library. */
const behind: readonly Reading[] = [
  {
    rows: 'electron-json-storage.setSync',
    package: 'electron-json-storage@4.6.0',
    file: 'lib/storage.js',
    says: '`exports.setSync = function (key, json, options)`',
    despite: 'DefinitelyTyped has no setSync',
  },
  {
    rows: 'vue-cookies.set',
    package: 'vue-cookies@1.8.6',
    file: 'vue-cookies.js',
    says: '`module.exports` is the object with `set`',
    despite: 'the default export has `VueCookies` and `install` only',
  },
  {
    rows: 'jsrsasign.jws.',
    package: 'jsrsasign@11.1.5',
    file: 'lib/jsrsasign.js',
    says: '`exports.jws = KJUR.jws`',
    despite: 'DefinitelyTyped exports no jws',
  },
];

/** Whether a reading is about a row. */
export function speaksOf({ rows }: Reading, id: string): boolean {
  return /[.-]$/.test(rows) ? id.startsWith(rows) : id === rows;
}

/**
 * Rows checked by reading. A test demands that each is really beyond the declarations, that the version read is the
 * one installed, and that the file still names what the row names.
 */
export const readings: readonly Reading[] = [
  ...forCustomers,
  ...large,
  ...injected,
  ...undeclared,
  ...behind,
];

/** Rows that leave out a version which has the same API, because it does something else there. */
export const otherwise: readonly { readonly row: string; readonly says: string }[] = [
  {
    row: 'msal.cacheLocation',
    says: 'from 4 on, what lies in localStorage is encrypted with a key in a session cookie',
  },
  {
    row: 'redux-persist.persistStore',
    says: 'from 5 on, the reducers say what is kept and where; persistStore only starts it',
  },
];
