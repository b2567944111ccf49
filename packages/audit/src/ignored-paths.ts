import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import createIgnore, { type Ignore } from 'ignore';

interface Level {
  directory: string;
  rules: Ignore;
}

/** Git compares names without case where the file system does. */
const CASE_BLIND = process.platform === 'win32' || process.platform === 'darwin';

/** The `.gitignore` files that speak about one directory: its own and those above it, as git reads them. */
export class IgnoredPaths {
  /** Innermost last. */
  readonly #levels: readonly Level[];

  private constructor(levels: readonly Level[]) {
    this.#levels = levels;
  }

  /** Those above `directory`, up to the root of its git repository; none outside a repository. */
  static above(directory: string): IgnoredPaths {
    const ancestors: string[] = [];
    for (let current = directory; !existsSync(join(current, '.git'));) {
      const parent = dirname(current);
      if (parent === current) return new IgnoredPaths([]);
      current = parent;
      ancestors.unshift(current);
    }
    let paths = new IgnoredPaths([]);
    for (const ancestor of ancestors) paths = paths.within(ancestor);
    return paths;
  }

  /** The same with the `.gitignore` of `directory`, if there is one. */
  within(directory: string): IgnoredPaths {
    const text = readIfPresent(join(directory, '.gitignore'));
    if (text === undefined) return this;
    const rules = createIgnore({ ignorecase: CASE_BLIND }).add(text.replace(/^\uFEFF/, ''));
    return new IgnoredPaths([...this.#levels, { directory, rules }]);
  }

  /** The innermost file that names the path decides, and within it the last line. */
  has(path: string, isDirectory: boolean): boolean {
    for (const { directory, rules } of this.#levels.toReversed()) {
      const inside = relative(directory, path).split(sep);
      // We are inside a folder that these rules ignore: an inner file took it back, or the user asked for it by name.
      if (inside.length > 1 && rules.test(`${inside.slice(0, -1).join('/')}/`).ignored) continue;
      const { ignored, unignored } = rules.test(inside.join('/') + (isDirectory ? '/' : ''));
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

function readIfPresent(filePath: string): string | undefined {
  try {
    return readFileSync(filePath, 'utf8');
  } catch {
    return undefined;
  }
}
