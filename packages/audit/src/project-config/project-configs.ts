import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import createIgnore, { type Ignore } from 'ignore';
import type { RuleSelection } from '../lint-text.js';
import { describeError } from '../reason.js';
import type { PlacedProblem } from './json-places.js';
import { readConfig, type ConfigContent } from './read-config.js';

/** The file with which a project configures its audits, wherever they run. */
export const CONFIG_FILE = '.jwt-hygiene.json';

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
  /** By directory. */
  readonly #nearest = new Map<string, ProjectConfig | undefined>();

  /**
   * The configuration of a file: the nearest one, in its own directory or above, up to the root of the git
   * repository. It counts as a whole: those further up are not looked at.
   */
  of(path: string): ProjectConfig | undefined {
    return this.#in(dirname(path));
  }

  /** All that were read so far. */
  all(): ReadonlySet<ProjectConfig> {
    return new Set([...this.#nearest.values()].filter((config) => config !== undefined));
  }

  /** Reads them anew when they are asked for next. */
  forget(): void {
    this.#nearest.clear();
  }

  #in(directory: string): ProjectConfig | undefined {
    if (this.#nearest.has(directory)) return this.#nearest.get(directory);
    const parent = dirname(directory);
    const isTop = parent === directory || isPresent(join(directory, '.git'));
    const config = configAt(directory) ?? (isTop ? undefined : this.#in(parent));
    this.#nearest.set(directory, config);
    return config;
  }
}

/**
 * What to lint a file with: what was asked for, over what its project says, over the defaults: rules and settings
 * one by one. The project's rules hold on top of either configuration.
 */
export function selectionOf(config: ProjectConfig | undefined, asked: RuleSelection): RuleSelection {
  const { content } = config ?? {};
  const name = asked.config ?? content?.config;
  const settings =
    asked.settings && content?.settings
      ? { ...content.settings, ...asked.settings }
      : (asked.settings ?? content?.settings);
  return {
    ...(name && { config: name }),
    ...(settings && { settings }),
    rules: { ...content?.rules, ...asked.rules },
  };
}

function configAt(directory: string): ProjectConfig | undefined {
  const filePath = join(directory, CONFIG_FILE);
  if (!isPresent(filePath)) return undefined;
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
      const inside = relative(directory, path).split(sep);
      if (read.content.ignore.length === 0 || inside[0] === '..') return false;
      rules ??= createIgnore().add([...read.content.ignore]);
      return rules.ignores(inside.join('/'));
    },
  };
}

function isPresent(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
