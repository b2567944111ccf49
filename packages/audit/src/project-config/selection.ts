import type { RuleSelection } from '../lint-text.js';
import type { ProjectConfig } from './project-configs.js';

/**
 * What to lint a file with: what was asked for, over what its project says, over the defaults: rules and settings
 * one by one. The project's rules hold on top of either configuration.
 */
export function selectionOf(config: ProjectConfig | undefined, asked: RuleSelection): RuleSelection {
  const { content } = config ?? {};
  const name = asked.config ?? content?.config;
  const settings =
    asked.settings && content?.settings
      ? { ...content.settings, ...asked.settings }
      : (asked.settings ?? content?.settings);
  return {
    ...(name && { config: name }),
    ...(settings && { settings }),
    rules: { ...content?.rules, ...asked.rules },
  };
}
