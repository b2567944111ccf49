import Store from 'electron-store';

export interface Settings {
  theme: string;
  accessToken?: string;
  refreshToken?: string;
}

export const store = new Store<Settings>({ defaults: { theme: 'system' } });
