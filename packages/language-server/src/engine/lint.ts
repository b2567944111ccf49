import type { LintMessage } from '@jwt-hygiene/audit';
import {
  canMatter,
  describedRules,
  isMinified,
  lintText,
  noteFiles,
  ProjectConfigs,
  traceOf,
  type LintOutcome,
  type ProjectConfig,
} from '@jwt-hygiene/audit/in-process';
import { Followed } from './followed.js';
import { Offsets } from './positions.js';
import type { CheckedConfig, Edit, Finding, LintParams, LintResult, Range } from './requests.js';
import { selected, type Selected } from './selection.js';

const rules = describedRules();
/** The rules whose findings have a way to tell. */
const TRACED: ReadonlySet<string> = new Set([
  'jwt-hygiene/no-plaintext-token-storage',
  'jwt-hygiene/no-token-in-web-storage',
]);
const BOM = '\uFEFF';

/** Lints single texts, and remembers what each was judged by. */
export class Analyst {
  readonly configs = new ProjectConfigs();
  readonly followed = new Followed();
  #suggested: { readonly key: string; readonly result: Promise<LintResult> } | undefined;

  /** The findings without suggestions, which take longer than the rest and are looked at for few of them. */
  async lint(params: LintParams): Promise<LintResult> {
    const noted = noteFiles();
    try {
      return await this.#lint(params, false);
    } finally {
      this.followed.note(params.path, noted());
    }
  }

  /** The findings with suggestions. The last answer is kept: editors ask again at each step of the cursor. */
  suggest(params: LintParams): Promise<LintResult> {
    const key = JSON.stringify(params);
    if (this.#suggested?.key !== key) this.#suggested = { key, result: this.#lint(params, true) };
    return this.#suggested.result;
  }

  /** Some file changed, and suggestions may depend on any file of an app. */
  forgetSuggested(): void {
    this.#suggested = undefined;
  }

  async #lint(params: LintParams, suggestions: boolean): Promise<LintResult> {
    const { path, text: whole } = params;
    const project = this.configs.of(path);
    const checked = project && { config: toChecked(project) };
    const { infos, outcome } = await this.judge(params, suggestions);
    if (!outcome) return { findings: [], ...checked };
    if (!outcome.result) return { findings: [], failure: outcome.notAnalysed.reason, ...checked };
    const { before, text } = withoutMark(whole);
    const offsets = new Offsets(text);
    const shift = ([start, end]: Range): Range => [start + before, end + before];
    const around = { path, text, offsets, shift, infos };
    return { findings: outcome.result.messages.flatMap((message) => toFinding(message, around)), ...checked };
  }

  /** What ESLint makes of a text; no outcome for one that nobody wants judged, or that cannot hold a finding. */
  async judge({ path, text: whole, cwd, asked }: LintParams, suggestions = false): Promise<Judged> {
    const project = this.configs.of(path);
    const { selection: wanted, infos } = selected(asked, project);
    const settings = { ...wanted.settings, suggestions };
    const selection = { ...wanted, settings };
    const { text } = withoutMark(whole);
    const isWanted =
      !project?.ignores(path) &&
      !isMinified(path, text) &&
      canMatter(text, path, { 'jwt-hygiene': settings });
    if (!isWanted) return { selection, infos };
    return { selection, infos, outcome: await lintText({ ...selection, text, filePath: path, cwd }) };
  }
}

interface Judged extends Selected {
  readonly outcome?: LintOutcome;
}

/** ESLint counts from behind a byte order mark, editors do not. */
export function withoutMark(text: string): { text: string; before: number } {
  const before = text.startsWith(BOM) ? BOM.length : 0;
  return { text: text.slice(before), before };
}

interface Around {
  readonly path: string;
  readonly text: string;
  readonly offsets: Offsets;
  readonly shift: (range: Range) => Range;
  readonly infos: ReadonlySet<string>;
}

function toFinding(message: LintMessage, { path, text, offsets, shift, infos }: Around): Finding[] {
  const { ruleId, line, column, endLine = line, endColumn = column, fix, suggestions = [] } = message;
  if (ruleId === null) return [];
  const start = offsets.at(line, column);
  const edit = (one: { range: [number, number]; text: string }): Edit => ({
    range: shift(one.range),
    text: one.text,
  });
  return [
    {
      ruleId,
      severity: message.severity === 2 ? 'error' : infos.has(ruleId) ? 'info' : 'warn',
      message: message.message,
      range: shift([start, Math.max(start, offsets.at(endLine, endColumn))]),
      url: rules[ruleId]?.url ?? '',
      ...(fix && { fix: edit(fix) }),
      suggestions: suggestions.map(({ desc, messageId, fix: suggested }) => ({
        title: desc,
        kind: messageId ?? desc,
        edit: edit(suggested),
      })),
      trace: TRACED.has(ruleId) ? traceOf(text, path, message) : [],
    },
  ];
}

function toChecked({ filePath, text, problems }: ProjectConfig): CheckedConfig {
  return { path: filePath, text, problems };
}
