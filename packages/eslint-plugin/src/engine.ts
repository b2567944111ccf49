/**
 * What hosts other than ESLint (the audit, the language server) need of the plugin beside its rules.
 */
export { traceOf } from './analysis/trace.js';
export type { ReportRange, TraceStep } from './analysis/trace.js';
import { catalog } from './catalog/lookup.js';

export { catalogOf } from './settings.js';

/** A file whose text does not match cannot by itself yield a finding. */
export const triggerPattern: RegExp = catalog.triggers;
