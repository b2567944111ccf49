import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads the lines of corpus files, each file once.
 *
 * @param {{ present: ReadonlyMap<string, string> }} corpus
 */
export function sourceLines({ present }) {
  const files = new Map();
  const fileOf = ({ repo, path }) => join(present.get(repo) ?? '', path);
  const linesOf = (place) => {
    const file = fileOf(place);
    if (!files.has(file)) files.set(file, readLines(file));
    return files.get(file);
  };
  return {
    /** Its absolute path. @returns {string} */
    fileOf,
    /** @returns {string[]} */
    linesOf,
    /** The line, without its indentation. @returns {string} */
    lineOf: (place) => (linesOf(place)[place.line - 1] ?? '').trim(),
  };
}

function readLines(file) {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
