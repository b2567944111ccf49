export { encryptedMmkv, type EncryptedMmkvOptions } from './encrypted.js';
export { splitMmkv } from './split.js';
export type { MmkvShape } from './shape.js';
