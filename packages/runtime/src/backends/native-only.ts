import { Capacitor } from '@capacitor/core';
import type { Backend } from '../store/backend.js';

/** In the browser Capacitor's secure plugins keep everything in localStorage. There they are never called. */
export function nativeOnly(backend: Backend): Backend {
  const refused = () => Promise.resolve(ON_THE_WEB);
  const here = (): Omit<Backend, 'name'> =>
    Capacitor.isNativePlatform() ? backend : { get: refused, set: refused, remove: refused };
  return {
    name: backend.name,
    get: (key) => here().get(key),
    set: (key, value) => here().set(key, value),
    remove: (key) => here().remove(key),
  };
}

const ON_THE_WEB = { status: 'unavailable', detail: 'no keychain on the web' } as const;
