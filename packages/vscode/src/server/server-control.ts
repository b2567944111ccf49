import { commands, l10n, window, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { isLinted } from './document-selector.js';
import type { RunningClient, ServerFiles } from './language-client.js';
import { ServerStatus } from './status.js';

/** Starts the server with the first document that it is for, and again when asked. */
export class ServerControl implements Disposable {
  #client: RunningClient | undefined;
  #status: ServerStatus | undefined;
  #output: LogOutputChannel | undefined;
  #changing: Promise<void> = Promise.resolve();
  readonly #opening: Disposable;

  constructor(readonly files: ServerFiles) {
    this.#opening = workspace.onDidOpenTextDocument((document) => {
      if (isLinted(document)) void this.start();
    });
    if (workspace.textDocuments.some(isLinted)) void this.start();
  }

  /** Made when it is needed: a channel is a file, and most windows need neither. */
  get output(): LogOutputChannel {
    return (this.#output ??= window.createOutputChannel('JWT Hygiene', { log: true }));
  }

  start(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#client === undefined) await this.#startNew();
    });
  }

  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#stopOld();
      await this.#startNew();
    });
  }

  async stop(): Promise<void> {
    await this.#inTurn(() => this.#stopOld());
  }

  dispose(): void {
    this.#opening.dispose();
    this.#status?.dispose();
    void this.stop().finally(() => this.#output?.dispose());
  }

  async #startNew(): Promise<void> {
    const status = (this.#status ??= new ServerStatus());
    status.server('starting');
    const { createClient } = await import('./language-client.js');
    this.#client = createClient({
      ...this.files,
      output: this.output,
      onStatus: (each) => status.told(each),
      onRunning: (isRunning) => {
        status.server(isRunning ? 'running' : 'stopped');
        void commands.executeCommand('setContext', 'jwtHygiene.serverRuns', isRunning);
      },
    });
    try {
      await this.#client.start();
      // Whoever looks here wants to know at least that.
      this.output.info('The language server runs.');
    } catch (error) {
      this.output.error(error instanceof Error ? error : String(error));
      status.server('stopped');
      void this.#offerRestart();
    }
  }

  async #offerRestart(): Promise<void> {
    const [restart, show] = [l10n.t('Restart'), l10n.t('Show output')];
    const message = l10n.t('The language server of JWT Hygiene could not be started.');
    const answer = await window.showErrorMessage(message, restart, show);
    if (answer === restart) await this.restart();
    if (answer === show) this.output.show();
  }

  /** A client whose start failed cannot be started again: a new one is made each time. */
  async #stopOld(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client === undefined) return;
    try {
      await client.stop();
    } catch (error) {
      this.output.warn(error instanceof Error ? error.message : String(error));
    }
    client.dispose();
  }

  /** One start or stop after the other. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    this.#changing = this.#changing.then(change, change);
    return this.#changing;
  }
}
