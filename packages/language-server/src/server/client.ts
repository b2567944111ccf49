import type { InitializeParams } from 'vscode-languageserver/node';
import type { EditAbilities } from '../actions/edits.js';
import type { DiagnosticAbilities } from '../diagnostics/to-diagnostics.js';
import type { InitializationOptions } from '../protocol.js';
import { pathOf } from './places.js';

/** What the client said of itself at the start. */
export interface Client {
  readonly options: InitializationOptions;
  /** Absolute paths of the workspace's folders. */
  readonly folders: readonly string[];
  readonly diagnostics: DiagnosticAbilities;
  readonly edits: EditAbilities;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly changesFolders: boolean;
  readonly resolvesEdits: boolean;
  readonly showsDocuments: boolean;
}

export function clientOf({
  capabilities,
  initializationOptions,
  workspaceFolders,
  ...params
}: InitializeParams): Client {
  const { textDocument = {}, workspace = {}, window = {} } = capabilities;
  const { publishDiagnostics, diagnostic, codeAction } = textDocument;
  const { workspaceEdit } = workspace;
  // Older clients tell their only folder in one of two older ways.
  const { rootUri, rootPath } = params as { rootUri?: string | null; rootPath?: string | null };
  const root = rootUri ? pathOf(rootUri) : (rootPath ?? undefined);
  const folders = workspaceFolders?.map(({ uri }) => pathOf(uri)) ?? [root];
  return {
    options: optionsOf(initializationOptions),
    folders: folders.filter((folder) => folder !== undefined),
    diagnostics: {
      relatedInformation: diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation ?? false,
      codeDescription:
        diagnostic?.codeDescriptionSupport ?? publishDiagnostics?.codeDescriptionSupport ?? false,
    },
    edits: {
      documentChanges: workspaceEdit?.documentChanges ?? false,
      createFiles: workspaceEdit?.resourceOperations?.includes('create') ?? false,
      annotations: workspaceEdit?.changeAnnotationSupport !== undefined,
    },
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport ?? false,
    answersConfiguration: workspace.configuration ?? false,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: workspace.didChangeWatchedFiles?.dynamicRegistration ?? false,
    changesFolders: workspace.workspaceFolders ?? false,
    resolvesEdits: codeAction?.resolveSupport?.properties.includes('edit') ?? false,
    showsDocuments: window.showDocument?.support ?? false,
  };
}

function optionsOf(given: unknown): InitializationOptions {
  const { trusted, hover, codeLens, eslintReports, status, settings } = (
    typeof given === 'object' && given !== null ? given : {}
  ) as Record<string, unknown>;
  return {
    trusted: trusted === true,
    hover: hover !== false,
    codeLens: codeLens !== false,
    eslintReports: eslintReports === true,
    status: status === true,
    settings,
  };
}
