/** Where a library's call takes the key with which it signs or verifies. */
export interface KeyRow {
  readonly packages: readonly string[];
  /** The way from the package to what is called: `sign`, `new SignJWT().setExpirationTime().sign`. */
  readonly path: RegExp;
  /** Position of the argument that is the key, or that holds it under one of `options`. */
  readonly argument: number;
  readonly options?: readonly string[];
  /** The call does not use its key where this argument is `true`, or an object with this option. */
  readonly unused?: { readonly argument: number; readonly option?: string };
  /** The package is handed to the `register` of a server, and its options after it. */
  readonly isRegistered?: true;
}

/** Each library's own documentation names the arguments; the order has held over all majors listed there. */
export const KEY_ROWS: readonly KeyRow[] = [
  {
    packages: ['jsonwebtoken', 'jsonwebtoken-esm', 'jsonwebtoken-promisified'],
    path: /^(?:sign|verify)$/,
    argument: 1,
  },
  {
    packages: ['jose', 'jose-browser-runtime', 'jose-node-cjs-runtime'],
    path: /^(?:jwt|compact|flattened|general)(?:Verify|Decrypt)$/,
    argument: 1,
  },
  {
    packages: ['jose', 'jose-browser-runtime', 'jose-node-cjs-runtime'],
    path: /^new \w*(?:SignJWT|Sign|EncryptJWT|Encrypt)\(\).*\.(?:sign|encrypt)$/,
    argument: 0,
  },
  {
    packages: ['jwt-simple'],
    path: /^(?:encode|decode)$/,
    argument: 1,
    unused: { argument: 2 },
  },
  { packages: ['expo-jwt'], path: /^(?:encode|decode)$/, argument: 1 },
  {
    packages: ['react-native-pure-jwt'],
    path: /^(?:sign|decode|verify)$/,
    argument: 1,
    unused: { argument: 2, option: 'skipValidation' },
  },
  { packages: ['jwt-encode'], path: /^$/, argument: 1 },
  { packages: ['jws'], path: /^verify$/, argument: 2 },
  { packages: ['jws'], path: /^(?:sign|createSign)$/, argument: 0, options: ['secret', 'privateKey'] },
  { packages: ['njwt'], path: /^(?:create|verify)$/, argument: 1 },
  { packages: ['jsrsasign'], path: /^(?:KJUR\.)?jws\.JWS\.sign$/, argument: 3 },
  { packages: ['jsrsasign'], path: /^(?:KJUR\.)?jws\.JWS\.verify(?:JWT)?$/, argument: 1 },
  { packages: ['fast-jwt'], path: /^create(?:Signer|Verifier)$/, argument: 0, options: ['key'] },
  {
    packages: ['hono/jwt', 'hono/utils/jwt', '@tsndr/cloudflare-worker-jwt'],
    path: /^(?:sign|verify)$/,
    argument: 1,
  },
  {
    packages: ['hono/jwt', '@elysiajs/jwt', 'koa-jwt'],
    path: /^(?:jwt)?$/,
    argument: 0,
    options: ['secret'],
  },
  { packages: ['express-jwt'], path: /^(?:expressjwt)?$/, argument: 0, options: ['secret'] },
  { packages: ['passport-jwt'], path: /^Strategy$/, argument: 0, options: ['secretOrKey'] },
  { packages: ['@nestjs/passport'], path: /PassportStrategy\(/, argument: 0, options: ['secretOrKey'] },
  {
    packages: ['@nestjs/jwt'],
    path: /^(?:JwtModule\.register(?:Async)?|JwtService)$/,
    argument: 0,
    options: ['secret', 'privateKey'],
  },
  {
    packages: ['@nestjs/jwt'],
    path: /^new JwtService\(\)\.(?:sign|verify)(?:Async)?$/,
    argument: 1,
    options: ['secret', 'privateKey'],
  },
  { packages: ['next-auth', 'next-auth/next'], path: /^(?:NextAuth)?$/, argument: 0, options: ['secret'] },
  {
    packages: ['@fastify/jwt', 'fastify-jwt'],
    path: /^$/,
    argument: 1,
    options: ['secret'],
    isRegistered: true,
  },
  // The services below make tokens with the secret of a project, which belongs on a server.
  {
    packages: ['stream-chat', '@stream-io/node-sdk'],
    path: /^Stream(?:Chat|Client)(?:\.getInstance)?$/,
    argument: 1,
  },
  { packages: ['livekit-server-sdk'], path: /^AccessToken$/, argument: 1 },
  { packages: ['twilio'], path: /^(?:jwt\.)?AccessToken$/, argument: 2 },
  {
    packages: ['agora-access-token', 'agora-token'],
    path: /^\w*TokenBuilder\d?\.build\w*$/,
    argument: 1,
  },
  { packages: ['next-auth/jwt'], path: /^(?:getToken|encode|decode)$/, argument: 0, options: ['secret'] },
];

/** What every call of a row has in its last name, whatever a default import is called: others are not looked up. */
export const KEY_CALLS =
  /sign|verif|encode|decode|crypt|jwt|create|register|strategy|auth|token|stream|instance/i;

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
