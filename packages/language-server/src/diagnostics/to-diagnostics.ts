import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedConfig, Finding, Range as Offsets } from '../engine/requests.js';
import { DIAGNOSTIC_SOURCE } from '../protocol.js';

export interface DiagnosticAbilities {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
}

const SEVERITIES: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warn: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding as the editor shows it, with the token's way as related information. */
export function toDiagnostic(
  { ruleId, severity, message, range, url, trace }: Finding,
  document: TextDocument,
  uriOf: (path: string) => string,
  { relatedInformation, codeDescription }: DiagnosticAbilities,
): Diagnostic {
  // A way of one step is the place that the finding marks already.
  const steps = trace.length > 1 ? trace : [];
  const related = steps.map(({ file, line, column, endLine, endColumn, does }) => ({
    location: { uri: uriOf(file), range: toRange(line, column, endLine, endColumn) },
    message: `The token ${does}.`,
  }));
  return {
    range: rangeIn(document, range),
    severity: SEVERITIES[severity],
    source: DIAGNOSTIC_SOURCE,
    code: ruleName(ruleId),
    ...(codeDescription && url !== '' && { codeDescription: { href: url } }),
    message,
    ...(relatedInformation && related.length > 0 && { relatedInformation: related }),
  };
}

/** The mistakes in a `.jwt-hygiene.json`. */
export function configDiagnostics({ problems }: CheckedConfig, document: TextDocument): Diagnostic[] {
  return problems.map(({ message, range }) => ({
    range: rangeIn(document, range),
    severity: DiagnosticSeverity.Error,
    source: DIAGNOSTIC_SOURCE,
    message,
  }));
}

export function rangeIn(document: TextDocument, [start, end]: Offsets): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A rule's id without its prefix. */
export function ruleName(ruleId: string): string {
  return ruleId.slice(ruleId.indexOf('/') + 1);
}

/** The protocol counts from 0. */
function toRange(line: number, column: number, endLine: number, endColumn: number): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}
