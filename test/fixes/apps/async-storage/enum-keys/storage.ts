export enum StorageKey {
  Token = 'TOKEN',
  Theme = 'THEME',
}
