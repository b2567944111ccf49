/** What one file cannot show, or what is no write at all. */
const BEYOND_A_WRITE = [
  'wrapper-xfile',
  'wrapper-samefile',
  'wrapper-lib',
  'key-const-xfile',
  'persist',
  'config',
  'injected-storage',
];

const STORES = /localStorage|sessionStorage|document\.cookie|js-cookie|\bCookies?\.set\b|AsyncStorage|MMKV/i;

/** The tags of a row: `[direct]` and so on. */
export function tagsOf({ why }) {
  return [...why.matchAll(/\[([a-z-]+)\]/g)].map(([, tag]) => tag);
}

/**
 * Is this row a write to one of the stores that occur most, with nothing between the token and the store?
 *
 * @param {import('./labels.mjs').Row} row
 * @param {string[]} lines of the row's file
 */
export function isOneFileStore(row, lines) {
  if (tagsOf(row).some((tag) => BEYOND_A_WRITE.includes(tag))) return false;
  return STORES.test([row.why, ...lines.slice(Math.max(0, row.line - 2), row.line + 1)].join('\n'));
}
