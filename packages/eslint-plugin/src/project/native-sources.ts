import { join } from 'node:path';
import { entriesOf } from './directories.js';

/** Folders beyond which nothing is listed: where there are more, what is native is somebody else's. */
const LIMIT = 2_000;
const NATIVE = /\.(?:swift|mm?|kt|java)$/;
/** What a build writes, and what others wrote. */
const FOREIGN = new Set(['node_modules', 'Pods', 'build', 'DerivedData', 'dist', 'Carthage']);

/**
 * What an app brings beside its JavaScript: its native code, that of its widgets and extensions as well, and what says
 * what those are (`Info.plist`). Links to folders are not followed.
 */
export function nativeSourcesBelow(directory: string): readonly string[] {
  const files: string[] = [];
  const pending = [directory];
  for (let count = 0; count < LIMIT; count++) {
    const folder = pending.pop();
    if (folder === undefined) return files;
    for (const [name, kind] of entriesOf(folder)) {
      const isNative = kind === 'file' && (NATIVE.test(name) || name.endsWith('Info.plist'));
      if (isNative) files.push(join(folder, name));
      if (kind === 'directory' && !name.startsWith('.') && !FOREIGN.has(name))
        pending.push(join(folder, name));
    }
  }
  return [];
}
