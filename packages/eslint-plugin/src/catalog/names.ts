import { wordList } from './word-list.js';

/**
 * Word lists: what developers call a token, and what merely sounds like one.
 * Names are split into words (camelCase, snake_case, kebab-case, digits) and compared whole, never as substrings.
 */

/** One word that is a token by itself; the compounds are how people write it without a capital letter. */
export const TOKEN_WORDS: ReadonlySet<string> = new Set([
  'jwt',
  'jwts',
  'token',
  'tokens',
  'bearer',
  'accesstoken',
  'accesstokens',
  'refreshtoken',
  'refreshtokens',
  'idtoken',
  'authtoken',
  'authtokens',
  'authtkn',
  'usertoken',
  'sessiontoken',
  'logintoken',
  'bearertoken',
  'apitoken',
  'oauthtoken',
  'jwttoken',
  'tokenjwt',
  'admintoken',
  'accessjwt',
  'refreshjwt',
  'atoken',
  'rtoken',
]);

/** Words that leave no doubt which token is meant when they stand beside `token`. */
export const CREDENTIAL_QUALIFIERS: ReadonlySet<string> = new Set([
  'access',
  'refresh',
  'id',
  'auth',
  'oauth',
  'session',
  'bearer',
  'login',
  'user',
  'jwt',
  'api',
  'admin',
]);

/** Token words that say it all without a qualifier. */
export const PLAIN_TOKEN_WORDS: ReadonlySet<string> = new Set(['token', 'tokens']);

/**
 * Beside a token word, each of these makes it another thing: a push token, a CSRF token, a design token, a page
 * token, a number of LLM tokens, a Web3 token, a publishable key, a link's one-time token.
 */
export const FOREIGN_QUALIFIERS: ReadonlySet<string> = new Set(
  wordList(`
  push fcm apn apns gcm voip expo device notification notifications messaging
  csrf xsrf captcha recaptcha hcaptcha turnstile nonce
  page next prev previous continuation cursor pagination paging sync cancel cancellation abort
  design theme style color css lexer parser tokenizer syntax
  prompt completion max min total usage used input output llm model budget
  address addresses symbol balance balances contract erc nft swap lp staking coin price decimals chain minted selected
  mapbox publishable anon anonymous
  invite invitation reset verification verify confirm confirmation activation otp totp unsubscribe share guest
  encrypted hashed masked
`),
);

/** The same, only directly in front of the token word: a `TOKEN_FILE` is where one is kept. */
export const FOREIGN_OWNERS: ReadonlySet<string> = new Set(wordList('search filter file folder'));

/** The same, written together. */
export const FOREIGN_TOKENS: ReadonlySet<string> = new Set(
  wordList('csrftoken xsrftoken csrfmiddlewaretoken pushtoken fcmtoken devicetoken captchatoken filetoken'),
);

/** In front of a token word these ask a question about it: `hasToken`, `isTokenValid`, `showTokenTour`. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  wordList(`
  has is should need needs without no use show hide invalid valid
`),
);

/** Behind a token word these are facts about it: `tokenExpiry`, `tokenCount`, `token_users`. */
export const FACT_WORDS: ReadonlySet<string> = new Set(
  wordList(`
  id name type types expiry expires expire expired expiration exp at time timestamp date url uri endpoint path count
  length limit size index label link title status state valid invalid validity version saved sent registered flag enabled
  error errors message option options config field loading response claims payload decoded marker list scope scopes
  ttl lifetime age duration modal visible hash mode users intro show shown hide tour banner dialog tooltip seen
  dismissed viewed required missing loaded refreshed changed received
`),
);

/** A key that ends in one of these is the place of that, however the value is called. */
export const OTHER_THINGS: ReadonlySet<string> = new Set(
  wordList(`
  username name email phone theme themes preset presets palette locale lang language role id url color colors avatar
`),
);

/** Of these, the ones that say it even from the name of the function around a write: `saveFcmToken(data)`. */
export const FOREIGN_TOKEN_WORDS: ReadonlySet<string> = new Set([
  ...['push', 'fcm', 'apn', 'apns', 'gcm', 'notification', 'notifications', 'messaging'],
  ...['csrf', 'xsrf', 'captcha', 'recaptcha', 'invite', 'invitation', 'otp'],
]);

/** At the end of a constant's name these say "the key under which …", not "a fact about …". */
export const KEY_NAME_SUFFIXES: ReadonlySet<string> = new Set([
  'key',
  'keys',
  'name',
  'storage',
  'store',
  'cookie',
  'field',
  'id',
  'string',
  'const',
  'item',
  'path',
]);

/** A key with one of these is the place of a time, whatever the value's name says. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  'expiry',
  'expires',
  'expire',
  'expired',
  'expiration',
  'timestamp',
]);

/** Names of half a token pair, as Django REST and others answer: evidence only where key and value agree. */
export const PAIR_HALVES: ReadonlySet<string> = new Set(['access', 'refresh']);

/** Sessions that are no login: beside `session id` each makes it an identifier of something else. */
export const INNOCENT_SESSIONS: ReadonlySet<string> = new Set([
  ...[
    'analytics',
    'tracking',
    'tracker',
    'telemetry',
    'metrics',
    'sentry',
    'posthog',
    'amplitude',
    'mixpanel',
  ],
  ...[
    'chat',
    'conversation',
    'game',
    'quiz',
    'call',
    'meeting',
    'video',
    'upload',
    'checkout',
    'training',
    'workout',
  ],
  ...[
    'study',
    'visitor',
    'anonymous',
    'guest',
    'device',
    'debug',
    'editor',
    'draft',
    'current',
    'active',
    'selected',
  ],
]);

/** Words in the name of a parameter that is handed a store: `tokenStorage`, `refreshTokenRepository`. */
export const STORE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'storage',
    'store',
    'storages',
    'cache',
    'persistence',
    'repository',
    'repo',
    'prefs',
    'preferences',
    'kv',
  ],
  ...['cookies', 'backend', 'adapter', 'driver'],
]);

/** Members that name somebody, and open nothing. */
export const ID_MEMBERS: ReadonlySet<string> = new Set(['id', '_id', 'userId', 'user_id', 'uid']);

/** Parameters that say nothing of what they are given. */
export const GENERIC_VALUES: ReadonlySet<string> = new Set([
  ...['value', 'val', 'v', 'data', 'item', 'content', 'text', 'string', 'str', 'newValue', 'payload'],
]);

/** A text of this name in a state that is kept is what logs in, whatever its kind. */
export const SECRET_TEXTS: ReadonlySet<string> = new Set(['credential', 'credentials']);

/** Members of which two make a `token` a coin of a blockchain. */
export const COIN_MEMBERS: ReadonlySet<string> = new Set(
  wordList(`
    address symbol decimals chainId chain_id logoURI balance mint contractAddress price
  `),
);

/** Keys that an app's account goes by: what is stored there whole may hold the token. */
export const ACCOUNT_WORDS: ReadonlySet<string> = new Set(
  wordList(`
    user userinfo userdata currentuser loggeduser auth authuser session account login profile credentials customer
    member admin identity
  `),
);
