import type { Node } from './expression.js';

import { catalog as ownCatalog, type RowLookup } from '../catalog/lookup.js';
import type { Module } from './module.js';

/** What lies around the file that is looked at. Absent where the file is not on a disk, or only the file itself is asked. */
export interface Surroundings {
  /** The module of this project that an import leads to, and its variants for other platforms; empty where unknown. */
  modules(specifier: string, importer: Module): readonly Module[];
  /** The modules of this project that import this one; empty where they are unknown, or too many to look at. */
  importersOf(module: Module): readonly Module[];
}

/**
 * One look at one file: what has been found out so far, shared by all rules. Answers about a node may depend
 * on other files, so they live as long as the look and not as long as the node.
 */
export class Run {
  readonly #answers = new Map<string, Map<Node, unknown>>();

  constructor(
    readonly surroundings?: Surroundings,
    /** What exists in the world: our rows, and the user's. */
    readonly catalog: RowLookup = ownCatalog,
  ) {}

  /**
   * Asks a question about a node once. A question that comes back to itself (a variable assigned from
   * itself, mutually recursive functions) gets `whileAsking`.
   */
  once<Answer>(question: string, node: Node, whileAsking: Answer, ask: () => Answer): Answer {
    let answers = this.#answers.get(question);
    if (!answers) this.#answers.set(question, (answers = new Map()));
    if (answers.has(node)) return answers.get(node) as Answer;
    answers.set(node, whileAsking);
    const answer = ask();
    answers.set(node, answer);
    return answer;
  }
}
