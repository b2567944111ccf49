import { CodeLens, EventEmitter, l10n, Range, type CodeLensProvider, type Disposable } from 'vscode';
import { displaySettings } from '../settings.js';
import { placeAt } from './document-tokens.js';
import { tokenLines } from './lens-title.js';

/** States are told in minutes. */
const RENEW_AFTER_MS = 60_000;

/** The state of each token above its line, with a way to the panel. */
export class TokenLenses implements CodeLensProvider, Disposable {
  readonly #changes = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#changes.event;
  #timer: NodeJS.Timeout | undefined;

  provideCodeLenses: CodeLensProvider['provideCodeLenses'] = (document, cancellation) => {
    if (!displaySettings(document.uri).codeLens || cancellation.isCancellationRequested) return [];
    const lines = tokenLines(document.getText(), Date.now() / 1000);
    // Asked again only for editors in view: without a token in one of these, time changes nothing.
    if (lines.length > 0) this.#renewLater();
    return lines.flatMap(({ start, title }) => {
      const position = document.positionAt(start);
      const range = new Range(position, position);
      const place = placeAt(document, position);
      return [
        new CodeLens(range, {
          title,
          tooltip: l10n.t('The signature is not verified'),
          command: 'jwtHygiene.decodeToken',
          arguments: [place],
        }),
        new CodeLens(range, {
          title: l10n.t('Decode'),
          command: 'jwtHygiene.decodeToken',
          arguments: [place],
        }),
      ];
    });
  };

  renew(): void {
    this.#changes.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changes.dispose();
  }

  #renewLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.renew(), RENEW_AFTER_MS);
  }
}
