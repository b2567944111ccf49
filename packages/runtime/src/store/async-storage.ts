/** What AsyncStorage, localStorage and MMKV's wrappers have in common: where apps keep tokens before they come here. */
export interface PlainStorage {
  getItem(key: string): Promise<string | null | undefined> | string | null | undefined;
  setItem(key: string, value: string): unknown;
  removeItem(key: string): unknown;
}
