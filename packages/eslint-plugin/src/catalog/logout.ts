import { wordList } from './word-list.js';

/**
 * Word lists about logouts: what developers call one, what deletes, and who tells the server.
 */

/** A text that does not match holds no logout by name. */
export const LOGOUT_TEXT = /(?:log|sign)[-_]?(?:out|off)|login[-_]?out|end[-_]?session/i;

/** One word that names a logout, or two that follow each other: `logOut`, `sign_off`, `loginOut`. */
export const LOGOUT_WORDS: ReadonlySet<string> = new Set(
  wordList('logout logoff signout signoff loginout log-out log-off sign-out sign-off login-out end-session'),
);

/** At the start of a name these make it something about a logout: `showLogout`, `trackLogout`, `isLogout`. */
export const ABOUT_WORDS: ReadonlySet<string> = new Set(
  wordList(`
  show hide is has can should will set get open close toggle track log enable disable render test mock cancel listen
  watch subscribe unsubscribe register signal select with delete create add post pre before after style render
  notify broadcast schedule
`),
);

/** At the start of a call's name these tell no server: `setLogoutTime()`, `trackLogout()`. */
export const SHOWING_WORDS: ReadonlySet<string> = new Set(
  wordList('show hide set toggle track log is has open close render notify toast on use'),
);

/** In the name of a logout these say that the server has ended the session already, or is left alone on purpose. */
export const FORCED_WORDS: ReadonlySet<string> = new Set(
  wordList(`
  force forced forcibly auto automatic expire expired expiry expiration unauthorized unauthenticated invalid local
  locally silent silently kick kicked timeout timer idle inactivity inactive error failure failed detected success
  done completed finished fulfilled pending rejected reducer listener event other tab tabs
`),
);

/** Attributes that are handed what happens on a press. */
export const PRESS_ATTRIBUTES: ReadonlySet<string> = new Set(
  wordList('onPress onClick onSelect onTap onPressIn'),
);

/** Where an app leads who is not logged in. */
export const LOGIN_PLACE = /^(?:\/|\W)*(?:auth|log-?in|sign-?in|welcome|landing|onboard)/i;

/** A text that does not match leads nobody there. */
export const LEADS_TO_LOGIN = /\(\s*\{?[^\n]{0,20}['"`]\/?(?:auth|log-?in|sign-?in|welcome|landing|onboard)/i;

/** Calls that lead to another screen. */
export const LEADING_CALLS = /navigat|push|replace|reset|redirect|goto/i;

/** First words of calls that delete what they are told. */
export const DELETING_VERBS: ReadonlySet<string> = new Set(
  wordList(
    'remove delete del clear clean reset unset destroy erase wipe purge forget drop empty discard flush multi clearall',
  ),
);

/** First words of calls that write, and that delete where they are given nothing. */
export const WRITING_VERBS: ReadonlySet<string> = new Set(
  wordList('set save store put write update commit dispatch patch next change assign'),
);

/** What a state calls its login: put back to nothing, nobody is logged in here. */
export const LOGIN_WORDS: ReadonlySet<string> = new Set(
  wordList(`
  auth authentication authenticated user account session credential credentials login logged identity profile authed
  authorized
`),
);

/** The path of a request, or the name of an operation, that ends a session on the server. */
export const ENDING_PATH =
  /(?:log|sign)[-_]?(?:out|off)|login[-_]?out|end[-_]?session|revo(?:ke|cation)|blacklist|invalidate|deactivate|unauthenticate|deauth/i;

/** A resource that stands for the session: deleting it ends it. */
export const SESSION_PATH = /(?:^|[/_-])(?:sessions?|tokens?|auth|login|refresh)(?:$|[/?#_-])/i;

/** Last names of calls that send a request. */
export const REQUEST_VERBS: ReadonlySet<string> = new Set(
  wordList(`
  fetch axios ky got ofetch usefetch ajax request get post put patch delete del head send sendbeacon
  mutate mutateasync emit invoke sendmessage query rpc fetchapi apifetch callapi apicall apirequest doget dopost
`),
);

/** Of these, those that send one wherever they stand: `delete` and `get` are of a map as well. */
export const PLAIN_REQUESTS: ReadonlySet<string> = new Set(
  wordList('fetch axios ky ofetch sendbeacon post fetchapi apifetch callapi apicall apirequest'),
);

/** Receivers and callees with one of these words stand for the server. */
export const SERVER_WORDS: ReadonlySet<string> = new Set(
  wordList(`
  api apis http https axios fetch request requests client server backend rest graphql gql apollo mutation endpoint
  endpoints remote socket sdk trpc rpc ipc
`),
);

/** Calls that make a function out of those that they are given. */
export const FUNCTION_MAKERS: ReadonlySet<string> = new Set(
  wordList(`
  createAsyncThunk useMutation createMutation useRequest useAsyncFn useAsyncCallback useLockFn flow asyncAction
  createEffect useAction asyncHandler withLoading
`),
);

/** Packages whose own sign-out ends the session that they opened, also where it is kept elsewhere. */
export const SIGN_OUT_PACKAGES =
  /^package:(?:@supabase\/|firebase(?:\/|$)|@firebase\/|@react-native-firebase\/|@angular\/fire|@auth0\/|auth0|react-native-auth0|@azure\/msal|@aws-amplify\/|aws-amplify|amazon-cognito|next-auth|@auth\/|@clerk\/|keycloak|@react-keycloak|@okta\/|oidc-client|react-oidc|angular-oauth2-oidc|angular-auth-oidc|@axa-fr\/|@workos|@kinde|@propelauth|@stytch|better-auth|@privy-io|appwrite|react-native-appwrite|pocketbase|parse|@logto|@descope|@frontegg|supertokens|@magic|magic-sdk|@nhost|@convex-dev\/auth|realm|@realm|@atproto|matrix-js-sdk|@rocket\.chat|@ory|@fusionauth|@asgardeo)/;

/** Packages that sign out of something else: a social network's own session, notifications, analytics. */
export const OTHER_SIGN_OUTS =
  /^package:(?:@react-native-google-signin|react-native-fbsdk|expo-facebook|react-native-onesignal|@react-oauth\/google|react-native-wechat|@invertase\/react-native-apple|@intercom|react-native-purchases|mixpanel|@amplitude|@segment|posthog|@sentry|@react-native-seoul|@codetrix)/;

/** In a key, what belongs to the device or its user for longer than a session: losing it with the session is a defect. */
export const LASTING_WORDS: ReadonlySet<string> = new Set(
  wordList(`
  theme dark light color colour scheme mode appearance font contrast lang language languages locale i18n i18next lng
  onboarding onboarded onboard tour tutorial walkthrough intro welcome splash coachmark
  consent cookies gdpr analytics dismissed seen shown banner announcement changelog rated review
  settings setting preferences preference prefs layout sidebar density zoom volume units currency country
  install installed device biometrics biometric launch launched first
`),
);

/** A key that is written into or read out of one of the app's shared stores. */
export const STORED_KEY =
  /(?:\b(?:local|session|Async|async)Storage\b\)?|\bstorage)\s*\??\.\s*(?:set|get|merge)Item\s*\(\s*['"`]([^'"`$\n]{1,60})['"`]/;
