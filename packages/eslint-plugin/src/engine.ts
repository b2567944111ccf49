/**
 * What hosts other than ESLint (the audit, the language server) need of the plugin beside its rules.
 */
export { traceOf } from './analysis/trace.js';
export type { ReportRange, TraceStep } from './analysis/trace.js';
export { triggerPattern } from './catalog/triggers.js';
