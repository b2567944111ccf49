import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedConfig, Finding, Range as Offsets } from '../engine/requests.js';
import { DIAGNOSTIC_SOURCE } from '../protocol.js';
import { relatedTo } from './related.js';

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
  const marked = rangeIn(document, range);
  const related = relatedTo({ uri: document.uri, range: marked }, trace, uriOf);
  return {
    range: marked,
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
