import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { linted } from './linted.js';
import { logOut, SITUATIONS, type Outcome, type Situation } from './logout.js';
import { LOGOUTS } from './logouts.js';
import { withSuggestion } from './suggested.js';

type Outcomes = Record<Situation, Outcome>;

async function outcomesOf(file: string, text: string): Promise<Outcomes> {
  const outcomes: Partial<Outcomes> = {};
  for (const situation of SITUATIONS) outcomes[situation] = await logOut(file, text, situation);
  return outcomes as Outcomes;
}

describe.each(LOGOUTS)('$file', ({ file, rule }) => {
  const path = fileURLToPath(new URL(`logouts/${file}`, import.meta.url));
  const text = readFileSync(path, 'utf8');

  it(`is mended by what ${rule} suggests`, async () => {
    const [message, ...others] = linted('logouts', file, [rule], text);
    expect(others).toEqual([]);
    const [suggestion, ...more] = message?.suggestions ?? [];
    expect(suggestion).toBeDefined();
    expect(more).toEqual([]);
    const mended = withSuggestion(text, suggestion!);
    expect(linted('logouts', file, [rule], mended)).toEqual([]);

    const before = await outcomesOf(path, text);
    const after = await outcomesOf(path, mended);
    expect(SITUATIONS.some((each) => before[each].left.length > 0 || before[each].told === 0)).toBe(true);
    for (const situation of SITUATIONS) {
      const { told, left, screens, error, unheard, notices } = after[situation];
      expect(left, situation).toEqual([]);
      expect(told).toBe(1);
      // What follows on a logout follows once, wherever it fails; and who asked for it hears what they heard before.
      expect(screens).toEqual(before.up.screens);
      expect({ error, unheard }).toEqual({
        error: before[situation].error,
        unheard: before[situation].unheard,
      });
      expect([...notices].sort()).toEqual([...before[situation].notices].sort());
    }
  });
});
