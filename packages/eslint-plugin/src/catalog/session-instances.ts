/** Words in the name of an instance that say that it holds whoever is signed in, and nothing that has to outlive that. */
export const SESSION_WORDS: ReadonlySet<string> = new Set([
  'auth',
  'authentication',
  'credential',
  'credentials',
  'jwt',
  'login',
  'oauth',
  'secret',
  'secrets',
  'secure',
  'session',
  'sessions',
  'token',
  'tokens',
]);
