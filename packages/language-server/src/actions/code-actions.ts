import {
  CodeActionKind,
  type CodeAction,
  type Command,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ruleName } from '../diagnostics/to-diagnostics.js';
import type { DisableEdits, Edit, FixAllParams, Finding } from '../engine/requests.js';
import { COMMANDS, FIX_ALL_KIND, type ExplainRule, type MoveToKeychain } from '../protocol.js';

/** What an action that is resolved later carries along: enough to make its edit, and no text. */
export interface PendingFixAll {
  readonly uri: string;
  readonly version: number;
  readonly of: FixAllParams['of'];
}

export interface ActionContext {
  readonly document: TextDocument;
  readonly findings: readonly Finding[];
  /** Does the workspace's ESLint lint this file without knowing our rules? */
  readonly isUnknownToEslint: boolean;
  readonly toEdit: (edits: readonly Edit[]) => WorkspaceEdit;
  readonly toDiagnostic: (finding: Finding) => Diagnostic;
}

/** The rules whose findings may go away by moving the token to the keychain. */
const MOVABLE: ReadonlySet<string> = new Set(['jwt-hygiene/no-plaintext-token-storage']);

/** What can be done about one finding, the best first. */
export function actionsFor(finding: Finding, disable: DisableEdits, context: ActionContext): CodeAction[] {
  const { document, toEdit } = context;
  const name = ruleName(finding.ruleId);
  const diagnostics = [context.toDiagnostic(finding)];
  const quickFix = (title: string, rest: Partial<CodeAction>): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    ...rest,
  });
  const fixes = finding.fix
    ? [quickFix(`Fix this ${name} problem`, { edit: toEdit([finding.fix]), isPreferred: true })]
    : [];
  const suggestions = finding.suggestions.flatMap(({ title: sentence, kind, edit }) => {
    // Rules speak in sentences, menus do not.
    const title = sentence.replace(/\.$/, '');
    const one = quickFix(title, { edit: toEdit([edit]) });
    const count = countAlike(context.findings, finding.ruleId, kind);
    const data: PendingFixAll = { ...identity(document), of: { ruleId: finding.ruleId, kind } };
    return count > 1 ? [one, quickFix(`${title} (all ${count} in this file)`, { data })] : [one];
  });
  const move: MoveToKeychain = { uri: document.uri, position: document.positionAt(finding.range[0]) };
  const explain: ExplainRule = { ruleId: finding.ruleId, url: finding.url };
  const unknown = context.isUnknownToEslint ? ' (a rule that ESLint does not know here)' : '';
  return [
    ...fixes,
    ...suggestions,
    ...(MOVABLE.has(finding.ruleId) && finding.suggestions.length === 0
      ? [quickFix('Move this token to the keychain…', { command: command(COMMANDS.moveToKeychain, move) })]
      : []),
    ...(disable.line
      ? [quickFix(`Disable ${name} for this line${unknown}`, { edit: toEdit([disable.line]) })]
      : []),
    ...(disable.file
      ? [quickFix(`Disable ${name} for this file${unknown}`, { edit: toEdit([disable.file]) })]
      : []),
    ...(finding.url === ''
      ? []
      : [quickFix(`Explain ${name}`, { command: command(COMMANDS.explainRule, explain) })]),
  ];
}

/** The action that applies all fixes of a document; undefined where there is none to apply. */
export function fixAllAction({ document, findings }: ActionContext): CodeAction | undefined {
  if (!findings.some(({ fix }) => fix)) return undefined;
  const data: PendingFixAll = { ...identity(document), of: 'fixes' };
  return { title: 'Fix all auto-fixable problems of JWT Hygiene', kind: FIX_ALL_KIND, data };
}

/** The findings that a selection touches, each once. */
export function findingsIn(
  document: TextDocument,
  findings: readonly Finding[],
  range: { start: { line: number; character: number }; end: { line: number; character: number } },
): Finding[] {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return findings.filter(({ range: [start, end] }) => start <= to && end >= from);
}

/** Does a client that asks only for these kinds want that one? `source` includes `source.fixAll.jwtHygiene`. */
export function wants(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`))
  );
}

/** Reads back what an action carried; undefined for what is none of ours. */
export function pendingOf(data: unknown): PendingFixAll | undefined {
  const { uri, version, of } = (data ?? {}) as Partial<PendingFixAll>;
  const isKind = of === 'fixes' || (typeof of?.ruleId === 'string' && typeof of.kind === 'string');
  return typeof uri === 'string' && typeof version === 'number' && isKind ? { uri, version, of } : undefined;
}

function countAlike(findings: readonly Finding[], ruleId: string, kind: string): number {
  const alike = findings.filter(
    (each) => each.ruleId === ruleId && each.suggestions.some((one) => one.kind === kind),
  );
  return alike.length;
}

function identity({ uri, version }: TextDocument): { uri: string; version: number } {
  return { uri, version };
}

function command(name: string, argument: ExplainRule | MoveToKeychain): Command {
  return { title: name, command: name, arguments: [argument] };
}
