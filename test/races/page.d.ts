/** What a page has, and the tests' own types do not: shapes of logouts are run in a sandbox that has it. */
declare const localStorage: {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
};
