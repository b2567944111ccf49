/** What the panel's page and the extension say to each other. Tokens pass by message only, and are kept nowhere. */
import type { Place } from '../tokens/place.js';
import type { Redaction } from '../tokens/redaction.js';

/** How values are shown. */
export interface Display {
  readonly redact: Redaction;
  readonly zone: 'local' | 'utc' | 'both';
}

/** To the page. */
export type ToPage =
  | {
      readonly type: 'show';
      readonly text: string;
      /** Where the text stands, if it came from a document. */
      readonly place: Place | undefined;
      readonly following: boolean;
      readonly display: Display;
    }
  | { readonly type: 'display'; readonly display: Display };

/** To the extension. */
export type FromPage =
  /** The page has been loaded, for the first time or again. */
  | { readonly type: 'ready' }
  /** The user wrote or pasted: kept in memory while the panel is open, because a hidden page forgets everything. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'follow'; readonly following: boolean }
  /** Which values are hidden from now on in this panel, whatever the setting says. */
  | { readonly type: 'redact'; readonly redact: Redaction }
  | { readonly type: 'copy'; readonly text: string };

/** What the page leaves with VS Code for the next start, which writes it to the disk: never a token. */
export interface PageState {
  readonly following: boolean;
  /** As chosen in the panel; none while the setting decides. */
  readonly redact?: Redaction | undefined;
  readonly place?: Place | undefined;
}
