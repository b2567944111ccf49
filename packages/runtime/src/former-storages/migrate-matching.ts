import { migrateFrom } from '../store/migrate.js';
import type { Preparation } from '../store/token-store.js';
import type { ListedStorage } from './lazily.js';

/**
 * The same as `migrateFrom` for keys that a library makes up: `sb-…-auth-token`, `firebase:authUser:…`,
 * `CognitoIdentityServiceProvider.…`. Keys are listed once per start.
 *
 * @param pattern Of whole keys or parts of them; anchor it (`/^sb-.+-auth-token$/`), or it takes more than is meant.
 */
export function migrateMatching(storage: ListedStorage, pattern: RegExp): Preparation {
  let migration: Preparation | undefined;
  return async (entries) => {
    // `search` begins at the beginning, whatever the pattern's flags say.
    migration ??= migrateFrom(
      storage,
      (await storage.getAllKeys()).filter((key) => key.search(pattern) >= 0),
    );
    return migration(entries);
  };
}
