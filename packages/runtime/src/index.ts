export type { Backend } from './store/backend.js';
export type { PlainStorage } from './store/async-storage.js';
export type { Done, Empty, Failed, Found, ReadOutcome, StoreFailure, WriteOutcome } from './store/outcome.js';
