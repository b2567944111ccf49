import { wordList } from './word-list.js';

/**
 * What developers call a secret, what merely sounds like one, and which JWTs are meant to be read by everybody.
 * Names are split into words and compared whole.
 */

/** A word that is a secret by itself; the compounds are how people write it without a capital letter. */
export const SECRET_WORDS: ReadonlySet<string> = new Set(
  wordList('secret secrets secretkey jwtsecret tokensecret authsecret'),
);

/** Beside a secret, each of these says that it signs tokens or sessions. */
export const SIGNING_WORDS: ReadonlySet<string> = new Set(
  wordList(`
    jwt jwts jws jose jwtsecret token tokens accesstoken refreshtoken tokensecret auth authsecret nextauth
    betterauth session sessions signing hmac hs256
  `),
);

/** Compounds of two words that say the same: `ACCESS_SECRET`; not the `SECRET_ACCESS_KEY` of a cloud. */
export const SIGNING_PAIRS: ReadonlySet<string> = new Set(
  wordList('access-secret refresh-secret jwt-key jws-key hmac-key signing-key'),
);

/** The secret that an OAuth client shows to the token endpoint. */
export const CLIENT_SECRET_PAIRS: ReadonlySet<string> = new Set(wordList('client-secret consumer-secret'));

/** Beside a secret, each of these makes it another thing: its name or place, a fact about it, another secret. */
export const NOT_THE_SECRET: ReadonlySet<string> = new Set(
  wordList(`
    name names id ids path arn url uri file filename header headers ttl expiry expires expiration alg algorithm
    algorithms length size type types label version field fields input placeholder error errors message messages
    missing required invalid regex pattern schema prefix suffix env storage public csrf xsrf webhook webhooks hook
    cron captcha recaptcha turnstile manager provider service ref kind mode index hint title description text
    help tooltip alias rotation policy param parameter query cookie column topic route event action hash
    publishable push bucket stripe aws mux modal proxmox pve twitter tumblr flickr trello netsuite magento etsy
    test tests testing example sample mock fake dummy fixture
  `),
);

/** Around a value, each of these says that it was made up for show. */
export const MADE_UP_WORDS: ReadonlySet<string> = new Set(
  wordList(`
    mock mocks mocked fake faked dummy fixture fixtures stub stubs example examples sample samples placeholder
    expired invalid description hint tooltip help
  `),
);

/** Words that people write where a secret will have to stand. A value of these words alone is none by its look. */
export const STAND_IN_WORDS: ReadonlySet<string> = new Set(
  wordList(`
    a an the this that is it my your our some any very super so not be to of in on at for from with by must should
    please and or no none null undefined true false secret secrets supersecret mysecret key keys jwt token tokens
    access refresh id client consumer auth oauth app api user admin session signing sign hmac private public
    password pass passwd change changeme me replace insert put add set enter use here now todo fixme default dev
    develop development prod production local localhost staging test testing tests example sample demo mock fake
    dummy placeholder value string text name env environment variable config random long strong secure safe only
    min least characters chars char bit bits byte bytes base hex x xx xxx xxxx foo bar baz abc abcd
  `),
);

/** A value that starts like this waits to be replaced: no server would take it. */
export const WAITS_TO_BE_REPLACED =
  /^(?:[<{[*.…]|\$\{|%\w|your|insert|replace|change[-_ ]?me|todo|x{3,}|enter[-_ ])/i;

/** Folders whose code is for show or for trial, in the package. */
export const SAMPLE_FOLDERS =
  /(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|__fixtures__|mocks?|__mocks__|[\w.-]*[-_]mocks?|mocks?[-_][\w.-]*|stubs?|examples?|docs?|documentation|stories|\.storybook|cypress|e2e|snippets)\//i;

/** Folders around or in the package whose apps show how a library is used. */
export const EXAMPLE_FOLDERS = /(?:^|[/_-])(?:examples?|samples?)(?:[_-]\w+)*\//i;

/** The demo of a library, which stands beside its source and not in it. */
export const DEMO_FOLDERS = /^(?:demos?|playgrounds?)\/|(?:^|\/)playgrounds?\//i;

/** A file that holds made-up data, or a server that stands in for the real one. */
export const SAMPLE_FILES =
  /(?:^|[/._-])(?:mock|mocks|fixture|fixtures|stub|stubs|testdata)[._-]|mock-?server/i;

/**
 * JWTs that are published on purpose, told by their claims: each entry names claims and the values they have
 * (`undefined`: any), and claims that are not there. They identify an app, not a user, and what they open is decided elsewhere.
 */
export const PUBLISHED_TOKENS: readonly {
  readonly what: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
}[] = [
  // supabase.com/docs/guides/api/api-keys: safe to expose with row-level security.
  { what: 'the anonymous key of Supabase and PostgREST', claims: { role: 'anon' } },
  { what: 'the anonymous role of PostgREST', claims: { role: 'web_anon' } },
  // The keys of `supabase start` are the same on every machine.
  { what: 'a key of the local Supabase stack', claims: { iss: 'supabase-demo' } },
  // cesium.com/learn/ion: tokens of an app are seen by its users, and are limited to its assets.
  {
    what: 'a token of Cesium ion',
    claims: { jti: undefined, id: undefined, iat: undefined },
    without: ['exp', 'sub'],
  },
  { what: 'the sample of jwt.io under another name', claims: { sub: '1234567890', iat: 1516239022 } },
  // ckeditor.com/docs: the licence key is shipped with the editor.
  { what: 'a licence key of CKEditor', claims: { licenseType: undefined } },
  { what: 'a licence key of CKEditor', claims: { licensedHosts: undefined } },
  // developer.apple.com, "Creating a Maps token": bound to an origin, made for the page.
  { what: 'a token of MapKit JS', claims: { origin: undefined, iss: undefined } },
];

/** The role that passes row-level security: Supabase, "Understanding API keys". */
export const SERVICE_ROLES: ReadonlySet<unknown> = new Set(['service_role', 'supabase_admin']);

/** Claims that say whose token it is. */
export const USER_CLAIMS: ReadonlySet<string> = new Set(wordList('sub user_id userId uid id username'));
