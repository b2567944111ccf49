import { wordList } from './word-list.js';

/**
 * Word lists: what the name of a key, a setting or an algorithm says.
 */

/** The algorithms of RFC 7518, section 3.1, that sign and verify with one shared secret. */
export const HMAC_ALGORITHM = /^HS(?:256|384|512)$/i;

/** Those with a key pair: RFC 7518, RFC 8037, RFC 8812, RFC 9864. */
export const PUBLIC_KEY_ALGORITHM = /^(?:[RPE]S(?:256|384|512)|ES256K|EdDSA|Ed25519|Ed448|ML-DSA-\d+)$/i;

/** Words of a key that is shared between those who sign and those who verify. */
export const SECRET_WORDS: ReadonlySet<string> = new Set(
  wordList(`
    secret secrets secretkey jwtsecret jwtsecretkey tokensecret supersecret mysecret hmac passphrase salt apisecret
    sharedsecret signingsecret appsecret
  `),
);

/** Words of a key that everybody may know. */
export const PUBLIC_WORDS: ReadonlySet<string> = new Set(
  wordList('public pub publickey pubkey pem spki cert certificate jwk jwks x509 issuer'),
);

/** Words of a half of a key pair that nobody may know. */
export const PRIVATE_WORDS: ReadonlySet<string> = new Set(wordList('private privatekey jwtprivatekey pkcs8'));

/** Beside one of these a `key` is what tokens are signed with. */
export const SIGNING_WORDS: ReadonlySet<string> = new Set(
  wordList('jwt token tokens sign signing signature access refresh hs256'),
);

/** What bundlers put into the code that they ship, by the prefix of its name. */
export const PUBLIC_PREFIX =
  /^(?:NEXT_PUBLIC|REACT_APP|EXPO_PUBLIC|VITE|VUE_APP|NUXT_PUBLIC|NUXT_ENV|GATSBY|NG_APP|STORYBOOK|PUBLIC|PLASMO_PUBLIC|WXT|UMI_APP|SNOWPACK_PUBLIC)_/;

/** Those of them that a framework with a server does not read. */
export const CLIENT_ONLY_PREFIX =
  /^(?:REACT_APP|EXPO_PUBLIC|VUE_APP|PLASMO_PUBLIC|WXT|NG_APP|SNOWPACK_PUBLIC)_/;

/**
 * A public variable that is named as a key for signing, or as an administrator's: the prefix is taken off first.
 * A client secret of OAuth, an API's secret or a "secret" of anything else is another matter.
 */
export const BACKEND_SECRET = new RegExp(
  `(?:^|_)(?:${[
    String.raw`(?:JWT|TOKEN|ACCESS|REFRESH|SIGNING|SESSION|AUTH|NEXTAUTH|HMAC|COOKIE)(?:_TOKEN)?_?SECRET(?:_?KEY)?`,
    String.raw`SECRET_?(?:KEY_?)?(?:JWT|TOKEN)`,
    String.raw`(?:JWT|TOKEN|SIGNING|FIREBASE(?:_ADMIN)?|ADMIN(?:_SDK)?)_PRIVATE_KEY`,
    String.raw`SERVICE_?ROLE(?:_?KEY|_?TOKEN|_?SECRET)?`,
    String.raw`(?:ADMIN|HASURA)(?:_GRAPHQL)?(?:_ADMIN)?_?SECRET(?:_?KEY)?`,
  ].join('|')})(?:_(?:DEV|DEVELOPMENT|PROD|PRODUCTION|STAGING|TEST|LOCAL|V?[0-9]+))?$`,
  'i',
);

/** The same, for a look at a whole text: the name of such a variable. */
export const BACKEND_SECRET_TEXT = String.raw`(?:NEXT_PUBLIC|REACT_APP|EXPO_PUBLIC|VITE|VUE_APP|NUXT_PUBLIC|NUXT_ENV|GATSBY|NG_APP|PUBLIC|UMI_APP|WXT)_\w*(?:SECRET|SERVICE_?ROLE|PRIVATE_KEY)`;

/** Modules that hand out what the build put into the app: `react-native-config`, the `@env` of `react-native-dotenv`. */
export const BUILD_SETTINGS: ReadonlySet<string> = new Set(
  wordList('react-native-config @env react-native-dotenv react-native-ultimate-config'),
);

/** Functions that make bytes, or a key of a shared secret, of what they are given. */
export const BYTES_CALLS: ReadonlySet<string> = new Set(
  wordList(`
    encode from createSecretKey decode parse fromString asKey toBytes utf8ToBytes hexToBytes stringToUint8Array
    stringToBytes strToBytes str2ab stringToArrayBuffer textToArrayBuffer toUint8Array Uint8Array
  `),
);

/** Functions that hand on the text they are called on, or given. */
export const TRANSPARENT_CALLS: ReadonlySet<string> = new Set(
  wordList(
    'String toString trim replace replaceAll concat valueOf unref toValue resolve padEnd encodeURIComponent unescape',
  ),
);

/** Functions that give half of a key pair, or a set of them. */
export const KEY_PAIR_CALLS: ReadonlySet<string> = new Set(
  wordList(`
    importSPKI importX509 importPKCS8 createRemoteJWKSet createLocalJWKSet createPublicKey createPrivateKey
    generateKeyPair generateKeyPairSync exportSPKI
  `),
);

/** Functions whose result the user holds in hand: state of a form, a prompt, a field's content. */
export const INPUT_CALLS: ReadonlySet<string> = new Set(
  wordList(`
    useState useReducer useSignal signal ref shallowRef useRef reactive createSignal useForm useWatch watch getValues
    prompt val useLocalStorage useSessionStorage useStorage useAtom useAtomValue useSearchParams useRecoilState
    useSelector useStore useField useInput useControl useForm useQueryState useModel useLocation useParams input
  `),
);

/** Functions that read what this device keeps, or make something at random. */
export const DEVICE_CALLS: ReadonlySet<string> = new Set(
  wordList(`
    getItem getItemAsync getGenericPassword getInternetCredentials getString randomBytes getRandomValues
    getRandomBytes getRandomBytesAsync randomUUID generateKey generateSecret deriveKey deriveBits nanoid uuid
  `),
);

/** Objects whose members the user types. */
export const INPUT_OBJECTS: ReadonlySet<string> = new Set(
  wordList(
    'state props values form formdata formvalues fields inputs e event target data model input currenttarget',
  ),
);

/** Objects that somebody else's answer, or the app's settings, are usually called. */
export const ANSWER_OBJECTS: ReadonlySet<string> = new Set(
  wordList(
    'res resp response result reply answer config conf settings setting env environment secrets keys constants',
  ),
);

/** Calls that make a key of a text, by the position of the text. The name is enough: the call stands where a key goes. */
export const KEY_MAKERS: Readonly<Record<string, number>> = {
  encode: 0,
  decode: 0,
  from: 0,
  of: 0,
  parse: 0,
  createSecretKey: 0,
  Uint8Array: 0,
  String: 0,
  atob: 0,
  btoa: 0,
  toBytes: 0,
  utf8ToBytes: 0,
  encodeUtf8: 0,
  stringToArrayBuffer: 0,
  importJWK: 0,
  asKey: 0,
  importKey: 1,
};

/** The properties of an object that is a key: jsonwebtoken's, jsrsasign's, a JWK's (RFC 7518, section 6.4.1). */
export const KEY_PROPERTIES: readonly string[] = ['key', 'k', 'utf8', 'secret'];
