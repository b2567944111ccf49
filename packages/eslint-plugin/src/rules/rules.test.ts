import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lint } from '../../../../test/support/lint.js';
import { rules } from './index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const names = Object.keys(rules) as (keyof typeof rules)[];

interface Fence {
  readonly language: string;
  readonly verdict: 'incorrect' | 'correct';
  readonly code: string;
  readonly line: number;
}

/** The code of a rule's page that says of itself whether the rule reports it. */
function fencesOf(page: string): Fence[] {
  return [...page.matchAll(/^```(\w+) (incorrect|correct)\n([\s\S]*?)^```$/gm)].map(
    ([, language, verdict, code], at, all) => ({
      language: language!,
      verdict: verdict as Fence['verdict'],
      code: code!,
      line: page.slice(0, all[at]!.index).split('\n').length,
    }),
  );
}

describe.each(names)('%s', (name) => {
  const rule = rules[name];
  const page = existsSync(`${folder}${name}.md`) ? readFileSync(`${folder}${name}.md`, 'utf8') : '';

  it('has its code, its test and its page side by side', () => {
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining([`${name}.ts`, `${name}.test.ts`, `${name}.md`]),
    );
  });

  it('speaks in sentences', () => {
    for (const message of Object.values(rule.meta.messages)) expect(message).toMatch(/^[A-Z].*\.$/);
    expect(rule.meta.docs?.description).toMatch(/^[A-Z].*[^.]$/);
  });

  it('has the page it links to', () => {
    expect(rule.meta.docs?.url).toMatch(new RegExp(`/rules/${name}\\.md$`));
    expect(page).toMatch(new RegExp(`^# .*${name}`));
    for (const heading of ['Options', 'Why', 'When not to use it']) expect(page).toContain(`\n## ${heading}`);
  });

  const fences = fencesOf(page);

  it('shows failing and passing code', () => {
    expect(new Set(fences.map((fence) => fence.verdict))).toEqual(new Set(['incorrect', 'correct']));
  });

  it.each(fences.map((fence) => [fence.line, fence] as const))(
    'judges the code at line %i as its page says',
    (_, fence) => {
      const found = lint(fence.code, `page.${fence.language}`, 'strict');
      expect(found.filter((message) => message.fatal)).toEqual([]);
      const reported = found.filter((message) => message.ruleId === `jwt-hygiene/${name}`);
      if (fence.verdict === 'incorrect') expect(reported).not.toEqual([]);
      else expect(reported).toEqual([]);
    },
  );
});
