import type { Node } from './expression.js';

/** A module that an import leads to. Undefined: not a file of this project, or one that cannot be read. */
export type ModuleLoader = (specifier: string, importer: string) => undefined;

/**
 * One look at one file: what has been found out so far, shared by all rules. Answers about a node may depend
 * on other files, so they live as long as the look and not as long as the node.
 */
export class Run {
  readonly #answers = new Map<string, Map<Node, unknown>>();

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
