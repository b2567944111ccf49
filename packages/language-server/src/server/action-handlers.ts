import { readFileSync } from 'node:fs';
import {
  CancellationToken,
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  actionsFor,
  findingsIn,
  fixAllAction,
  pendingOf,
  wants,
  type ActionContext,
  type PendingFixAll,
} from '../actions/code-actions.js';
import { execute, type CommandContext } from '../actions/commands.js';
import { differenceOf, documentEdit, remedyEdit, type Edited } from '../actions/edits.js';
import type { Analysis } from '../diagnostics/analysis.js';
import { EngineError } from '../engine/engine-thread.js';
import type { Finding } from '../engine/requests.js';
import { toDiagnostic } from '../diagnostics/to-diagnostics.js';
import { FIX_ALL_KIND, type MoveToKeychain } from '../protocol.js';
import { guarded } from './guarded.js';
import { pathOf } from './places.js';
import type { Session } from './session.js';

/** A selection over a whole file may touch hundreds of findings; nobody reads a menu of that length. */
const MOST_FINDINGS = 10;
/** So that a client saves what it changed in files that are not open, as it does after renaming. */
const metadata = { isRefactoring: true };

/** Offers what can be done about findings, and does it. */
export function handleActions(session: Session): void {
  const { connection, client, log } = session;
  connection.onCodeAction(
    guarded('code actions', log, [] as CodeAction[], (params, token) => offer(session, params, token)),
  );
  connection.onCodeActionResolve(async (action, token) => {
    const pending = pendingOf(action.data);
    if (!pending) return action;
    const resolve = guarded('code action', log, undefined, () => editOf(session, pending));
    const edit = await resolve(undefined, token);
    return edit && !(edit instanceof Error) ? { ...action, edit } : action;
  });
  connection.onExecuteCommand(
    guarded('command', log, null, async ({ command, arguments: given = [] }) => {
      await execute(commandContext(session), command, given as unknown[]);
      return null;
    }),
  );

  async function offer(
    to: Session,
    params: CodeActionParams,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const document = to.documents.get(params.textDocument.uri);
    if (!document) return [];
    const { analysis } = await to.analyses.of(document, token);
    if (analysis.version !== document.version) return [];
    const { only } = params.context;
    const actions: CodeAction[] = [];
    const isTouched = findingsIn(document, analysis.findings, params.range).length > 0;
    if (isTouched && wants(only, CodeActionKind.QuickFix)) {
      const findings = await suggested(to, document, analysis, token);
      const context = actionContext(to, document, { ...analysis, findings });
      for (const finding of findingsIn(document, findings, params.range).slice(0, MOST_FINDINGS)) {
        const { place } = analysis;
        const asked = { text: document.getText(), offset: finding.range[0], ruleId: finding.ruleId };
        // The other actions are worth showing without it.
        const disable = place ? await to.engine.ask('disable', { ...place, ...asked }).catch(() => ({})) : {};
        actions.push(...actionsFor(finding, disable, context));
      }
    }
    // Only for those who ask for it: on save, or from the menu of source actions.
    const all =
      only && wants(only, FIX_ALL_KIND) ? fixAllAction(actionContext(to, document, analysis)) : undefined;
    if (all) actions.push(all);
    return client.resolvesEdits ? actions : Promise.all(actions.map((action) => withEdit(to, action)));
  }
}

/** The findings with what the rules suggest; without, where that cannot be found out. */
async function suggested(
  { engine }: Session,
  document: TextDocument,
  { place, asked, findings }: Analysis,
  token: CancellationToken,
): Promise<readonly Finding[]> {
  if (!place || !asked) return findings;
  const params = { ...place, text: document.getText(), asked };
  try {
    return (await engine.ask('suggest', params, () => token.isCancellationRequested)).findings;
  } catch (error) {
    if (error instanceof EngineError) return findings;
    throw error;
  }
}

/** For clients that do not come back for it. */
async function withEdit(session: Session, { data, ...action }: CodeAction): Promise<CodeAction> {
  const pending = pendingOf(data);
  if (!pending) return action;
  const edit = await editOf(session, pending);
  return edit ? { ...action, edit } : action;
}

async function editOf(
  session: Session,
  { uri, version, of }: PendingFixAll,
): Promise<WorkspaceEdit | undefined> {
  const document = session.documents.get(uri);
  if (document?.version !== version) return undefined;
  const { analysis } = await session.analyses.of(document, CancellationToken.None);
  const { asked, place } = analysis;
  if (!asked || !place) return undefined;
  const before = document.getText();
  const { text } = await session.engine.ask('fixAll', { ...place, text: before, asked, of });
  return text === before
    ? undefined
    : documentEdit(document, [differenceOf(before, text)], session.client.edits);
}

function actionContext(session: Session, document: TextDocument, analysis: Analysis): ActionContext {
  const { edits, diagnostics } = session.client;
  return {
    document,
    findings: analysis.findings,
    isUnknownToEslint: analysis.isUnknownToEslint,
    toEdit: (each) => documentEdit(document, each, edits),
    toDiagnostic: (finding) => toDiagnostic(finding, document, (path) => session.uriOf(path), diagnostics),
  };
}

function commandContext(session: Session): CommandContext {
  const { connection, client, engine, documents } = session;
  return {
    editor: {
      showPage: async (uri) => {
        // One that asks the user first, and is told no, says that it failed: that is no reason to insist.
        if (client.showsDocuments) await connection.window.showDocument({ uri, external: true });
        return client.showsDocuments;
      },
      tell: (message) => connection.window.showInformationMessage(message),
      apply: async (label, edit) => (await connection.workspace.applyEdit({ label, edit, metadata })).applied,
    },
    remediesFor: async ({ uri, position }: MoveToKeychain) => {
      const document = documents.get(uri);
      if (!document) return { remedies: [], refusals: [] };
      const { analysis } = await session.analyses.of(document, CancellationToken.None);
      const { place, asked } = analysis;
      if (!asked || !place?.isFile) return { remedies: [], refusals: [] };
      const at = position && { line: position.line + 1, column: position.character + 1 };
      return engine.ask('remedies', { ...place, text: document.getText(), asked, ...(at && { at }) });
    },
    toEdit: (remedy) =>
      remedyEdit(
        remedy,
        (path) => editedAt(session, path),
        (path) => session.uriOf(path),
        client.edits,
      ),
  };
}

function editedAt(session: Session, path: string): Edited | undefined {
  const open = session.documents.all().find(({ uri }) => pathOf(uri) === path);
  if (open) return { document: open, isOpen: true };
  try {
    // Editors do not count a byte order mark that they read.
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    return { document: TextDocument.create(session.uriOf(path), '', 0, text), isOpen: false };
  } catch {
    return undefined;
  }
}
