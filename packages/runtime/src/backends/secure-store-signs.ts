import type { Sign } from './platform-errors.js';

/** Android before 12.5: of a key that is lost, and of a keystore that fails just now. */
export const UNDECRYPTED = /Could not decrypt the (?:item in|value for) SecureStore/;

/**
 * How the errors of expo-secure-store are known. iOS gives one code for all, so the message has to be read; what
 * follows its fixed words is not told on.
 */
export const SECURE_STORE_SIGNS: readonly Sign[] = [
  { words: /User interaction is not allowed/, means: 'locked' },
  { words: /User canceled the operation/, means: 'locked' },
  { words: /Authentication failed\. Provided passphrase/, means: 'locked' },
  { words: /The specified item could not be found/, means: 'empty' },
  // Android: every way in which a prompt ends without success.
  { words: /User canceled the authentication/, means: 'locked' },
  { words: /Could not Authenticate the user/, means: 'locked' },
  // Android: what is stored is not what the package writes.
  { words: /Could not parse the encrypted JSON item/, means: 'corrupt' },
  { words: /Could not find the encryption scheme/, means: 'corrupt' },
  { words: /unknown encoding scheme/, means: 'corrupt' },
  // Android before 13.0.2: the key is not the one that it was encrypted with.
  { words: /Could not decrypt the value with provided keychain/, means: 'invalidated' },
  { words: UNDECRYPTED, means: 'unavailable' },
  { words: /NSFaceIDUsageDescription/, means: 'unavailable' },
];
