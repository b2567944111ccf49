import { setImmediate } from 'node:timers/promises';
import type { Source } from './analysis.js';
import { AuditError } from './audit-error.js';
import type { AuditProgress } from './audit.js';
import type { FoundFiles } from './find-files.js';
import { toLintResult, type LintResult } from './lint-result.js';
import type { RuleSelection } from './lint-text.js';
import type { NotAnalysed } from './not-analysed.js';
import type { ProjectConfigs } from './project-config/project-configs.js';
import { selectionOf } from './project-config/selection.js';
import { readSource } from './read-source.js';

/** Reading blocks; in between, signals and timers have their turn. */
const FILES_IN_A_ROW = 100;

export interface ReadSources {
  /** What has to be parsed. */
  sources: Source[];
  /** Of the files that need no parsing. */
  results: LintResult[];
  notAnalysed: NotAnalysed[];
  minified: number;
}

/** Reads what was found, and sets aside what no rule can find anything in. */
export async function readSources(
  { files }: FoundFiles,
  canFind: (source: Source) => boolean,
  onProgress: (progress: AuditProgress) => void,
): Promise<ReadSources> {
  const read: ReadSources = { sources: [], results: [], notAnalysed: [], minified: 0 };
  let done = 0;
  for (const [filePath, { named }] of files) {
    const source = readSource(filePath, named);
    if (source.kind === 'minified') read.minified++;
    else if (source.kind === 'unreadable') read.notAnalysed.push({ filePath, reason: source.reason });
    else if (canFind({ filePath, text: source.text })) read.sources.push({ filePath, text: source.text });
    else read.results.push(toLintResult(filePath, source.text, [], []));
    onProgress({ phase: 'reading', done: ++done, total: files.size });
    if (done % FILES_IN_A_ROW === 0) await setImmediate();
  }
  return read;
}

/**
 * Can a rule find anything in a source at all, by what its text holds?
 *
 * @throws AuditError if the settings are wrong
 */
export async function canFindBy(
  asked: RuleSelection,
  configs: ProjectConfigs | undefined,
): Promise<(source: Source) => boolean> {
  const { canMatter, problemOfSettings } = await import('eslint-plugin-jwt-hygiene/engine');
  const problem = problemOfSettings(asked.settings ?? {});
  if (problem !== undefined) throw new AuditError(problem);
  return ({ text, filePath }) =>
    canMatter(text, filePath, { 'jwt-hygiene': selectionOf(configs?.of(filePath), asked).settings });
}
