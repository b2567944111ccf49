/** A store that no suggestion moves tokens out of, by the ids of its rows. */
export interface UnmovedStore {
  readonly rows: RegExp;
  /** Why, and what to do by hand: a clause. */
  readonly reason: string;
}

export const UNMOVED: readonly UnmovedStore[] = [
  {
    rows: /^mmkv-storage\./,
    // `withEncryption` is not asked of an instance that exists; a key that cannot be kept or read makes no error.
    reason:
      "react-native-mmkv-storage's own encryption draws its key with `Math.random`, leaves an instance that is there already in plain text, and loses what is stored where its key gets lost: keep the token in `react-native-keychain` instead, and move the old value there",
  },
];
