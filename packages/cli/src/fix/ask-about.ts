import type { Proposal, Way } from '@jwt-hygiene/audit';
import type { Decision } from './apply-proposals.js';
import { safely } from './shown.js';

/** Where answers come from. */
export interface Asked {
  /** Undefined where there are no more. */
  ask(question: string): Promise<string | undefined>;
}

/** `forAll`: whatever follows is applied too, without a question. */
export type Answer = { readonly way: Way; readonly forAll: boolean } | Exclude<Decision, Way>;

/** Shows a proposal and asks whether, and in which way, it is applied. Without an answer nothing is. */
export async function askAbout(
  { ways }: Proposal,
  answers: Asked,
  show: (way: Way) => void,
): Promise<Answer> {
  let [way] = ways;
  show(way);
  for (;;) {
    const answer = (await answers.ask(questionFor(ways, way)))?.trim().toLowerCase();
    switch (answer) {
      case undefined:
      case 'q':
      case 'quit':
        return 'quit';
      case 'n':
      case 'no':
        return 'skip';
      case 'y':
      case 'yes':
        return { way, forAll: false };
      case 'a':
      case 'all':
        return { way, forAll: true };
    }
    const other = ways[Number(answer) - 1];
    if (other) show((way = other));
  }
}

function questionFor(ways: Proposal['ways'], shown: Way): string {
  const others = ways.flatMap((way, at) =>
    way === shown ? [] : [`  ${at + 1}: ${safely(way.remedy.title)}\n`],
  );
  const intro = others.length > 0 ? `Other ways:\n${others.join('')}` : '';
  return `${intro}Apply this? [y]es, [n]o, [a]ll that follow too, [q]uit${others.length > 0 ? ', or a number' : ''}: `;
}
