import { wordList } from './word-list.js';

/** First words of calls that ask a store for something under a key, or change it. */
export const GETTING_VERBS: ReadonlySet<string> = new Set(
  wordList(
    'use get set read write load save store fetch retrieve remove delete del clear put has contains multi',
  ),
);

/** Words in the name of a store, or of what it holds: `getItem`, `storage.get`, `loadFromDisk`. */
export const STORED_WORDS: ReadonlySet<string> = new Set(
  wordList(`
  item items data storage store stored cache cached preferences prefs settings kv mmkv disk db database persist persisted
  local device async secure keychain vault
`),
);
