import type { Status } from '@jwt-hygiene/language-server/protocol';
import {
  l10n,
  languages,
  LanguageStatusSeverity,
  window,
  type Disposable,
  type LanguageStatusItem,
} from 'vscode';
import { LANGUAGES } from './document-selector.js';

/** More documents than this are not remembered: the server says it again. */
const MOST_KNOWN = 500;

/** Where the findings of the document in view come from, in the status bar's language menu. */
export class ServerStatus implements Disposable {
  readonly #item: LanguageStatusItem = languages.createLanguageStatusItem('jwtHygiene.status', [
    ...LANGUAGES,
  ]);
  readonly #known = new Map<string, Status>();
  readonly #watching = window.onDidChangeActiveTextEditor(() => this.#show());
  #server: 'starting' | 'running' | 'stopped' = 'starting';

  constructor() {
    this.#item.name = 'JWT Hygiene';
    this.#item.command = { title: l10n.t('Show output'), command: 'jwtHygiene.showOutputChannel' };
    this.#show();
  }

  told(status: Status): void {
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(status.uri, status);
    this.#show();
  }

  server(state: 'starting' | 'running' | 'stopped'): void {
    this.#server = state;
    this.#show();
  }

  dispose(): void {
    this.#watching.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const item = this.#item;
    const uri = window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : this.#known.get(uri);
    item.busy = this.#server === 'starting';
    item.severity = LanguageStatusSeverity.Information;
    item.text = '$(shield) JWT Hygiene';
    if (this.#server === 'stopped') {
      item.severity = LanguageStatusSeverity.Error;
      item.detail = l10n.t('The language server does not run');
      item.command = { title: l10n.t('Restart'), command: 'jwtHygiene.restartServer' };
      return;
    }
    item.command = { title: l10n.t('Show output'), command: 'jwtHygiene.showOutputChannel' };
    item.detail = status === undefined ? '' : inWords(status);
    if (status?.source === 'failed') item.severity = LanguageStatusSeverity.Warning;
  }
}

function inWords({ source, reason }: Status): string {
  switch (source) {
    case 'bundled':
      return l10n.t('Findings of the bundled rules');
    case 'workspace':
      return l10n.t("Findings as the workspace's ESLint configuration has them");
    case 'eslint':
      return l10n.t('The ESLint extension shows the findings');
    case 'off':
      return l10n.t('Findings are switched off here');
    case 'failed':
      return l10n.t('This document could not be analysed: {0}', reason ?? '');
  }
}
