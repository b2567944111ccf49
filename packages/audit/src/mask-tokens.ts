import { findTokens } from '@jwt-hygiene/inspect';

const SHOWN = 3;

/**
 * Replaces every token in `text` with stars and keeps its first three characters, which are the same in nearly
 * every token (`eyJ`). The length stays, so columns and offsets still point where they did.
 */
export function maskTokens(text: string): string {
  let masked = '';
  let end = 0;
  for (const token of findTokens(text)) {
    masked += text.slice(end, token.start + SHOWN) + '*'.repeat(token.end - token.start - SHOWN);
    end = token.end;
  }
  return masked + text.slice(end);
}
