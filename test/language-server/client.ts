import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bundledServer } from './bundled.js';

/** The program as npm installs it, with other packages around it. */
export const MAIN = fileURLToPath(new URL('../../packages/language-server/dist/main.js', import.meta.url));

/** What a full-grown editor can do; each test takes away or adds. */
const ABLE: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: { resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
    },
  },
  window: { showDocument: { support: true } },
};

export interface Program {
  readonly main: string;
  /** What it is told beside `--stdio`. */
  readonly args?: readonly string[];
}

export interface ClientOptions {
  /** The server's. Default: as the extension has it. */
  readonly program?: Program;
  /** Absolute; the workspace's folders. */
  readonly folders: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the user set, by the folder it holds in or for all. */
  readonly settings?: (scope: string) => unknown;
}

/** A small editor: opens documents, asks as editors do, and applies what it is given to its texts. */
export class Client {
  readonly log: string[] = [];
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly shown: string[] = [];
  readonly messages: string[] = [];
  readonly applied: ApplyWorkspaceEditParams[] = [];
  readonly statuses: unknown[] = [];
  /** What the server registered for later, by method. */
  readonly registered = new Set<string>();
  refreshes = 0;
  settings: (scope: string) => unknown;
  eslintReports = false;
  readonly #texts = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();

  private constructor(
    readonly server: ChildProcessWithoutNullStreams,
    readonly connection: ProtocolConnection,
    settings: (scope: string) => unknown,
  ) {
    this.settings = settings;
  }

  static async start({ folders, capabilities = ABLE, ...rest }: ClientOptions): Promise<Client> {
    const { main, args = [] } = rest.program ?? (await bundledServer());
    const server = spawn(process.execPath, [main, '--stdio', ...args]);
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const client = new Client(server, connection, rest.settings ?? (() => null));
    server.stderr.on('data', (data: Buffer) => client.log.push(String(data)));
    client.#listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      capabilities,
      workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
      initializationOptions: rest.options,
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  async stop(): Promise<void> {
    if (this.server.exitCode !== null) return;
    const gone = new Promise((resolve) => this.server.once('exit', resolve));
    await this.connection.sendRequest('shutdown').catch(() => undefined);
    await this.connection.sendNotification('exit').catch(() => undefined);
    await gone;
  }

  /** Opens a file, as it is on the disk or with another text. Returns its URI. */
  async open(
    path: string,
    text = readFileSync(path, 'utf8'),
    languageId = languageOf(path),
  ): Promise<string> {
    const uri = path.includes(':') ? path : uriOf(path);
    this.#texts.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  async change(uri: string, text: string): Promise<void> {
    const document = this.text(uri);
    const version = document.version + 1;
    this.#texts.set(uri, TextDocument.create(uri, document.languageId, version, text));
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    this.#texts.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  isOpen(uri: string): boolean {
    return this.#texts.has(uri);
  }

  text(uri: string): TextDocument {
    const document = this.#texts.get(uri);
    if (!document) throw new Error(`${uri} is not open.`);
    return document;
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** What is found, each as `line: rule`. */
  async found(uri: string): Promise<string[]> {
    const diagnostics = await this.diagnostics(uri);
    return diagnostics.map(({ range, code }) => `${range.start.line + 1}: ${code}`);
  }

  /** What is offered at the first place of a text. */
  actionsAt(uri: string, piece: string, only?: string[]): Promise<CodeAction[]> {
    const document = this.text(uri);
    const position = document.positionAt(document.getText().indexOf(piece));
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  execute({ command }: CodeAction): Promise<unknown> {
    return this.connection.sendRequest('workspace/executeCommand', {
      command: command?.command,
      arguments: command?.arguments,
    });
  }

  /** Applies what an edit does to open documents. */
  async apply({ documentChanges = [], changes = {} }: WorkspaceEdit): Promise<void> {
    for (const change of documentChanges) {
      if (!('textDocument' in change)) continue;
      const document = this.text(change.textDocument.uri);
      if (change.textDocument.version !== document.version)
        throw new Error('The edit is for another version.');
      await this.change(document.uri, TextDocument.applyEdits(document, change.edits as never));
    }
    for (const [uri, edits] of Object.entries(changes))
      await this.change(uri, TextDocument.applyEdits(this.text(uri), edits));
  }

  async fileChanged(...paths: string[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: uriOf(path), type: 2 })),
    });
  }

  async settingsChanged(settings: (scope: string) => unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  /** Waits until something the server sends on its own has come about. */
  async until(condition: () => boolean, timeLimitMs = 10_000): Promise<void> {
    const end = Date.now() + timeLimitMs;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`It did not come about; the log says: ${this.log.join('\n')}`);
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
        setTimeout(wake, 100);
      });
    }
  }

  #hear<Heard>(all: Heard[], one: Heard): void {
    all.push(one);
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification('window/logMessage', ({ message }: Message) => this.#hear(this.log, message));
    connection.onNotification('window/showMessage', ({ message }: Message) =>
      this.#hear(this.messages, message),
    );
    connection.onNotification('jwtHygiene/status', (status: unknown) => this.#hear(this.statuses, status));
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      this.#wake();
    });
    connection.onRequest('window/showMessageRequest', ({ message }: Message) => {
      this.messages.push(message);
      return null;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri = '' }) => this.settings(scopeUri)),
    );
    connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => {
      for (const { method } of params.registrations) this.registered.add(method);
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#wake();
      return null;
    });
    connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
      this.shown.push(uri);
      return { success: true };
    });
    connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      this.applied.push(params);
      return { applied: true };
    });
    connection.onRequest('jwtHygiene/eslintReports', () => ({ reports: this.eslintReports }));
    connection.listen();
  }
}

interface Message {
  readonly message: string;
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  tsx: 'typescriptreact',
  ts: 'typescript',
  js: 'javascript',
  jsx: 'javascriptreact',
  vue: 'vue',
  svelte: 'svelte',
  json: 'json',
};

function languageOf(path: string): string {
  return LANGUAGES[path.slice(path.lastIndexOf('.') + 1)] ?? 'plaintext';
}
