import type { Backend } from '../store/backend.js';

/** Keeps entries until the page or the process ends: all that is safe on the web, and what tests need. */
export function memory(): Backend {
  const entries = new Map<string, string>();
  return {
    name: 'memory',
    get: (key) => {
      const value = entries.get(key);
      return Promise.resolve(value === undefined ? { status: 'empty' } : { status: 'found', value });
    },
    set: (key, value) => {
      entries.set(key, value);
      return Promise.resolve({ status: 'done' });
    },
    remove: (key) => {
      entries.delete(key);
      return Promise.resolve({ status: 'done' });
    },
  };
}
