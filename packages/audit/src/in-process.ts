/** The rules in the calling thread, for hosts that have one for them. Loads all rules and the usual parsers. */
export { describedRules } from './described-rules.js';
export { disableComments } from './disable-comments/disable-comments.js';
export type { DisableComments } from './disable-comments/disable-comments.js';
export { lintText } from './lint-text.js';
export type { LintOutcome, LintTextOptions } from './lint-text.js';
export { CONFIG_FILE } from './project-config/config-places.js';
export { ProjectConfigs } from './project-config/project-configs.js';
export type { ProjectConfig } from './project-config/project-configs.js';
export { selectionOf } from './project-config/selection.js';
export { readConfig } from './project-config/read-config.js';
export { fullRuleId, problemOfRule, RULE_NAMES } from './project-config/rule-entries.js';
export type { PlacedProblem, TextRange } from './project-config/json-places.js';
export { isMinified } from './read-source.js';
export { planFixesOf } from './plan-fixes.js';
export {
  applyEdits,
  canMatter,
  forgetDisk,
  noteFiles,
  setUnsaved,
  traceOf,
} from 'eslint-plugin-jwt-hygiene/engine';
export type { FixPlan, ReportRange, TextEdit } from 'eslint-plugin-jwt-hygiene/engine';
