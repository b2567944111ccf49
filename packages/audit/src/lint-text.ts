import { isAbsolute, parse, relative, sep } from 'node:path';
import type { Linter as LinterTypes } from 'eslint';
import { Linter } from 'eslint/universal';
import plugin from 'eslint-plugin-jwt-hygiene';
import { foreignScriptLanguage } from './foreign-script.js';
import { toLintResult, type LintMessage, type LintResult } from './lint-result.js';
import type { NotAnalysed } from './not-analysed.js';
import { parsingsOf, type Parsing } from './parsers.js';
import { toReason } from './reason.js';
import { SOURCE_EXTENSIONS } from './source-files.js';
import { pluginsFor } from './unchecked-options.js';

/** `recommended` has severities of its own; in `strict` every rule is on, as an error. */
export type ConfigName = 'recommended' | 'strict';

/** The rules see this as `context.settings['jwt-hygiene']`. Plain data: it is copied into worker threads. */
export type Settings = Readonly<Record<string, unknown>>;

export interface RuleSelection {
  /** Default `recommended`. */
  config?: ConfigName;
  /** Severities, with options where there are any, on top of the configuration; by full rule id. */
  rules?: Readonly<Record<string, LinterTypes.RuleEntry>>;
  settings?: Settings;
}

export interface LintTextOptions extends RuleSelection {
  text: string;
  /** Absolute. Its extension, one that has a parser, says how to read it; the file need not exist. */
  filePath: string;
  /** The rules' working directory. Default: the process's own. */
  cwd?: string;
}

/** The findings in a text, or why there can be none. */
export type LintOutcome =
  { result: LintResult; notAnalysed?: never } | { result?: never; notAnalysed: NotAnalysed };

/** Runs our rules over one text. Never rejects because of the text or of a rule that fails on it. */
export async function lintText(options: LintTextOptions): Promise<LintOutcome> {
  const { filePath, text } = options;
  let firstError: LintMessage | undefined;
  try {
    for (const load of parsingsOf(filePath)) {
      const { messages, suppressed } = verify(options, await load());
      const parseError = messages.find(isParseError);
      if (!parseError) {
        return { result: toLintResult(filePath, text, messages.filter(isOurs), suppressed.filter(isOurs)) };
      }
      firstError ??= parseError;
    }
    return { notAnalysed: unparsable(filePath, text, firstError) };
  } catch (error) {
    return { notAnalysed: { filePath, reason: toInternalError(error) } };
  }
}

interface Verified {
  messages: LintMessage[];
  suppressed: LinterTypes.SuppressedLintMessage[];
}

function verify(options: LintTextOptions, parsing: Parsing): Verified {
  const linter = linterFor(options);
  const config = toConfig(options, parsing);
  const run = (allowInlineConfig: boolean): Verified => ({
    messages: linter.verify(options.text, config, { filename: options.filePath, allowInlineConfig }),
    suppressed: linter.getSuppressedMessages(),
  });
  try {
    return run(true);
  } catch (error) {
    // A comment can switch on ESLint's own rules, and not all of them bear every parser's tree.
    const rule = ruleOf(error);
    if (rule === undefined || isOurs({ ruleId: rule })) throw error;
    return run(false);
  }
}

/** Documented, but missing from ESLint's types. */
type SuppressingLinter = Linter & { getSuppressedMessages(): LinterTypes.SuppressedLintMessage[] };

const linters = new Map<string, SuppressingLinter>();

/** ESLint has no configuration for files outside its working directory. */
function linterFor({ filePath, cwd = process.cwd() }: LintTextOptions): SuppressingLinter {
  const path = relative(cwd, filePath);
  const isOutside = isAbsolute(path) || path.split(sep)[0] === '..';
  const base = isOutside ? parse(filePath).root : cwd;
  const linter = linters.get(base) ?? (new Linter({ cwd: base }) as SuppressingLinter);
  linters.set(base, linter);
  return linter;
}

function toConfig(
  { config = 'recommended', rules, settings, text }: LintTextOptions,
  parsing: Parsing,
): LinterTypes.Config[] {
  return [
    // ESLint leaves these out on its own; whoever calls us has already chosen.
    { ignores: ['!**/node_modules/', '!.git/'] },
    {
      ...plugin.configs[config],
      plugins: pluginsFor(text, plugin.configs[config].plugins ?? {}, rules),
      rules: { ...plugin.configs[config].rules, ...rules },
      files: SOURCE_EXTENSIONS.map((extension) => `**/*${extension}`),
      languageOptions: parsing,
      linterOptions: { reportUnusedDisableDirectives: 'off', reportUnusedInlineConfigs: 'off' },
      ...(settings && { settings: { 'jwt-hygiene': settings } }),
    },
  ];
}

const PARSE_ERROR = 'Parsing error: ';

/** Invalid `eslint` comments are fatal messages as well, but the file was parsed. */
function isParseError({ ruleId, fatal, message }: LintMessage): boolean {
  return ruleId === null && fatal === true && message.startsWith(PARSE_ERROR);
}

function isOurs({ ruleId }: Pick<LintMessage, 'ruleId'>): boolean {
  return ruleId?.startsWith('jwt-hygiene/') ?? false;
}

function unparsable(filePath: string, text: string, error: LintMessage | undefined): NotAnalysed {
  const language = foreignScriptLanguage(filePath, text);
  if (language !== undefined) return { filePath, reason: `scripts in "${language}" are not supported` };
  const reason = `does not parse: ${toReason(error?.message.slice(PARSE_ERROR.length) ?? '')}`;
  return { filePath, reason, ...(error && { line: error.line }) };
}

/** ESLint notes on the error which rule it was running. */
function ruleOf(error: unknown): string | undefined {
  return error instanceof Error && 'ruleId' in error ? String(error.ruleId) : undefined;
}

function toInternalError(error: unknown): string {
  const rule = ruleOf(error);
  const message = toReason(error instanceof Error ? error.message : String(error));
  return rule === undefined ? `internal error: ${message}` : `internal error in ${rule}: ${message}`;
}
