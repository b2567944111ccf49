import { wordList } from './word-list.js';

/** Calls of SDKs that share their flights, by names that nobody else gives. */
export const MANAGED_CALLS: ReadonlySet<string> = new Set(
  wordList(`
    acquireTokenSilent ssoSilent getTokenSilently getIdToken getIdTokenResult updateToken
    fetchAuthSession currentSession getAccessTokenSilently checkAndRefreshTokenIfExpired
  `),
);

/** Calls of SDKs that do not: oidc-client-ts shares only the refresh that its own timer starts. */
export const UNSHARED_CALLS: ReadonlySet<string> = new Set(wordList('signinSilent'));

/** Packages whose client answers equal requests that are under way with one, unless this option is `false`. */
export const SHARING_CLIENTS: ReadonlyMap<string, string> = new Map([['alova', 'shareRequest']]);

/** SDKs of identity providers and backends, which refresh by themselves; also where no package.json in view names them. */
export const MANAGED_PACKAGES =
  /^(?:@supabase|@auth0|@azure|@okta|@clerk|@aws-amplify|@react-native-firebase|@atproto|firebase|keycloak-js|oidc-client(?:-ts)?|aws-amplify|amazon-cognito-identity-js|next-auth|better-auth|@better-auth|angular-oauth2-oidc|react-native-auth0)(?:\/|$)/;

/** Packages that send whatever they are told: a refresh through them is the application's own. */
export const SENDING_PACKAGES: ReadonlySet<string> = new Set(
  wordList(`
    axios ky ky-universal got ofetch wretch superagent node-fetch cross-fetch isomorphic-fetch isomorphic-unfetch
    unfetch whatwg-fetch redaxios undici nuxt #app #imports @angular/common/http @reduxjs/toolkit
    @reduxjs/toolkit/query @reduxjs/toolkit/query/react @apollo/client apollo-client apollo-boost graphql-request urql
    @urql/core react-apollo react-relay relay-runtime react-redux redux vuex pinia react-query @tanstack/react-query
    @tanstack/vue-query swr react vue rxjs @nuxtjs/axios @nestjs/axios axios-hooks react-native @capacitor/core
    @capacitor/http @capacitor-community/http @ionic-native/http @awesome-cordova-plugins/http @tauri-apps/plugin-http
    redux-saga redux-saga/effects async-mutex p-queue p-memoize mem lodash jotai zustand mobx react-fetch-hook use-http
    alova expo-auth-session react-native-app-auth @tanstack/react-query-next apollo-angular umi-request taro
    @tarojs/taro @dcloudio/uni-app flyio apisauce frisbee restangular mande openapi-fetch feaxios up-fetch @angular
  `),
);
