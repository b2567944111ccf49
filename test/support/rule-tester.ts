import * as typescriptParser from '@typescript-eslint/parser';
import {
  RuleTester,
  type InvalidTestCase,
  type RunTests,
  type SuggestionOutput,
} from '@typescript-eslint/rule-tester';
import type { ReportDescriptor, RuleModule } from '@typescript-eslint/utils/ts-eslint';
import { afterAll, describe, it } from 'vitest';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/**
 * ESLint's rule tester over the TypeScript parser, JSX on. Suggestions are compared in the cases that name them, also as
 * `null` for none; the other cases ask about reports alone.
 */
export function createRuleTester(): RuleTester {
  return new SuggestionTester({
    languageOptions: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } },
  });
}

class SuggestionTester extends RuleTester {
  override run<MessageIds extends string, Options extends readonly unknown[]>(
    name: string,
    rule: RuleModule<MessageIds, Options>,
    { valid, invalid }: RunTests<MessageIds, Options>,
  ): void {
    const asking = invalid.filter(namesSuggestions);
    const others = invalid.filter((each) => !namesSuggestions(each));
    if (valid.length + others.length > 0)
      super.run(name, rule.meta.hasSuggestions ? withoutSuggestions(rule) : rule, { valid, invalid: others });
    if (asking.length > 0) super.run(`${name}: suggestions`, rule, { valid: [], invalid: asking });
  }
}

function namesSuggestions<MessageIds extends string, Options extends readonly unknown[]>({
  errors,
}: InvalidTestCase<MessageIds, Options>): boolean {
  return errors.some(
    (each: { suggestions?: readonly SuggestionOutput<MessageIds>[] | null }) => 'suggestions' in each,
  );
}

/** A rule that reports and suggests nothing: the tester demands to see every suggestion that there is. */
export function withoutSuggestions<MessageIds extends string, Options extends readonly unknown[]>(
  rule: RuleModule<MessageIds, Options>,
): RuleModule<MessageIds, Options> {
  return {
    ...rule,
    create: (context) =>
      rule.create(
        Object.create(context, {
          report: {
            value: (found: ReportDescriptor<MessageIds>) => context.report({ ...found, suggest: [] }),
          },
        }) as typeof context,
      ),
  };
}
