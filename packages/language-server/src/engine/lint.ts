import {
  canMatter,
  describedRules,
  isMinified,
  lintText,
  noteFiles,
  ProjectConfigs,
  traceOf,
  type LintMessage,
  type ProjectConfig,
} from '@jwt-hygiene/audit';
import { Followed } from './followed.js';
import { Offsets } from './positions.js';
import type { CheckedConfig, Edit, Finding, LintParams, LintResult, Range } from './requests.js';
import { selected } from './selection.js';

const rules = describedRules();
const BOM = '\uFEFF';

/** Lints single texts, and remembers what each was judged by. */
export class Analyst {
  readonly configs = new ProjectConfigs();
  readonly followed = new Followed();

  async lint(params: LintParams): Promise<LintResult> {
    const noted = noteFiles();
    try {
      return await this.#lint(params);
    } finally {
      this.followed.note(params.path, noted());
    }
  }

  async #lint({ path, text: whole, cwd, asked }: LintParams): Promise<LintResult> {
    const project = this.configs.of(path);
    const checked = project && { config: toChecked(project) };
    if (project?.ignores(path)) return { findings: [], ...checked };
    if (isMinified(path, whole)) return { findings: [], ...checked };
    const { selection, infos } = selected(asked, project);
    // ESLint counts without it, editors do not.
    const before = whole.startsWith(BOM) ? BOM.length : 0;
    const text = whole.slice(before);
    if (!canMatter(text, path, { 'jwt-hygiene': selection.settings })) return { findings: [], ...checked };
    const { result, notAnalysed } = await lintText({ ...selection, text, filePath: path, cwd });
    if (!result) return { findings: [], failure: notAnalysed.reason, ...checked };
    const offsets = new Offsets(text);
    const shift = ([start, end]: Range): Range => [start + before, end + before];
    const findings = result.messages.flatMap((message) =>
      toFinding(message, { path, text, offsets, shift, infos }),
    );
    return { findings, ...checked };
  }
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
      trace: traceOf(text, path, message),
    },
  ];
}

function toChecked({ filePath, text, problems }: ProjectConfig): CheckedConfig {
  return { path: filePath, text, problems };
}
