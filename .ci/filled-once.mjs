// A folder that is there whole or not at all.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Fills a folder that is not there yet; what fills it may give it up with `false`. It comes to its place whole, so that
 * what was interrupted is done again.
 */
export async function filledOnce(folder, fill) {
  if (existsSync(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.`);
  try {
    if ((await fill(draft)) !== false) renameSync(draft, folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
