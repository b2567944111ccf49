import { LASTING_WORDS, STORED_KEY } from '../../catalog/logout.js';
import type { Module } from '../code/module.js';
import type { Run } from '../code/run.js';
import { wordsOf } from '../evidence/words.js';
import { packageAround } from './package-around.js';
import { placeAmong, placesIn, type TextPlace } from './text-places.js';

/**
 * A key in which the app keeps what should outlive a session, such as the language. Where there is none in view, an
 * app that deletes its whole store deletes what is the session's.
 */
export function lastingKey(module: Module, run: Run): TextPlace | undefined {
  const here = placesIn(module.filename, STORED_KEY, module.text).find(({ what }) => isLasting(what));
  if (here) return here;
  const files = packageAround(module, run)?.filesMatching(STORED_KEY) ?? [];
  return placeAmong(files, STORED_KEY, isLasting);
}

function isLasting(key: string): boolean {
  return wordsOf(key).some((word) => LASTING_WORDS.has(word));
}
