import { createInterface, type Interface } from 'node:readline';

/** Answers of a user, a line each, from a terminal or from what is piped in. */
export class Answers {
  readonly #interface: Interface;
  readonly #output: NodeJS.WriteStream;
  readonly #isTerminal: boolean;
  readonly #lines: string[] = [];
  #waiting: ((line: string | undefined) => void) | undefined;
  #isClosed = false;

  /** @param onInterrupt Ctrl-C on a terminal, which the process itself does not hear of then */
  constructor(input: NodeJS.ReadStream, output: NodeJS.WriteStream, onInterrupt: () => void) {
    this.#output = output;
    this.#isTerminal = input.isTTY;
    this.#interface = createInterface({ input, output, terminal: this.#isTerminal });
    this.#interface.on('line', (line) => {
      if (this.#waiting) this.#answer(line);
      else this.#lines.push(line);
    });
    this.#interface.on('SIGINT', onInterrupt);
    this.#interface.on('close', () => {
      this.#isClosed = true;
      this.#answer(undefined);
    });
  }

  /** The next line; undefined where there are no more. */
  async ask(question: string): Promise<string | undefined> {
    this.#interface.setPrompt(question);
    this.#interface.prompt();
    const line = await this.#next();
    // A terminal has shown the answer and its end.
    if (!this.#isTerminal) this.#output.write(`${line ?? ''}\n`);
    return line;
  }

  #next(): Promise<string | undefined> {
    const early = this.#lines.shift();
    if (early !== undefined || this.#isClosed) return Promise.resolve(early);
    return new Promise((resolve) => (this.#waiting = resolve));
  }

  close(): void {
    this.#interface.close();
  }

  #answer(line: string | undefined): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.(line);
  }
}
