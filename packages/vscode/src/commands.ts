import { explain, findTokens } from '@jwt-hygiene/inspect';
import { commands, env, l10n, window, type Disposable } from 'vscode';
import type { TokenPanel } from './panel/panel.js';
import type { ServerControl } from './server/server-control.js';
import { tokenMeant, type PlacedToken } from './tokens/document-tokens.js';

/** Everything that people can ask for, but what the server does. */
export function registerCommands(panel: TokenPanel, server: ServerControl): Disposable[] {
  const register = (name: string, run: (argument?: unknown) => unknown) =>
    commands.registerCommand(`jwtHygiene.${name}`, run);
  return [
    register('openPanel', () => panel.show()),
    register('decodeToken', (argument) => decode(panel, tokenMeant(argument))),
    register('decodeSelection', () => {
      const text = selectedText();
      if (text === undefined) decode(panel, tokenMeant(undefined));
      else panel.show(text);
    }),
    register('decodeClipboard', async () => {
      const text = await env.clipboard.readText();
      if (findTokens(text).length > 0 || text.startsWith('ey')) panel.show(text);
      else tell(l10n.t('There is no JSON Web Token on the clipboard.'));
    }),
    register('copyClaims', async (argument) => {
      const meant = tokenMeant(argument);
      if (meant === undefined) tell(noToken());
      else {
        await env.clipboard.writeText(claimsOf(meant.token));
        window.setStatusBarMessage(l10n.t('Copied'), 2_000);
      }
    }),
    register('restartServer', () => server.restart()),
    register('showOutputChannel', () => server.output.show()),
  ];
}

function decode(panel: TokenPanel, meant: PlacedToken | undefined): void {
  if (meant === undefined) tell(noToken());
  else panel.show(meant.token, meant.place);
}

function selectedText(): string | undefined {
  const editor = window.activeTextEditor;
  return editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : undefined;
}

function claimsOf(token: string): string {
  const { claims } = explain(token, { now: 0 });
  const lines = claims.map(({ name, text }) => `  ${JSON.stringify(name)}: ${text}`);
  return `{\n${lines.join(',\n')}\n}`;
}

const noToken = () => l10n.t('There is no JSON Web Token at the cursor.');

function tell(message: string): void {
  void window.showInformationMessage(message);
}
