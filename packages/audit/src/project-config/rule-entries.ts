import type { Linter as LinterTypes } from 'eslint';
import { Linter } from 'eslint/universal';
import plugin from 'eslint-plugin-jwt-hygiene';
import { toReason } from '../reason.js';

const NAMESPACE = plugin.meta.namespace;

/** Without the plugin's prefix. */
export const RULE_NAMES: readonly string[] = Object.keys(plugin.rules);

/** `jwt-hygiene/X` for a rule that is written with its prefix or without; undefined where there is no such rule. */
export function fullRuleId(name: string): string | undefined {
  const own = name.startsWith(`${NAMESPACE}/`) ? name.slice(NAMESPACE.length + 1) : name;
  return RULE_NAMES.includes(own) ? `${NAMESPACE}/${own}` : undefined;
}

const SEVERITIES: readonly unknown[] = ['off', 'warn', 'error', 0, 1, 2];

/** What is wrong with a rule's severity or options, in one sentence; undefined where nothing is. */
export function problemOfRule(id: string, entry: unknown): string | undefined {
  const [severity, ...options] = Array.isArray(entry) ? (entry as unknown[]) : [entry];
  if (!SEVERITIES.includes(severity)) return 'A rule is "off", "warn" or "error".';
  if (options.length === 0) return undefined;
  try {
    const rules = { [id]: entry } as LinterTypes.RulesRecord;
    new Linter().verify('', [{ files: ['**'], plugins: { [NAMESPACE]: plugin }, rules }], {
      filename: 'a.js',
    });
    return undefined;
  } catch (error) {
    // ESLint says which configuration and which rule first, and what is wrong last, one problem a line.
    const lines = error instanceof Error ? error.message.split('\n') : [];
    const line = lines.find((each) => /^\s+Value /.test(each))?.trim();
    return toReason(`The options are wrong: ${line ?? lines[0] ?? 'ESLint refuses them.'}`);
  }
}
