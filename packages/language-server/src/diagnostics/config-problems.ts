import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedConfig } from '../engine/requests.js';
import { configDiagnostics } from './to-diagnostics.js';

/**
 * Shows the mistakes in `.jwt-hygiene.json` files, each file once for each text. They are published rather than
 * waited for: the file has effect, and may be wrong, without being open.
 */
export class ConfigProblems {
  readonly #publish: (params: PublishDiagnosticsParams) => unknown;
  /** The text that was shown last, by URI. */
  readonly #shown = new Map<string, string>();

  constructor(publish: (params: PublishDiagnosticsParams) => unknown) {
    this.#publish = publish;
  }

  show(uri: string, config: CheckedConfig): void {
    if (this.#shown.get(uri) === config.text) return;
    this.#shown.set(uri, config.text);
    const document = TextDocument.create(uri, 'jsonc', 0, config.text);
    this.#publish({ uri, diagnostics: configDiagnostics(config, document) });
  }

  /** The file is gone, or will be read anew. */
  clear(uri: string): void {
    if (this.#shown.delete(uri)) this.#publish({ uri, diagnostics: [] });
  }
}
