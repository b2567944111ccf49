import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const NAMES = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((extension) => `eslint.config.${extension}`);

/** The directory of the flat configuration that holds for a file: its own or one above, not above `folder`. */
export function configDirectoryOf(file: string, folder: string): string | undefined {
  for (let directory = dirname(file); ; directory = dirname(directory)) {
    const at = directory;
    if (NAMES.some((name) => isFile(join(at, name)))) return directory;
    if (directory === folder || directory === dirname(directory)) return undefined;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}
