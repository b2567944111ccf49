import { applyEdits } from '@jwt-hygiene/audit/in-process';
import type { Analyst } from './lint.js';
import type { Edit, FixAllParams, LintResult } from './requests.js';

/** Each application needs another look at the text; nobody has more of one kind in a file. */
const MOST_ROUNDS = 50;

/**
 * The text after all fixes, or all suggestions of one kind. One is applied at a time and the text is looked at
 * again, because each may add what the next needs too, such as an import.
 */
export async function fixAll(analyst: Analyst, { of, ...params }: FixAllParams): Promise<string> {
  let { text } = params;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const asked = { ...params, text };
    const edits = editsOf(await (of === 'fixes' ? analyst.lint(asked) : analyst.suggest(asked)), of);
    const fixed = applyEdits(text, of === 'fixes' ? withoutOverlaps(edits) : edits.slice(0, 1));
    if (fixed === text) break;
    text = fixed;
  }
  return text;
}

function editsOf({ findings }: LintResult, of: FixAllParams['of']): Edit[] {
  if (of === 'fixes') return findings.flatMap(({ fix }) => fix ?? []);
  return findings
    .filter(({ ruleId }) => ruleId === of.ruleId)
    .flatMap(({ suggestions }) => suggestions.filter(({ kind }) => kind === of.kind).map(({ edit }) => edit));
}

/** Of two edits that overlap, the first in the text. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.range[0] - b.range[0])
    .filter(({ range }) => {
      const isFree = range[0] >= end;
      if (isFree) end = range[1];
      return isFree;
    });
}
