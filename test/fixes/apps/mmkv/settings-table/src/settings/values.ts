import { storage } from '../storage';
import { settings, type Setting } from './list';

const find = (key: string) => {
  for (const each of settings) if (each.key === key) return each;
  return null;
};

const valueOf = (setting: Setting) => storage.getString(setting.key) ?? setting.initial;

export const setting = {
  get: (key: string) => {
    const found = find(key);
    return found ? valueOf(found) : undefined;
  },
  all: () => settings.map((each) => valueOf(each)),
  reset: () => settings.forEach(({ key }) => storage.remove(key)),
};
