export { formerElectronStore } from './electron-store.js';
export { formerIonicStorage } from './ionic-storage.js';
export { lazily } from './lazily.js';
export type { ListedStorage } from './lazily.js';
export { migrateMatching } from './migrate-matching.js';
export { formerMmkv } from './mmkv.js';
export type { MmkvShape } from './mmkv.js';
export { formerPreferences } from './preferences.js';
