import { storage } from './storage';

/** Takes over what another device exported. */
export function importAll(json: string) {
  const values: Record<string, string | number> = JSON.parse(json);
  Object.keys(values).forEach((key) => {
    importOne(key, values[key]);
  });
}

function importOne(key: string, value: string | number) {
  console.log(`importing ${key}`);
  if (value === '') {
    storage.remove(key);
    return;
  }
  storage.set(key, value);
}

export const volume = () => storage.getNumber('volume') ?? 0;
