import { wordList } from './word-list.js';

/**
 * Word lists: what the name of a call says about the end of a session. Names are split into words and compared whole.
 */

/** One word that says it. */
export const SIGN_OUT_WORDS: ReadonlySet<string> = new Set(
  wordList('logout logoff signout signoff deauthenticate'),
);

/** Two words beside each other that do: `signOut`, `loggedOut`. */
export const SIGN_OUT_VERBS: ReadonlySet<string> = new Set(wordList('log logged sign signed'));

/** Verbs that take away what a login left. */
export const CLEARING_VERBS: ReadonlySet<string> = new Set(
  wordList('clear remove delete reset destroy wipe purge invalidate end terminate forget drop erase revoke'),
);

/** What a login left. */
export const SESSION_THINGS: ReadonlySet<string> = new Set(
  wordList(`
    token tokens session sessions auth authentication credential credentials login user jwt refreshtoken accesstoken
    tokenstorage
  `),
);

/** In front, these say that the function only speaks of a sign-out, or prepares one. */
export const OTHER_OUTS: ReadonlySet<string> = new Set(
  wordList('set schedule start show is has should use track confirm cancel can will needs open get navigate'),
);

/** Calls that take one entry out of a store; the key says which. */
export const ENTRY_REMOVALS: ReadonlySet<string> = new Set(
  wordList('removeItem deleteItemAsync remove delete removeItemAsync deleteItem del multiRemove'),
);

/** Calls that empty a keychain's entry whatever is in it. */
export const KEYCHAIN_RESETS: ReadonlySet<string> = new Set(
  wordList('resetGenericPassword resetInternetCredentials'),
);
