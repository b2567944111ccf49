import type { AuditResult } from '@jwt-hygiene/audit';
import type { Colors } from './colors.js';
import { totalsOf } from './exit-code.js';

/** How many findings by rule, and how much was looked at. The last line says it all. */
export function summaryOf(result: AuditResult, colors: Colors): string {
  const byRule = countByRule(result);
  const widest = Math.max(...byRule.map(({ ruleId }) => ruleId.length));
  const lines = byRule.map(({ ruleId, errors, warnings }) => {
    const counts = [
      errors > 0 && colors.red(counted(errors, 'error')),
      warnings > 0 && colors.yellow(counted(warnings, 'warning')),
    ];
    return `  ${ruleId.padEnd(widest)}  ${counts.filter(Boolean).join(', ')}`;
  });
  const blocks = lines.length > 0 ? [colors.bold('By rule'), ...lines, ''] : [];
  return [...blocks, lastLine(result, colors)].join('\n');
}

function lastLine(result: AuditResult, colors: Colors): string {
  const { errors, warnings } = totalsOf(result);
  const { analysed, minified, ignored, suppressed } = result.stats;
  const severities = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')];
  const rest = [
    result.notAnalysed.length > 0 && `${result.notAnalysed.length} not analysed`,
    minified > 0 && `${minified} minified skipped`,
    ignored > 0 && `${ignored} ignored by configuration`,
    suppressed > 0 && `${counted(suppressed, 'finding')} switched off by comments`,
  ].filter(Boolean);
  const total = errors + warnings;
  if (analysed === 0) return [colors.yellow('Nothing could be analysed'), ...rest].join('; ') + '.';
  const verdict =
    total === 0
      ? colors.green('No findings')
      : colors.bold(`${counted(total, 'finding')} (${severities.filter(Boolean).join(', ')})`);
  return [`${verdict} in ${counted(analysed, 'file')}`, ...rest].join('; ') + '.';
}

interface RuleCount {
  ruleId: string;
  errors: number;
  warnings: number;
}

/** Sorted by rule id. */
function countByRule({ results }: AuditResult): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { ruleId, severity } of results.flatMap((file) => file.messages)) {
    if (ruleId === null) continue;
    const count = counts.get(ruleId) ?? { ruleId, errors: 0, warnings: 0 };
    if (severity === 2) count.errors++;
    else count.warnings++;
    counts.set(ruleId, count);
  }
  return [...counts.values()].sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
}

/** "1 file", "2 files". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
