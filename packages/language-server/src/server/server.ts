import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  COMMANDS,
  ESLINT_REPORTS_CHANGED,
  FIX_ALL_KIND,
  SECTION,
  TRUST_CHANGED,
  type TrustChanged,
} from '../protocol.js';
import { handleActions } from './action-handlers.js';
import { clientOf, type Client } from './client.js';
import { handleDiagnostics } from './diagnostic-handlers.js';
import { errorInWords, guardedNotification, type Log } from './guarded.js';
import { Session, type ServerOptions } from './session.js';
import { handleTokens } from './token-handlers.js';

/** Files whose change may change findings. */
const WATCHED = [
  '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte}',
  '**/.jwt-hygiene.json',
  '**/{package,tsconfig*,jsconfig*}.json',
  '**/eslint.config.{js,mjs,cjs,ts,mts,cts}',
];

/** Serves one client over a connection, until it says exit. Nothing that it sends can end the process. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const log: Log = (line) => connection.console.error(line);
  const documents = new TextDocuments(TextDocument);
  let session: Session | undefined;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = clientOf(params);
    session = new Session(connection, client, documents, log, options);
    handleDiagnostics(session);
    handleActions(session);
    handleTokens(session);
    return {
      capabilities: capabilitiesOf(client),
      serverInfo: { name: 'JWT Hygiene Language Server', version: options.version },
    };
  });

  connection.onInitialized(() => {
    if (session)
      register(session).catch((error: unknown) => log(`registration failed: ${errorInWords(error)}`));
  });
  connection.onShutdown(() => session?.close());

  const notified = <Params>(name: string, handle: (session: Session, params: Params) => void) =>
    guardedNotification<Params>(name, log, (params) => session && handle(session, params));

  documents.onDidOpen(notified('open', (to, { document }) => to.opened(document)));
  documents.onDidChangeContent(notified('change', (to, { document }) => to.opened(document)));
  documents.onDidClose(notified('close', (to, { document }) => to.closed(document)));
  connection.onDidChangeWatchedFiles(
    notified('watched files', (to, { changes }) => {
      for (const { uri } of changes) if (uri.endsWith('/.jwt-hygiene.json')) to.configProblems.clear(uri);
      to.filesChanged(changes.map(({ uri }) => uri));
    }),
  );
  connection.onDidChangeConfiguration(
    notified('configuration', (to, { settings }) => {
      to.settings.change(settings);
      to.everythingChanged();
    }),
  );
  connection.onNotification(
    TRUST_CHANGED,
    notified('trust', (to, params: TrustChanged | undefined) => to.trustChanged(params?.trusted === true)),
  );
  connection.onNotification(
    ESLINT_REPORTS_CHANGED,
    notified('ESLint', (to) => to.everythingChanged()),
  );
  documents.listen(connection);
  connection.listen();
}

function capabilitiesOf({ options, pullsDiagnostics, changesFolders }: Client): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(pullsDiagnostics && {
      diagnosticProvider: { identifier: SECTION, interFileDependencies: true, workspaceDiagnostics: false },
    }),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND], resolveProvider: true },
    executeCommandProvider: { commands: Object.values(COMMANDS) },
    ...(options.hover && { hoverProvider: true }),
    ...(options.codeLens && { codeLensProvider: { resolveProvider: false } }),
    ...(changesFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}

async function register(session: Session): Promise<void> {
  const { connection, client } = session;
  if (client.changesFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      session.foldersChanged(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      );
    });
  }
  if (client.registersConfiguration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  if (client.registersWatchers) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
