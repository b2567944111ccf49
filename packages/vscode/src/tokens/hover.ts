import { explain, hoverMarkdown } from '@jwt-hygiene/inspect';
import { Hover, l10n, MarkdownString, Range, type HoverProvider } from 'vscode';
import { displaySettings } from '../settings.js';
import { placeAt, tokenAt } from './document-tokens.js';
import type { Place } from './place.js';
import { redacted } from './redaction.js';

/** What a token says, in any document. */
export const hoverProvider: HoverProvider = {
  provideHover(document, position, cancellation) {
    const { hover, maxClaims, redact, zone } = displaySettings(document.uri);
    if (!hover || cancellation.isCancellationRequested) return null;
    const token = tokenAt(document, position);
    if (token === undefined) return null;
    const explanation = redacted(explain(token.token, { now: Date.now() / 1000 }), redact);
    const said = hoverMarkdown(explanation, { masked: redact === 'all', maxClaims, zone });
    // A hover is cut off below: what can be done stands under the state, which is the first paragraph.
    const [state = '', ...rest] = said.split('\n\n');
    const contents = [
      new MarkdownString(state),
      links(placeAt(document, position)),
      new MarkdownString(rest.join('\n\n')),
    ];
    const { line } = position;
    return new Hover(contents, new Range(line, token.start, line, token.end));
  },
};

/** Apart from what the token says, and the only part that may run commands: these, with a place and nothing else. */
function links(place: Place): MarkdownString {
  const link = (title: string, command: string) =>
    `[${title}](command:${command}?${encodeURIComponent(JSON.stringify([place]))})`;
  const markdown = new MarkdownString(
    [
      link(`$(shield) ${l10n.t('Open in the token panel')}`, 'jwtHygiene.decodeToken'),
      link(`$(copy) ${l10n.t('Copy claims')}`, 'jwtHygiene.copyClaims'),
    ].join(' \u00a0 '),
    true,
  );
  markdown.isTrusted = { enabledCommands: ['jwtHygiene.decodeToken', 'jwtHygiene.copyClaims'] };
  return markdown;
}
