/** What the panel's page and the extension say to each other. Tokens pass by message only, and are kept nowhere. */
import type { Redaction } from '../tokens/redaction.js';

/** How values are shown. */
export interface Display {
  readonly redact: Redaction;
  readonly zone: 'local' | 'utc' | 'both';
}

/** To the page. */
export type ToPage =
  | { readonly type: 'show'; readonly text: string; readonly following: boolean; readonly display: Display }
  | { readonly type: 'display'; readonly display: Display };

/** To the extension. */
export type FromPage =
  /** The page has been loaded, for the first time or again. */
  | { readonly type: 'ready' }
  /** The user wrote or pasted: kept in memory while the panel is open, because a hidden page forgets everything. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'follow'; readonly following: boolean }
  | { readonly type: 'copy'; readonly text: string };

/** What the page leaves with VS Code for the next start, which writes it to the disk: never a token. */
export interface PageState {
  readonly following: boolean;
  /** Where the token stood, if it came from a document. */
  readonly place?: { readonly uri: string; readonly line: number; readonly character: number };
}
