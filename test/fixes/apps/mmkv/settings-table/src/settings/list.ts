export interface Setting {
  key: string;
  title: string;
  initial: string;
  isHidden?: boolean;
}

export const settings: Setting[] = [
  { key: 'ui.theme', title: 'Theme', initial: 'light' },
  { key: 'ui.language', title: 'Language', initial: 'en' },
  { key: 'debug.level', title: 'Logs', initial: 'none', isHidden: true },
];
