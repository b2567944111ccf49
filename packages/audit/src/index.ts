/** Audits in threads of their own: nothing here loads the rules. For that, see `in-process`. */
export { audit } from './audit.js';
export type {
  AuditOptions,
  AuditorOptions,
  AuditProgress,
  AuditRequest,
  AuditResult,
  AuditStats,
} from './audit.js';
export { Auditor } from './auditor.js';
export { AuditError } from './audit-error.js';
export type { DescribedRule } from './described-rules.js';
export type { LintMessage, LintResult } from './lint-result.js';
export type { ConfigName, RuleSelection, Settings } from './lint-text.js';
export { maskTokens } from './mask-tokens.js';
export type { NotAnalysed } from './not-analysed.js';
export { describeError } from './reason.js';
export type { Mended, Refusal, Remedy, TraceStep } from 'eslint-plugin-jwt-hygiene/engine';
export type { Proposal, Proposals, Way } from './fixes/proposals.js';
export type { FileChange } from './fixes/changes.js';
export { writeFiles, WriteError } from './fixes/write-files.js';
export { installSteps, type InstallSteps } from './fixes/install-steps.js';
