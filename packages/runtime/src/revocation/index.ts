export type { RevocationEndpoint } from './endpoint.js';
export { createRevocationQueue } from './queue.js';
export type { RevocationQueue, RevocationQueueOptions } from './queue.js';
