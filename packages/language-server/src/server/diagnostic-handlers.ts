import {
  CancellationToken,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../diagnostics/analysis.js';
import { toDiagnostic } from '../diagnostics/to-diagnostics.js';
import { Cancelled } from '../engine/engine-thread.js';
import { Debounced } from './debounced.js';
import { errorInWords, guarded } from './guarded.js';
import type { Session } from './session.js';

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
/** For clients that do not ask: long enough to write a word. */
const PUSH_AFTER_MS = 300;

/** Answers, or sends to clients that never ask, what is wrong with open documents. */
export function handleDiagnostics(session: Session): void {
  if (session.client.pullsDiagnostics) answerPulls(session);
  else pushOnChange(session);
}

function answerPulls(session: Session): void {
  const { connection, documents, log } = session;
  connection.languages.diagnostics.on(
    guarded('diagnostics', log, NOTHING, async ({ textDocument, previousResultId }, token) => {
      const document = documents.get(textDocument.uri);
      if (!document) return NOTHING;
      const { analysis, resultId } = await session.analyses.of(document, token);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      tell(session, document, analysis);
      return {
        kind: DocumentDiagnosticReportKind.Full,
        resultId,
        items: itemsOf(session, document, analysis),
      };
    }),
  );
}

function pushOnChange(session: Session): void {
  const { documents, connection } = session;
  const timers = new Map<string, Debounced>();
  const pushSoon = ({ uri }: TextDocument) => {
    const timer = timers.get(uri) ?? new Debounced(PUSH_AFTER_MS, () => void push(session, uri));
    timers.set(uri, timer);
    timer.soon();
  };
  documents.onDidChangeContent(({ document }) => pushSoon(document));
  documents.onDidClose(({ document: { uri } }) => {
    timers.get(uri)?.cancel();
    timers.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  session.onRefresh = () => documents.all().forEach(pushSoon);
}

async function push(session: Session, uri: string): Promise<void> {
  const { documents, analyses, connection, log } = session;
  const document = documents.get(uri);
  if (!document) return;
  try {
    const { analysis } = await analyses.of(document, CancellationToken.None);
    if (documents.get(uri)?.version !== analysis.version) return;
    tell(session, document, analysis);
    const diagnostics = itemsOf(session, document, analysis);
    await connection.sendDiagnostics({ uri, version: analysis.version, diagnostics });
  } catch (error) {
    if (!(error instanceof Cancelled)) log(`diagnostics failed: ${errorInWords(error)}`);
  }
}

function itemsOf(session: Session, document: TextDocument, { version, findings }: Analysis): Diagnostic[] {
  // The text went on meanwhile; its positions would be wrong, and the client asks again.
  if (document.version !== version) return [];
  const uriOf = (path: string) => session.uriOf(path);
  return findings.map((finding) => toDiagnostic(finding, document, uriOf, session.client.diagnostics));
}

function tell(session: Session, { uri }: TextDocument, { source, failure, config }: Analysis): void {
  if (config) session.configProblems.show(session.uriOf(config.path), config);
  session.logFailure(uri, failure);
  session.tellStatus({ uri, source, ...(failure !== undefined && { reason: failure }) });
}
