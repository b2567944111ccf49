import { readText } from '../../project/files.js';
import { isTestFile } from '../runtime/test-file.js';
import type { Place } from './defect.js';

/** A place in a text that shows what a server can do. */
export interface TextPlace extends Place {
  /** The path, or the operation. */
  readonly what: string;
}

export type Accepts = (what: string, file: string) => boolean;

/** Servers that stand in for the real one. */
const PRETENDED = /mock|stub|fixture/i;
/** What is commented out is not there. */
const COMMENT = /^\s*(?:\*|#)|\/\/(?<!:\/\/)|\/\*|<!--/;

/** The first place in some files that matches, tests and mocks left out. */
export function placeAmong(
  files: readonly string[],
  pattern: RegExp,
  accepts: Accepts,
): TextPlace | undefined {
  for (const file of files) {
    const found = placesIn(file, pattern).find(({ what }) => accepts(what, file));
    if (found) return found;
  }
  return undefined;
}

/** The places of a file, or of the text that is given for it, that match: the last group that took part tells what. */
export function placesIn(file: string, pattern: RegExp, text = textOf(file)): TextPlace[] {
  return [...text.matchAll(new RegExp(pattern, 'gi'))].flatMap((match) => {
    const before = text.slice(0, match.index).split('\n');
    const what = match.slice(1).findLast((each) => each !== undefined);
    return what === undefined || COMMENT.test(before.at(-1) ?? '')
      ? []
      : [{ file, line: before.length, what }];
  });
}

function textOf(file: string): string {
  return isTestFile(file) || PRETENDED.test(file) ? '' : (readText(file)?.text ?? '');
}
