import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';

export interface RuleDocs {
  /** Severity in `configs.recommended`; `false` for a rule that only `configs.strict` switches on. */
  recommended: 'error' | 'warn' | false;
  description: string;
}

const REPOSITORY = 'https://github.com/jwt-hygiene/jwt-hygiene';

/** Builds a rule whose documentation address follows from its name. */
export const createRule = RuleCreator<RuleDocs>(
  (name) => `${REPOSITORY}/blob/main/packages/eslint-plugin/src/rules/${name}.md`,
);
