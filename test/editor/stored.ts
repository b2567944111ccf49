import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until a window has left something in the browser, or leaves it no more: it does so every five seconds. */
export async function hasStored(page: Page, text: RegExp, isThere = true): Promise<void> {
  await expect
    .poll(async () => text.test(await storedBy(page)), { timeout: 20_000, interval: 500 })
    .toBe(isThere);
}

/** Everything that the windows of a browser left in it. */
export async function storedBy(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const whole = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const found = [{ ...localStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await whole(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        found.push(name, store, await whole(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(found);
  })()`);
}
