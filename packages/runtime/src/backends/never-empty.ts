/**
 * Some keychains refuse an empty value (Android, by react-native-keychain) or do not give it back (iOS). So that it
 * can be kept, it gets a mark, and so does what begins with the mark: no two values look alike.
 */
const MARK = '~';

export function neverEmpty(value: string): string {
  return value === '' || value.startsWith(MARK) ? MARK + value : value;
}

/** What `neverEmpty` was given. */
export function asGiven(stored: string): string {
  return stored.startsWith(MARK) ? stored.slice(MARK.length) : stored;
}
