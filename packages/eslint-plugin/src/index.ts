import { createRequire } from 'node:module';
import type { ESLint, Linter } from 'eslint';
import { rules, type RuleName } from './rules/index.js';

const { name, version } = createRequire(import.meta.url)('../package.json') as {
  name: string;
  version: string;
};

/** The prefix of every rule in a configuration: `jwt-hygiene/no-token-in-web-storage`. */
export const NAMESPACE = 'jwt-hygiene';

type Severity = 'error' | 'warn';

function severities(of: (rule: RuleName) => Severity | false): Linter.RulesRecord {
  const record: Linter.RulesRecord = {};
  for (const rule of Object.keys(rules) as RuleName[]) {
    const severity = of(rule);
    if (severity) record[`${NAMESPACE}/${rule}`] = severity;
  }
  return record;
}

// Rules built with `RuleCreator` are ESLint rules in every respect, but their context type is
// typescript-eslint's, which ESLint's own `Plugin` type does not accept.
const eslintRules = rules as unknown as NonNullable<ESLint.Plugin['rules']>;

interface JwtHygienePlugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: NonNullable<ESLint.Plugin['rules']>;
  configs: { recommended: Linter.Config; strict: Linter.Config };
}

const plugin = { meta: { name, version, namespace: NAMESPACE }, rules: eslintRules } as JwtHygienePlugin;

plugin.configs = {
  recommended: {
    name: `${NAMESPACE}/recommended`,
    plugins: { [NAMESPACE]: plugin },
    rules: severities((rule) => rules[rule].meta.docs?.recommended ?? false),
  },
  strict: {
    name: `${NAMESPACE}/strict`,
    plugins: { [NAMESPACE]: plugin },
    rules: severities(() => 'error'),
  },
};

export { plugin as default, plugin as 'module.exports' };
export type { JwtHygieneSettings, UserRow } from './settings.js';
