import { explain, findTokens } from '@jwt-hygiene/inspect';
import { t } from '../panel/texts.js';

/** Longer texts, in UTF-16 code units, get no lenses: to look through them at every change takes too long. */
const LONGEST_TEXT = 5_000_000;
/** Longer tokens are not explained for a line of text. */
const LONGEST_TOKEN = 100_000;
/** More lenses hide the text that they stand above. */
const MOST_LENSES = 100;

/** A line about a token. */
export interface TokenLine {
  /** Offset of the token in its text. */
  start: number;
  title: string;
}

/**
 * A line for each token of a text: its state and algorithm. Holds no text of the token but the names of algorithms
 * that a standard defines.
 *
 * @param now Seconds since 1970.
 */
export function tokenLines(text: string, now: number): TokenLine[] {
  if (text.length > LONGEST_TEXT) return [];
  return findTokens(text)
    .slice(0, MOST_LENSES)
    .map(({ start, token }) => ({
      start,
      title: token.length > LONGEST_TOKEN ? t('Large token') : titleOf(token, now),
    }));
}

function titleOf(token: string, now: number): string {
  const { state, algorithm, completeness, isSample } = explain(token, { now });
  const marks = [
    completeness === 'partial' && t('partial token'),
    // An encrypted token's state is long, and its hover tells the rest.
    state.kind === 'encrypted' ? t('Encrypted') : state.text.replaceAll('`', ''),
    algorithm?.meaning !== undefined && algorithm.name,
    isSample && t('sample token'),
  ];
  return marks.filter(Boolean).join(' · ');
}
