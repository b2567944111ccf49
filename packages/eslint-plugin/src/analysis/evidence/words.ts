import {
  CREDENTIAL_QUALIFIERS,
  FACT_WORDS,
  FOREIGN_OWNERS,
  FOREIGN_QUALIFIERS,
  FOREIGN_TOKENS,
  INNOCENT_SESSIONS,
  OTHER_THINGS,
  KEY_NAME_SUFFIXES,
  PAIR_HALVES,
  PLAIN_TOKEN_WORDS,
  QUESTION_WORDS,
  TIME_WORDS,
  TOKEN_WORDS,
} from '../../catalog/names.js';

/** What a name says about the thing it names. `other`: a key that is the place of something else. */
export type NameMeaning =
  'certain' | 'likely' | 'pair-half' | 'session-id' | 'other' | 'innocent' | undefined;

const cache = new Map<string, readonly string[]>();

/** Splits `accessToken`, `ACCESS_TOKEN`, `access-token` and `JWTToken2` into lower-case words. */
export function wordsOf(name: string): readonly string[] {
  const known = cache.get(name);
  if (known) return known;
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
  if (cache.size > 20_000) cache.clear();
  cache.set(name, words);
  return words;
}

/**
 * Is this the name of a token? `certain` where no other reading is left (`accessToken`, `jwt`), `likely`
 * for a bare `token`, `innocent` where a neighbour word makes it another thing (`csrfToken`, `tokenExpiry`).
 */
export function meaningOfName(name: string): NameMeaning {
  return meaningOfWordList(wordsOf(name));
}

/** Is this, certainly or likely, the name of a token? */
export function namesToken(name: string | undefined): name is string {
  const meaning = name === undefined ? undefined : meaningOfName(name);
  return meaning === 'certain' || meaning === 'likely';
}

/** The meaning of the name of a key constant: `TOKEN_KEY` is not a fact about a token but its place. */
export function meaningOfKeyName(name: string): NameMeaning {
  const words = [...wordsOf(name)];
  if (words.some((word) => TIME_WORDS.has(word))) return 'innocent';
  while (words.length > 1 && !isSessionId(words.slice(-2)) && KEY_NAME_SUFFIXES.has(words[words.length - 1]!))
    words.pop();
  return meaningOfWordList(words);
}

/** The meaning of a key's text: `token`, `@app/auth_token`; `expires_at` is the place of a time. */
export function meaningOfKeyText(text: string): NameMeaning {
  const words = wordsOf(text);
  if (words.some((word) => TIME_WORDS.has(word))) return 'innocent';
  const meaning = meaningOfWordList(words);
  // `admin_username`, `app-theme-presets`; `token_id` was judged already.
  return meaning === undefined && words.some((word) => OTHER_THINGS.has(word)) ? 'other' : meaning;
}

/** The meaning of a name that is already split. */
export function meaningOfWordList(words: readonly string[]): NameMeaning {
  if (words.some((word) => FOREIGN_TOKENS.has(word))) return 'innocent';
  const tokenAt = words.findIndex((word) => TOKEN_WORDS.has(word));
  if (tokenAt < 0) return meaningWithoutToken(words);
  if (words.some((word) => FOREIGN_QUALIFIERS.has(word)) || FOREIGN_OWNERS.has(words[tokenAt - 1] ?? ''))
    return 'innocent';
  // An app's own name may hold such a word: `users-app_token` is a token, `token_users` are users.
  if (tokenAt > 0 && QUESTION_WORDS.has(words[0]!)) return 'innocent';
  if (words.some((word, at) => at > tokenAt && FACT_WORDS.has(word))) return 'innocent';
  if (!PLAIN_TOKEN_WORDS.has(words[tokenAt]!)) return 'certain';
  return words.some((word, at) => at !== tokenAt && CREDENTIAL_QUALIFIERS.has(word)) ? 'certain' : 'likely';
}

/** `access`, `sessionId`: evidence only where key and value agree. */
function meaningWithoutToken(words: readonly string[]): NameMeaning {
  if (words.length === 1 && PAIR_HALVES.has(words[0]!)) return 'pair-half';
  return isSessionId(words) && !words.some((word) => INNOCENT_SESSIONS.has(word)) ? 'session-id' : undefined;
}

function isSessionId(words: readonly string[]): boolean {
  return words.some((word, at) => word === 'session' && words[at + 1] === 'id');
}
