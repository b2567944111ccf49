import { AuditError } from '../audit-error.js';
import type { FoundFiles } from '../find-files.js';
import { ConfigPlaces } from './config-places.js';
import { problemInWords } from './problem-in-words.js';
import type { ProjectConfigs } from './project-configs.js';

/** Undefined where no project has one: checking one takes all rules. */
export async function configsAround(paths: Iterable<string>): Promise<ProjectConfigs | undefined> {
  const places = new ConfigPlaces();
  if (![...paths].some((path) => places.of(path) !== undefined)) return undefined;
  const { ProjectConfigs } = await import('./project-configs.js');
  return new ProjectConfigs(places);
}

/**
 * What the projects' configurations leave; what was named by the user itself is never left out.
 *
 * @throws AuditError if a configuration is wrong: what it meant to say cannot be known
 */
export function notIgnored(found: FoundFiles, configs: ProjectConfigs | undefined): FoundFiles {
  if (!configs) return found;
  const files = [...found.files].filter(([path, { named }]) => !configs.of(path)?.ignores(path) || named);
  for (const config of configs.all()) {
    const [problem] = config.problems;
    if (problem) throw new AuditError(problemInWords(config, problem));
  }
  return { ...found, files: new Map(files) };
}
