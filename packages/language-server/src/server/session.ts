import { basename } from 'node:path';
import { type Connection, type TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Analyses } from '../diagnostics/analyses.js';
import { analyse, type AnalysisContext } from '../diagnostics/analysis.js';
import { ConfigProblems } from '../diagnostics/config-problems.js';
import type { Engine, EngineThread } from '../engine/engine-thread.js';
import type { EslintVerdict } from '../eslint/verdict.js';
import { WorkspaceEslint } from '../eslint/workspace-eslint.js';
import { ESLINT_REPORTS, STATUS, type EslintReportsResult, type Status } from '../protocol.js';
import type { Client } from './client.js';
import { Debounced } from './debounced.js';
import type { Log } from './guarded.js';
import { folderOf, lintedAs, pathOf, uriOf, type LintedAs } from './places.js';
import { SettingsByResource } from './settings.js';

/** A first answer by the bundled rules is better than none while the workspace's ESLint starts. */
const PATIENCE_MS = 3_000;
/** Editors send one event a file where a branch is changed. */
const REFRESH_AFTER_MS = 200;

export interface ServerOptions {
  /** What the process around the workspace's ESLint runs. */
  readonly script: URL;
  /** Started already, since it takes longer than the client until it asks. */
  readonly engine: EngineThread;
  readonly version: string;
}

/** Everything the server knows while one client is connected. */
export class Session {
  readonly engine: Engine;
  readonly settings: SettingsByResource;
  readonly analyses: Analyses;
  readonly configProblems: ConfigProblems;
  /** Asks the client to ask again, soon. */
  readonly refresh = new Debounced(REFRESH_AFTER_MS, () => this.#refresh());
  /** How clients without a refresh are served. */
  onRefresh: (() => void) | undefined;
  readonly #failures = new Map<string, string>();
  readonly #eslint: WorkspaceEslint;
  readonly #sync = new Debounced(REFRESH_AFTER_MS, () => this.#hearOfStale());
  #folders: readonly string[];
  #isTrusted: boolean;

  constructor(
    readonly connection: Connection,
    readonly client: Client,
    readonly documents: TextDocuments<TextDocument>,
    readonly log: Log,
    { script, engine }: ServerOptions,
  ) {
    this.#folders = client.folders;
    this.#isTrusted = client.options.trusted ?? false;
    this.#eslint = new WorkspaceEslint({ script });
    engine.onStale = (paths) => this.#markStale(paths);
    this.engine = engine;
    const ask = client.answersConfiguration
      ? (item: { scopeUri: string; section: string }) => connection.workspace.getConfiguration(item)
      : undefined;
    this.settings = new SettingsByResource(ask, client.options.settings);
    this.configProblems = new ConfigProblems((params) => connection.sendDiagnostics(params));
    this.analyses = new Analyses((document, isCancelled) => analyse(this.#context, document, isCancelled));
  }

  readonly #context: AnalysisContext = {
    ask: (...question) => this.engine.ask(...question),
    settingsOf: (uri) => this.settings.of(uri),
    placeOf: (document) => this.placeOf(document),
    verdictOf: (place, uri) => this.#verdictOf(place, uri),
    eslintReports: (uri) => this.#eslintReports(uri),
  };

  placeOf({ uri, languageId }: TextDocument): LintedAs | undefined {
    return lintedAs(uri, languageId, this.#folders);
  }

  /** The URI by which the client knows a file: that of the open document, however it is written. */
  uriOf(path: string): string {
    return this.documents.all().find(({ uri }) => pathOf(uri) === path)?.uri ?? uriOf(path);
  }

  opened(document: TextDocument): void {
    const place = this.placeOf(document);
    if (place?.isFile) this.engine.setText(place.path, document.getText());
  }

  closed(document: TextDocument): void {
    this.analyses.forget(document.uri);
    this.#failures.delete(document.uri);
    this.settings.forget(document.uri);
    const place = this.placeOf(document);
    if (!place?.isFile) return;
    this.engine.setText(place.path, undefined);
    this.#sync.soon();
  }

  /** Files came, went or changed on the disk. */
  filesChanged(uris: readonly string[]): void {
    const paths = uris.flatMap((uri) => pathOf(uri) ?? []);
    const configures = paths.some((path) => CONFIGURATION.test(basename(path)));
    if (paths.some((path) => ESLINT_CONFIGURATION.test(basename(path)))) this.#eslint.forget();
    this.engine.setChanged(configures ? undefined : paths);
    if (configures) this.everythingChanged();
    this.#sync.soon();
  }

  /** Settings or trust changed: whatever was found may be different. */
  everythingChanged(): void {
    this.analyses.markAllStale();
    this.refresh.soon();
  }

  trustChanged(isTrusted: boolean): void {
    if (isTrusted === this.#isTrusted) return;
    this.#isTrusted = isTrusted;
    this.#eslint.forget();
    this.everythingChanged();
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(pathOf));
    const come = added.flatMap((uri) => pathOf(uri) ?? []);
    this.#folders = [...this.#folders.filter((folder) => !gone.has(folder)), ...come];
    this.everythingChanged();
  }

  /** Logs why a document is not analysed, once: while it is being written it often does not parse. */
  logFailure(uri: string, failure: string | undefined): void {
    if (failure !== undefined && this.#failures.get(uri) === undefined)
      this.log(`${uri.slice(uri.lastIndexOf('/') + 1)} is not analysed: ${failure}`);
    if (failure === undefined) this.#failures.delete(uri);
    else this.#failures.set(uri, failure);
  }

  /** Tells a client with a status item where findings come from. */
  tellStatus(status: Status): void {
    if (this.client.options.status) void this.connection.sendNotification(STATUS, status);
  }

  async close(): Promise<void> {
    this.refresh.cancel();
    this.#sync.cancel();
    this.#eslint.close();
    await this.engine.close();
  }

  async #verdictOf({ path, isFile }: LintedAs, uri: string): Promise<EslintVerdict> {
    const folder = folderOf(path, this.#folders);
    if (!this.#isTrusted || !isFile || folder === undefined) return { kind: 'none' };
    const verdict = this.#eslint.of(path, folder);
    const late = Symbol('late');
    const patience = new Promise<typeof late>((resolve) =>
      setTimeout(() => resolve(late), PATIENCE_MS).unref(),
    );
    const first = await Promise.race([verdict, patience]);
    if (first !== late) return first;
    void verdict.then(({ kind }) => {
      if (kind !== 'none' && this.analyses.markStale([uri])) this.refresh.soon();
    });
    return { kind: 'none' };
  }

  async #eslintReports(uri: string): Promise<boolean> {
    if (!this.client.options.eslintReports) return false;
    try {
      const answer = await this.connection.sendRequest<EslintReportsResult | null>(ESLINT_REPORTS, { uri });
      return answer?.reports ?? false;
    } catch {
      return false;
    }
  }

  #markStale(paths: readonly string[]): void {
    const all = new Set(paths);
    const uris = this.documents.all().filter((document) => all.has(this.placeOf(document)?.path ?? ''));
    if (this.analyses.markStale(uris.map(({ uri }) => uri))) this.refresh.soon();
  }

  /** The engine says with every answer whose findings are stale; here nothing else is to be asked. */
  #hearOfStale(): void {
    this.engine.ask('sync', null).catch(() => undefined);
  }

  #refresh(): void {
    this.onRefresh?.();
    if (this.client.pullsDiagnostics && this.client.refreshesDiagnostics)
      this.connection.languages.diagnostics.refresh().catch(() => undefined);
  }
}

const CONFIGURATION =
  /^(?:\.jwt-hygiene\.json|package\.json|eslint\.config\.[cm]?[jt]s|[jt]sconfig.*\.json)$/;
const ESLINT_CONFIGURATION = /^(?:package\.json|eslint\.config\.[cm]?[jt]s)$/;
