import { tokenHover, tokenLenses } from '../tokens/token-views.js';
import { guarded } from './guarded.js';
import type { Session } from './session.js';

/** Says what tokens say, in any document that the client sends. */
export function handleTokens({ connection, client, documents, settings, log }: Session): void {
  if (client.options.hover) {
    connection.onHover(
      guarded('hover', log, null, async ({ textDocument, position }) => {
        const { enable, hover } = await settings.of(textDocument.uri);
        const document = documents.get(textDocument.uri);
        if (!document || !enable || !hover.enable) return null;
        return tokenHover(document, document.offsetAt(position), secondsNow(), hover.masked);
      }),
    );
  }
  if (client.options.codeLens) {
    connection.onCodeLens(
      guarded('code lens', log, [], async ({ textDocument }) => {
        const { enable, codeLens } = await settings.of(textDocument.uri);
        const document = documents.get(textDocument.uri);
        return document && enable && codeLens.enable ? tokenLenses(document, secondsNow()) : [];
      }),
    );
  }
}

function secondsNow(): number {
  return Date.now() / 1_000;
}
