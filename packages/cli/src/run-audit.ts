import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { audit, AuditError, describeError, type AuditResult } from '@jwt-hygiene/audit';
import type { RunOptions } from './arguments.js';
import { colorsFor } from './colors.js';
import { complain } from './complain.js';
import { errorsOnly } from './errors-only.js';
import { ExitCode, exitCodeOf, totalsOf } from './exit-code.js';
import { jsonReport } from './json-report.js';
import { ProgressLine } from './progress.js';
import { counted } from './summary.js';
import { auditedFrom, type Surroundings } from './surroundings.js';
import { textReport } from './text-report.js';

/** Audits, reports and judges. The report goes to stdout, what else there is to say to stderr. */
export async function runAudit(options: RunOptions, around: Surroundings): Promise<ExitCode> {
  try {
    const progress = new ProgressLine(around.stderr);
    const result = await audit({
      paths: options.paths,
      ...auditedFrom(around),
      ...(options.strict && { config: 'strict' }),
      settings: { suggestions: false },
      traces: options.format === 'text',
      onProgress: (state) => progress.update(state),
    }).finally(() => progress.clear());
    report(result, options, around);
    return judge(result, options, around);
  } catch (error) {
    complain(error instanceof AuditError ? error.message : toInternalError(error), around);
    return ExitCode.failed;
  }
}

function report(result: AuditResult, options: RunOptions, around: Surroundings): void {
  const { format, quiet, outputFile, color } = options;
  const isEmpty = result.results.length === 0 && result.notAnalysed.length === 0;
  if (isEmpty && format === 'text') return;
  const shown = quiet ? { ...result, results: result.results.map(errorsOnly) } : result;
  const cwd = around.cwd();
  const colors = colorsFor(around.stdout, color && outputFile === undefined);
  const text = format === 'json' ? jsonReport(shown) : textReport(shown, { cwd, colors });
  if (outputFile === undefined) around.stdout.write(text);
  else writeReport(resolve(cwd, outputFile), text);
}

function writeReport(filePath: string, text: string): void {
  try {
    mkdirSync(dirname(filePath), { recursive: true });
    writeFileSync(filePath, text);
  } catch (error) {
    throw new AuditError(`Cannot write ${filePath}: ${describeError(error)}.`);
  }
}

function judge(result: AuditResult, options: RunOptions, around: Surroundings): ExitCode {
  const { paths, quiet, maxWarnings } = options;
  if (result.results.length === 0) {
    complain(whyNothing(result, paths), around);
    return ExitCode.failed;
  }
  const totals = totalsOf(result);
  const exitCode = exitCodeOf(totals, maxWarnings);
  // The report does not show this reason to fail.
  if (exitCode !== ExitCode.clean && totals.errors === 0 && (quiet || maxWarnings > 0)) {
    complain(`${counted(totals.warnings, 'warning')}, more than the ${maxWarnings} allowed.`, around);
  }
  return exitCode;
}

/** Why a result has nothing in it. */
export function whyNothing({ notAnalysed, stats }: AuditResult, paths: readonly string[]): string {
  const where = paths.map((path) => (path === '.' ? 'the current directory' : path)).join(', ');
  if (notAnalysed.length > 0) return `Nothing could be analysed in ${where}.`;
  const minified = stats.minified > 0 ? `, except ${stats.minified} minified` : '';
  return `No JavaScript, TypeScript, Vue or Svelte files found in ${where}${minified}.`;
}

export function toInternalError(error: unknown): string {
  return `Internal error: ${describeError(error)}. Please report it: https://github.com/jwt-hygiene/jwt-hygiene/issues`;
}
