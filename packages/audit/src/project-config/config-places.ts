import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file with which a project configures its audits, wherever they run. */
export const CONFIG_FILE = '.jwt-hygiene.json';

/** Where the configurations of many files lie; each directory is looked into once. */
export class ConfigPlaces {
  /** By directory. */
  readonly #nearest = new Map<string, string | undefined>();

  /**
   * The path of a file's configuration: the nearest one, in its own directory or above, up to the root of the git
   * repository.
   */
  of(path: string): string | undefined {
    return this.#in(dirname(path));
  }

  /** Looks anew. */
  forget(): void {
    this.#nearest.clear();
  }

  #in(directory: string): string | undefined {
    if (this.#nearest.has(directory)) return this.#nearest.get(directory);
    const parent = dirname(directory);
    const isTop = parent === directory || isPresent(join(directory, '.git'));
    const own = join(directory, CONFIG_FILE);
    const nearest = isPresent(own) ? own : isTop ? undefined : this.#in(parent);
    this.#nearest.set(directory, nearest);
    return nearest;
  }
}

function isPresent(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
