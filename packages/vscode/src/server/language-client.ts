/** The part that needs the language client: loaded with the first document that the server is for. */
import {
  DIAGNOSTIC_SOURCE,
  ESLINT_REPORTS,
  ESLINT_REPORTS_CHANGED,
  STATUS,
  TRUST_CHANGED,
  type EslintReportsParams,
  type EslintReportsResult,
  type InitializationOptions,
  type Status,
  type TrustChanged,
} from '@jwt-hygiene/language-server/protocol';
import { extensions, l10n, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import {
  CancellationToken,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { SECTION } from '../settings.js';
import { argumentsFor } from './command-arguments.js';
import { LANGUAGES } from './document-selector.js';
import { eslintReports } from './eslint-extension.js';
import { previewed } from './previewed-edit.js';

/** All absolute paths. */
export interface ServerFiles {
  /** The bundled server. */
  readonly module: string;
  /** A directory of its own, where it is kept compiled from one start to the next. */
  readonly codeCache: string;
}

export interface ClientOptions extends ServerFiles {
  readonly output: LogOutputChannel;
  readonly onStatus: (status: Status) => void;
  readonly onRunning: (isRunning: boolean) => void;
}

/** A server that runs, or tries to. */
export interface RunningClient extends Disposable {
  /** Resolves when the server answers; a server that cannot be started rejects. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The server's process, for those who watch it. */
  readonly hasFailed: boolean;
}

/** Files that change what the server finds, without being open. */
const WATCHED =
  '**/{*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte},package.json,tsconfig*.json,jsconfig*.json,.jwt-hygiene.json}';

export function createClient({
  module,
  codeCache,
  output,
  onStatus,
  onRunning,
}: ClientOptions): RunningClient {
  const initializationOptions = (): InitializationOptions => ({
    trusted: workspace.isTrusted,
    // The extension shows tokens itself, in every document: none of them needs to reach the server for it.
    hover: false,
    codeLens: false,
    eslintReports: true,
    status: true,
  });
  const watcher = workspace.createFileSystemWatcher(WATCHED);
  const options: LanguageClientOptions = {
    // Nothing else is sent to the server, least of all a `.env`.
    documentSelector: ['file', 'untitled'].flatMap((scheme) =>
      LANGUAGES.map((language) => ({ scheme, language })),
    ),
    diagnosticCollectionName: DIAGNOSTIC_SOURCE,
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    initializationOptions,
    synchronize: { fileEvents: watcher },
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      executeCommand: (command, given, next): Promise<unknown> => {
        const asked = argumentsFor(command, given as unknown[]);
        return Promise.resolve(asked && next(command, asked));
      },
      workspace: {
        handleApplyEdit: (params, next) => {
          const look = {
            label: l10n.t('Look at all changes first'),
            description: l10n.t('Apply all of them or none'),
          };
          return next({ ...params, edit: previewed(params.edit, look) }, CancellationToken.None);
        },
      },
    },
  };
  const run = { module, transport: TransportKind.ipc, args: [`--code-cache=${codeCache}`] };
  const client = new LanguageClient(SECTION, 'JWT Hygiene Language Server', { run, debug: run }, options);
  const disposables: Disposable[] = [
    watcher,
    client.onDidChangeState(({ newState }) => onRunning(newState === State.Running)),
    client.onNotification(STATUS, onStatus),
    client.onRequest(ESLINT_REPORTS, ({ uri }: EslintReportsParams): EslintReportsResult => ({
      reports: eslintReports(uri),
    })),
    workspace.onDidGrantWorkspaceTrust(() => notify(TRUST_CHANGED, { trusted: true } satisfies TrustChanged)),
    extensions.onDidChange(() => notify(ESLINT_REPORTS_CHANGED)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('eslint')) notify(ESLINT_REPORTS_CHANGED);
    }),
  ];

  /** A server that is not there learns it when it starts. */
  function notify(method: string, params?: object): void {
    if (client.state === State.Running) client.sendNotification(method, params).catch(() => undefined);
  }

  return {
    start: () => client.start(),
    stop: () => (client.needsStop() ? client.stop() : Promise.resolve()),
    get hasFailed() {
      return client.state === State.StartFailed;
    },
    dispose: () => {
      for (const each of disposables) each.dispose();
      client.dispose().catch(() => undefined);
    },
  };
}
