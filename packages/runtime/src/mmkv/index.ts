export { encryptedMmkv } from './encrypted.js';
export type { EncryptedMmkvOptions } from './encrypted.js';
export { splitMmkv } from './split.js';
export type { MmkvShape } from './shape.js';
