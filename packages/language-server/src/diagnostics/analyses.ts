import type { CancellationToken } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Cancelled } from '../engine/engine-thread.js';
import type { Analysis } from './analysis.js';

/** Analyses one document; may throw `Cancelled`. */
export type Analyse = (document: TextDocument, isCancelled: () => boolean) => Promise<Analysis>;

interface Known {
  readonly version: number;
  readonly generation: number;
  readonly tokens: Set<CancellationToken>;
  readonly analysis: Promise<Analysis>;
  readonly resultId: string;
  isStale: boolean;
}

/** What is known of an open document, and a name for it that changes whenever it may have changed. */
export interface Identified {
  readonly analysis: Analysis;
  readonly resultId: string;
}

/** The analyses of open documents: each made once for a text, and again when something it was made from changes. */
export class Analyses {
  readonly #analyse: Analyse;
  readonly #known = new Map<string, Known>();
  #generation = 0;
  #ids = 0;

  constructor(analyse: Analyse) {
    this.#analyse = analyse;
  }

  /** @throws Cancelled if all who asked for it cancelled before it began */
  async of(document: TextDocument, token: CancellationToken): Promise<Identified> {
    const known = this.#current(document) ?? this.#begin(document);
    known.tokens.add(token);
    try {
      return { analysis: await sooner(known.analysis, token), resultId: known.resultId };
    } finally {
      known.tokens.delete(token);
    }
  }

  /** These have to be analysed anew; true where one of them had been. */
  markStale(uris: Iterable<string>): boolean {
    let any = false;
    for (const uri of uris) {
      const known = this.#known.get(uri);
      if (!known || known.isStale) continue;
      known.isStale = true;
      any = true;
    }
    return any;
  }

  /** All have to be analysed anew: settings changed, or the configuration. */
  markAllStale(): void {
    this.#generation++;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  #current({ uri, version }: TextDocument): Known | undefined {
    const known = this.#known.get(uri);
    const isCurrent = known?.version === version && known.generation === this.#generation && !known.isStale;
    return isCurrent ? known : undefined;
  }

  #begin(document: TextDocument): Known {
    const { uri, version } = document;
    const tokens = new Set<CancellationToken>();
    const isCancelled = () => this.#known.get(uri) !== known || tokens.size === 0;
    const analysis = this.#analyse(document, isCancelled);
    const resultId = String(++this.#ids);
    const known: Known = {
      version,
      generation: this.#generation,
      tokens,
      analysis,
      resultId,
      isStale: false,
    };
    this.#known.set(uri, known);
    analysis.catch(() => {
      if (this.#known.get(uri) === known) this.#known.delete(uri);
    });
    return known;
  }
}

/** The answer, or `Cancelled` as soon as it is no longer wanted. */
function sooner<Answer>(answer: Promise<Answer>, token: CancellationToken): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => reject(new Cancelled()));
    answer.then(resolve, reject).finally(() => listener.dispose());
  });
}
