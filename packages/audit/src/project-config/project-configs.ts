import { readFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import createIgnore, { type Ignore } from 'ignore';
import { describeError } from '../reason.js';
import { ConfigPlaces } from './config-places.js';
import type { PlacedProblem } from './json-places.js';
import { readConfig, type ConfigContent } from './read-config.js';

/** A configuration as it lies on the disk. */
export interface ProjectConfig {
  /** Absolute. */
  readonly filePath: string;
  readonly text: string;
  readonly content: ConfigContent;
  readonly problems: readonly PlacedProblem[];
  /** Does the project not want to hear of this file? `path` is absolute. */
  ignores(path: string): boolean;
}

/** The configurations of many files, each read once until {@link ProjectConfigs.forget}. */
export class ProjectConfigs {
  readonly #places: ConfigPlaces;
  /** By their paths. */
  readonly #read = new Map<string, ProjectConfig>();

  constructor(places = new ConfigPlaces()) {
    this.#places = places;
  }

  /** The configuration of a file. It counts as a whole: those further up are not looked at. */
  of(path: string): ProjectConfig | undefined {
    const place = this.#places.of(path);
    if (place === undefined) return undefined;
    const config = this.#read.get(place) ?? configAt(place);
    this.#read.set(place, config);
    return config;
  }

  /** All that were read so far. */
  all(): Iterable<ProjectConfig> {
    return this.#read.values();
  }

  /** Reads them anew when they are asked for next. */
  forget(): void {
    this.#places.forget();
    this.#read.clear();
  }
}

function configAt(filePath: string): ProjectConfig {
  let text = '';
  try {
    text = readFileSync(filePath, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const message = `Cannot be read: ${describeError(error)}.`;
    const problems: readonly PlacedProblem[] = [{ message, range: [0, 0] }];
    return { filePath, text, content: { rules: {}, ignore: [] }, problems, ignores: () => false };
  }
  const read = readConfig(text);
  let rules: Ignore | undefined;
  return {
    filePath,
    text,
    ...read,
    ignores(path) {
      const inside = relative(dirname(filePath), path).split(sep);
      if (read.content.ignore.length === 0 || inside[0] === '..') return false;
      rules ??= createIgnore().add([...read.content.ignore]);
      return rules.ignores(inside.join('/'));
    },
  };
}
