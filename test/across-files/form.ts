import type { Store } from './stores.js';

/** The files of a project: relative path to text. */
export type Files = Readonly<Record<string, string>>;

/**
 * One way in which a token and the store that it lands in stand in different files. Every form is linted over
 * a store that lies in plain text and over one that protects what it is given.
 *
 * In the texts, `// reported` ends the line on which the one finding is expected over a plain store, and
 * `// lands` the line that hands the token to the store, where that is another one. Both are taken out before
 * the files are written.
 */
export type Form = {
  /** What stands between the token and the store. */
  readonly form: string;
} & (
  | { readonly over: (store: Store) => Files }
  /** Where the store itself is the form: a handle, a subclass. */
  | { readonly plain: Files; readonly secure: Files; readonly rule: Rule }
);

export type Rule = 'no-plaintext-token-storage' | 'no-token-in-web-storage';

/** A finding of one of the two storage rules; `at` is the landing's `file:line`, where the message names one. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly at?: string;
}

const MARK = / *(?:\/\/|<!--) (reported|lands)(?: -->)?$/;

/** A project as it is written, without its marks. */
export function textsOf(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      text
        .split('\n')
        .map((line) => line.replace(MARK, ''))
        .join('\n'),
    ]),
  );
}

/** The finding that the marks of a project tell. */
export function markedIn(files: Files, rule: Rule): Finding[] {
  const [landing] = placesMarked(files, 'lands');
  const at = landing && `${landing.file}:${landing.line}`;
  return placesMarked(files, 'reported').map((place) => ({
    ...place,
    rule,
    ...(at !== undefined && { at }),
  }));
}

function placesMarked(files: Files, mark: string): { file: string; line: number }[] {
  return Object.entries(files).flatMap(([file, text]) =>
    text
      .split('\n')
      .flatMap((line, index) => (MARK.exec(line)?.[1] === mark ? [{ file, line: index + 1 }] : [])),
  );
}
