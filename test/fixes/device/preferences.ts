// The native half of @capacitor/preferences.
import type { Device } from './device.js';

/** `Preferences`, as Capacitor's bridge calls it. A group is a store of its own. */
export function preferences(device: Device) {
  let group = 'CapacitorStorage';
  const store = () => device.store(`Preferences ${group}`);
  return {
    configure: (options: { group?: string }) => {
      group = options.group ?? group;
    },
    get: ({ key }: { key: string }) => ({ value: store().get(key) ?? null }),
    set: ({ key, value }: { key: string; value: string }) => store().set(key, value),
    remove: ({ key }: { key: string }) => void store().delete(key),
    clear: () => store().clear(),
    keys: () => ({ keys: store().keys() }),
  };
}
