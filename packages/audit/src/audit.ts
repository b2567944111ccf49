import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { canMatter, problemOfSettings } from 'eslint-plugin-jwt-hygiene/engine';
import { AuditError } from './audit-error.js';
import { describedRules, type DescribedRule } from './described-rules.js';
import { findFiles, type FoundFiles } from './find-files.js';
import { inLanes } from './in-lanes.js';
import { toLintResult, type LintResult } from './lint-result.js';
import { lintText, type LintOutcome, type RuleSelection } from './lint-text.js';
import { LintThread } from './lint-thread.js';
import type { NotAnalysed } from './not-analysed.js';
import { ProjectConfigs, selectionOf } from './project-config/project-configs.js';
import { problemInWords } from './project-config/problem-in-words.js';
import { readSource } from './read-source.js';

export interface AuditOptions extends RuleSelection {
  /** Files and directories, absolute or relative to `cwd`. Each is taken even if ignored or in a skipped folder. */
  paths: readonly string[];
  /** Default: the process's own working directory. */
  cwd?: string;
  /**
   * `false` parses also the files that hold nothing the rules look for. The findings are the same; it takes much
   * longer. Default: skip them where there are many files.
   */
  skip?: boolean;
  /** Worker threads; 0 works in the calling thread, without a time limit. Default: by processors and work. */
  threads?: number;
  /** Is called often. */
  onProgress?: (progress: AuditProgress) => void;
}

export interface AuditProgress {
  phase: 'finding' | 'reading' | 'analysing';
  done: number;
  /** Unknown while files are being found. */
  total?: number;
}

export interface AuditStats {
  /** Files with a result. */
  analysed: number;
  /** Those of them that had to be parsed: the others hold nothing the rules look for. */
  parsed: number;
  /** Passed over as minified. */
  minified: number;
  /** Passed over because the project's `.jwt-hygiene.json` ignores them. */
  ignored: number;
  /** Findings that a comment in the source switches off. */
  suppressed: number;
}

export interface AuditResult {
  /** One per analysed file, with or without findings, sorted by path. */
  results: LintResult[];
  /** Sorted by path. */
  notAnalysed: NotAnalysed[];
  /** By rule id. */
  rules: Record<string, DescribedRule>;
  stats: AuditStats;
}

/** Parsing this many files takes no longer than a second; then those with a syntax error can be named as well. */
const FEW_FILES = 100;
/** Reading blocks; in between, signals and timers have their turn. */
const FILES_IN_A_ROW = 100;
/** A thread takes half a second to start. */
const FILES_PER_THREAD = 40;
const MOST_THREADS = 8;

interface Source {
  filePath: string;
  text: string;
}

/**
 * Looks for findings in every source file under the given paths. The project's own ESLint configuration is not
 * loaded; its `.jwt-hygiene.json` and its `eslint-disable` comments count. What cannot be read or parsed is listed
 * and stops nothing.
 *
 * @throws AuditError if a path does not exist, or the settings or a `.jwt-hygiene.json` are wrong
 */
export async function audit(options: AuditOptions): Promise<AuditResult> {
  const { paths, cwd = process.cwd(), settings = {}, onProgress = () => undefined } = options;
  const problem = problemOfSettings(settings);
  if (problem !== undefined) throw new AuditError(problem);
  const found = await findFiles(paths, cwd, (done) => onProgress({ phase: 'finding', done }));
  const configs = new ProjectConfigs();
  const wanted = notIgnored(found, configs);
  const { sources, results, ...unread } = await readSources(wanted, options, configs, onProgress);
  const notAnalysed = [...found.notAnalysed, ...unread.notAnalysed];

  await lintAll(sources, options, configs, (outcome, done) => {
    if (outcome.result) results.push(outcome.result);
    else notAnalysed.push(outcome.notAnalysed);
    onProgress({ phase: 'analysing', done, total: sources.length });
  });

  return {
    results: results.sort(byPath),
    notAnalysed: notAnalysed.sort(byPath),
    rules: describedRules(),
    stats: {
      analysed: results.length,
      parsed: sources.length,
      minified: found.minified + unread.minified,
      ignored: found.files.size - wanted.files.size,
      suppressed: results.reduce((sum, { suppressedMessages }) => sum + suppressedMessages.length, 0),
    },
  };
}

/**
 * What the projects' configurations leave; what was named by the user itself is never left out.
 *
 * @throws AuditError if a configuration is wrong: what it meant to say cannot be known
 */
function notIgnored(found: FoundFiles, configs: ProjectConfigs): FoundFiles {
  const files = [...found.files].filter(([path, { named }]) => !configs.of(path)?.ignores(path) || named);
  for (const config of configs.all()) {
    const [problem] = config.problems;
    if (problem) throw new AuditError(problemInWords(config, problem));
  }
  return { ...found, files: new Map(files) };
}

interface ReadSources {
  /** What has to be parsed. */
  sources: Source[];
  /** Of the files that need no parsing. */
  results: LintResult[];
  notAnalysed: NotAnalysed[];
  minified: number;
}

async function readSources(
  { files }: FoundFiles,
  { skip = files.size > FEW_FILES, ...asked }: AuditOptions,
  configs: ProjectConfigs,
  onProgress: (progress: AuditProgress) => void,
): Promise<ReadSources> {
  const read: ReadSources = { sources: [], results: [], notAnalysed: [], minified: 0 };
  const canFind = (text: string, filePath: string) =>
    canMatter(text, filePath, { 'jwt-hygiene': selectionOf(configs.of(filePath), asked).settings });
  let done = 0;
  for (const [filePath, { named }] of files) {
    const source = readSource(filePath, named);
    if (source.kind === 'minified') read.minified++;
    else if (source.kind === 'unreadable') read.notAnalysed.push({ filePath, reason: source.reason });
    else if (skip && !canFind(source.text, filePath))
      read.results.push(toLintResult(filePath, source.text, [], []));
    else read.sources.push({ filePath, text: source.text });
    onProgress({ phase: 'reading', done: ++done, total: files.size });
    if (done % FILES_IN_A_ROW === 0) await setImmediate();
  }
  return read;
}

async function lintAll(
  sources: readonly Source[],
  { config, rules, settings, cwd = process.cwd(), ...options }: AuditOptions,
  configs: ProjectConfigs,
  onOutcome: (outcome: LintOutcome, done: number) => void,
): Promise<void> {
  const asked = { ...(config && { config }), ...(rules && { rules }), ...(settings && { settings }) };
  const shared = { ...asked, cwd };
  let done = 0;
  if (options.threads === 0) {
    for (const source of sources) {
      const selection = selectionOf(configs.of(source.filePath), asked);
      onOutcome(await lintText({ cwd, ...selection, ...source }), ++done);
    }
    return;
  }
  const wanted = Math.ceil(sources.length / FILES_PER_THREAD);
  const count = options.threads ?? Math.min(availableParallelism(), MOST_THREADS, wanted);
  const threads = Array.from({ length: count }, () => new LintThread(shared));
  try {
    await inLanes(sources, threads, async (source, thread) => onOutcome(await thread.lint(source), ++done));
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

function byPath(a: { filePath: string }, b: { filePath: string }): number {
  return a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0;
}
