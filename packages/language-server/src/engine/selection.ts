import type { RuleSelection } from '@jwt-hygiene/audit';
import {
  fullRuleId,
  problemOfRule,
  RULE_NAMES,
  selectionOf,
  type ProjectConfig,
} from '@jwt-hygiene/audit/in-process';
import type { RuleSetting } from '../protocol.js';
import type { AskedRules } from './requests.js';

type Rules = NonNullable<RuleSelection['rules']>;

/** What to lint a text with, and the rules that the user wants to be told of more quietly than ESLint can. */
export interface Selected {
  readonly selection: RuleSelection;
  readonly infos: ReadonlySet<string>;
}

/** The workspace's ESLint has the last word, then the project's own file, then the editor. */
export function selected({ editor, eslint }: AskedRules, project: ProjectConfig | undefined): Selected {
  if (eslint) return { selection: ofEslint(eslint), infos: new Set() };
  const { config = editor.config, rules, settings } = selectionOf(project, {});
  const asked = Object.entries(editor.rules).flatMap(([name, setting]) => {
    const id = fullRuleId(name);
    return id === undefined ? [] : [[id, setting] as const];
  });
  const infos = asked.filter(([id, setting]) => setting === 'info' && rules?.[id] === undefined);
  return {
    selection: {
      config,
      rules: { ...Object.fromEntries(asked.map(([id, setting]) => [id, severityOf(setting)])), ...rules },
      ...(settings && { settings }),
    },
    infos: new Set(infos.map(([id]) => id)),
  };
}

function severityOf(setting: RuleSetting): 'off' | 'warn' | 'error' {
  return setting === 'info' ? 'warn' : setting;
}

/**
 * Only the rules that it names. It may have another version of the plugin: a rule that we do not have is left out,
 * and so are options that ours does not take.
 */
function ofEslint({ rules, settings }: NonNullable<AskedRules['eslint']>): RuleSelection {
  const all: Record<string, Rules[string]> = {};
  for (const name of RULE_NAMES) {
    const id = fullRuleId(name) ?? name;
    const entry = rules[id];
    const isRight = entry !== undefined && problemOfRule(id, entry) === undefined;
    const severity: unknown = Array.isArray(entry) ? entry[0] : entry;
    const isSeverity = severity !== undefined && problemOfRule(id, severity) === undefined;
    all[id] = (isRight ? entry : isSeverity ? severity : 'off') as Rules[string];
  }
  return { config: 'recommended', rules: all, ...(settings && { settings }) };
}
