import type { AuditProgress } from '@jwt-hygiene/audit';

/** An audit that is shorter than this shows no progress. */
const PATIENCE_MS = 1_000;
const INTERVAL_MS = 100;

const CLEAR_LINE = '\r\x1B[K';

/** One line on a terminal that says how far the audit is, and goes away at its end. */
export class ProgressLine {
  readonly #stream: NodeJS.WriteStream;
  #next = performance.now() + PATIENCE_MS;
  #isShown = false;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  update(progress: AuditProgress): void {
    const now = performance.now();
    if (!this.#stream.isTTY || now < this.#next) return;
    this.#next = now + INTERVAL_MS;
    this.#isShown = true;
    this.#stream.write(CLEAR_LINE + toText(progress));
  }

  clear(): void {
    if (this.#isShown) this.#stream.write(CLEAR_LINE);
    this.#isShown = false;
  }
}

function toText({ phase, done, total }: AuditProgress): string {
  switch (phase) {
    case 'finding':
      return `Finding files: ${done}`;
    case 'reading':
      return `Reading file ${done} of ${total}`;
    case 'analysing':
      return `Analysing file ${done} of ${total}`;
  }
}
