import { isAbsolute, relative } from 'node:path';
import type { AuditResult, LintMessage, LintResult, NotAnalysed } from '@jwt-hygiene/audit';
import { printable } from '@jwt-hygiene/inspect';
import { codeFrame } from './code-frame.js';
import type { Colors } from './colors.js';
import { summaryOf } from './summary.js';
import { traceLines } from './trace-lines.js';

export interface TextReportOptions {
  /** Paths are shown relative to it. */
  cwd: string;
  colors: Colors;
}

/** The report for people: every finding with its code and its rule's page, what was not analysed, a summary. */
export function textReport(result: AuditResult, options: TextReportOptions): string {
  const { colors } = options;
  const findings = result.results.flatMap((file) =>
    file.messages.map((message) =>
      findingBlock(file, message, result.rules[message.ruleId ?? '']?.url, options),
    ),
  );
  return [...findings, ...notAnalysedBlock(result.notAnalysed, options), summaryOf(result, colors), ''].join(
    '\n',
  );
}

function findingBlock(
  { filePath, source }: LintResult,
  message: LintMessage,
  url: string | undefined,
  { cwd, colors }: TextReportOptions,
): string {
  const place = `${shownPath(filePath, cwd)}:${message.line}:${message.column}`;
  const severity = message.severity === 2 ? colors.red('error') : colors.yellow('warning');
  const lines = [`${colors.bold(place)}  ${severity}  ${message.ruleId}`, printable(message.message), ''];
  if (source !== undefined) {
    const shown = (path: string) => shownPath(path, cwd);
    lines.push(codeFrame(source, message, colors), ...traceLines(filePath, message, shown, colors));
  }
  if (url) lines.push(colors.dim(url));
  return `${lines.join('\n')}\n`;
}

function notAnalysedBlock(notAnalysed: readonly NotAnalysed[], { cwd, colors }: TextReportOptions): string[] {
  if (notAnalysed.length === 0) return [];
  const lines = notAnalysed.map(({ filePath, line, reason }) => {
    const place = line === undefined ? '' : `:${line}`;
    return `  ${shownPath(filePath, cwd)}${place}  ${colors.dim(printable(reason))}`;
  });
  return [colors.bold(`Not analysed (${notAnalysed.length})`), ...lines, ''];
}

function shownPath(filePath: string, cwd: string): string {
  const path = relative(cwd, filePath);
  return printable(path === '' || path.startsWith('..') || isAbsolute(path) ? filePath : path);
}
