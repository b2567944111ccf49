import { catalog as ownCatalog, type RowLookup } from '../../catalog/lookup.js';
import type { Node } from './expression.js';
import type { Module } from './module.js';

/** What lies around the file that is looked at. Absent where the file is not on a disk, or only the file itself is asked. */
export interface Surroundings {
  /**
   * The module of this project that an import leads to, and its variants for other platforms; empty where unknown.
   *
   * @param handingOut leaves out those that by their text cannot hand out this name
   */
  modules(specifier: string, importer: Module, handingOut?: string): readonly Module[];
  /** The modules of this project that import this one; empty where they are unknown, or too many to look at. */
  importersOf(module: Module): readonly Module[];
  /** The modules of the same package whose text matches; empty where they are unknown, or too many to look at. */
  modulesMatching(pattern: RegExp, module: Module): readonly Module[];
}

/** Questions that wait for each other: a longer chain of names than anybody writes, and no strain on the stack. */
const MAX_DEPTH = 200;

/**
 * One look at one file: what has been found out so far, shared by all rules. Answers about a node may depend
 * on other files, so they live as long as the look and not as long as the node.
 */
export class Run {
  readonly #answers = new Map<string, Map<Node, unknown>>();
  #depth = 0;

  constructor(
    readonly surroundings?: Surroundings,
    /** What exists in the world: our rows, and the user's. */
    readonly catalog: RowLookup = ownCatalog,
  ) {}

  /**
   * Asks a question about a node once. A question that comes back to itself (a variable assigned from
   * itself, mutually recursive functions) gets `whileAsking`, and so does one that many others wait for.
   */
  once<Answer>(question: string, node: Node, whileAsking: Answer, ask: () => Answer): Answer {
    let answers = this.#answers.get(question);
    if (!answers) this.#answers.set(question, (answers = new Map<Node, unknown>()));
    if (answers.has(node)) return answers.get(node) as Answer;
    if (this.#depth >= MAX_DEPTH) return whileAsking;
    answers.set(node, whileAsking);
    this.#depth++;
    try {
      const answer = ask();
      answers.set(node, answer);
      return answer;
    } finally {
      this.#depth--;
    }
  }
}
