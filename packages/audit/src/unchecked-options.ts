import type { ESLint, Linter } from 'eslint';

type Plugins = Readonly<Record<string, ESLint.Plugin>>;

const unchecked = new WeakMap<Plugins, Plugins>();

/**
 * The plugins, which check options only where there are some, in the selection or in a comment of the text: what
 * checks them takes longer to be made than most files to be linted.
 */
export function pluginsFor(
  text: string,
  plugins: Plugins,
  rules: Readonly<Record<string, Linter.RuleEntry>> = {},
): Plugins {
  if (text.includes('jwt-hygiene/') || Object.values(rules).some((each) => Array.isArray(each)))
    return plugins;
  const known = unchecked.get(plugins) ?? withoutSchemas(plugins);
  unchecked.set(plugins, known);
  return known;
}

function withoutSchemas(plugins: Plugins): Plugins {
  return mapped(plugins, (plugin) => ({
    ...plugin,
    rules: mapped(plugin.rules ?? {}, (rule) => ({ ...rule, meta: { ...rule.meta, schema: false } })),
  }));
}

function mapped<Value>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
