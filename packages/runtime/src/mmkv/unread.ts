import { StoreError } from '../store/store-error.js';
import type { MmkvShape } from './shape.js';

/**
 * Guards an instance that somebody asked in vain before it could be opened: who could not read what is there may take it
 * for nothing, and write over it. Until a key was read or removed, writing it throws a `StoreError`.
 */
export function guardUnread(mmkv: MmkvShape): void {
  const unread = new Set(mmkv.getAllKeys());
  const instead = (name: string, before: (key: string) => void) => {
    const own: unknown = Reflect.get(mmkv, name);
    if (typeof own !== 'function') return;
    Object.defineProperty(mmkv, name, {
      configurable: true,
      writable: true,
      value: (...args: [string, ...unknown[]]): unknown => {
        before(args[0]);
        return Reflect.apply(own as (...args: unknown[]) => unknown, mmkv, args);
      },
    });
  };
  for (const name of ['getString', 'getNumber', 'getBoolean', 'getBuffer', 'contains', 'delete', 'remove'])
    instead(name, (key) => void unread.delete(key));
  instead('set', (key) => {
    if (unread.has(key))
      throw new StoreError(
        'unavailable',
        'Not written in an encrypted MMKV: what is there could not be read, and would be lost',
      );
  });
  instead('clearAll', () => unread.clear());
}
