/** What ESLint counts as a line break; more than editors do. */
const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/g;

/** Turns ESLint's lines and columns, both counted from 1, into offsets of the same text. */
export class Offsets {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    for (const match of text.matchAll(LINE_BREAK)) this.#starts.push(match.index + match[0].length);
    this.#length = text.length;
  }

  /** Within the text, whatever is asked. */
  at(line: number, column: number): number {
    const start = this.#starts[line - 1] ?? this.#length;
    return Math.max(0, Math.min(start + column - 1, this.#length));
  }
}
