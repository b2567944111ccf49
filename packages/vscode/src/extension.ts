import { l10n, languages, Uri, workspace, type ExtensionContext } from 'vscode';
import { registerCommands } from './commands.js';
import { TokenPanel } from './panel/panel.js';
import { useTexts } from './panel/texts.js';
import { ServerControl } from './server/server-control.js';
import { SECTION } from './settings.js';
import { hoverProvider } from './tokens/hover.js';
import { TokenLenses } from './tokens/lens.js';
import { tellWhetherSelected } from './tokens/selection-context.js';

/** Wires everything, and starts nothing that is not needed yet. */
export function activate({ extensionUri, globalStorageUri, subscriptions }: ExtensionContext): void {
  useTexts(l10n.bundle ?? {});
  const module = Uri.joinPath(extensionUri, 'bundle', 'server.mjs').fsPath;
  const codeCache = Uri.joinPath(globalStorageUri, 'code-cache').fsPath;
  const server = new ServerControl({ module, codeCache });
  const panel = new TokenPanel(extensionUri);
  const lenses = new TokenLenses();
  // Every document, wherever it comes from: what is shown of tokens is worked out here.
  const everywhere = { pattern: '**' };
  subscriptions.push(
    server,
    panel,
    lenses,
    tellWhetherSelected(),
    languages.registerHoverProvider(everywhere, hoverProvider),
    languages.registerCodeLensProvider(everywhere, lenses),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) lenses.renew();
    }),
    ...registerCommands(panel, server),
  );
  running = server;
}

let running: ServerControl | undefined;

export async function deactivate(): Promise<void> {
  await running?.stop();
}
