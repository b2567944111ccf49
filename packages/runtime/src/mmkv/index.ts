export { encryptedMmkv } from './encrypted.js';
export type { EncryptedMmkvOptions } from './encrypted.js';
export { encryptInstances } from './instances.js';
export type { EncryptInstancesOptions, InstanceOptions } from './instances.js';
export { splitMmkv } from './split.js';
export type { MmkvShape } from './shape.js';
