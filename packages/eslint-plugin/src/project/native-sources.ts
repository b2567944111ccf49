import { join } from 'node:path';
import { entriesOf } from './directories.js';
import { withinDiskEpoch } from './remembered.js';

/** Folders beyond which nothing more is listed. */
const LIMIT = 2_000;
/** Where native code lies, before it is looked for elsewhere. */
const FIRST = ['ios', 'android', 'targets'];
const NATIVE = /\.(?:swift|mm?|kt|java)$/;
/** What a build writes, and what others wrote. */
const FOREIGN = new Set(['node_modules', 'Pods', 'build', 'DerivedData', 'dist', 'Carthage']);

/**
 * What an app brings beside its JavaScript: its native code, that of its widgets and extensions as well, and what says
 * what those are (`Info.plist`). Links to folders are not followed.
 */
export const nativeSourcesBelow = withinDiskEpoch((directory): readonly string[] => {
  const files: string[] = [];
  const first = FIRST.map((name) => join(directory, name));
  const pending = [directory, ...first];
  for (let count = 0; count < LIMIT; count++) {
    const folder = pending.pop();
    if (folder === undefined) break;
    for (const [name, kind] of entriesOf(folder)) {
      if (folder === directory && FIRST.includes(name)) continue;
      const isNative = kind === 'file' && (NATIVE.test(name) || name.endsWith('Info.plist'));
      if (isNative) files.push(join(folder, name));
      if (kind === 'directory' && !name.startsWith('.') && !FOREIGN.has(name))
        pending.push(join(folder, name));
    }
  }
  return files;
});
