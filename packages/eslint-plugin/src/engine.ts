/**
 * What hosts other than ESLint (the audit, the language server) need of the plugin beside its rules.
 */
export { traceOf } from './analysis/trace.js';
export type { ReportRange, TraceStep } from './analysis/trace.js';
import { canMatter as couldMatter } from './analysis/surroundings.js';
import { catalogOf } from './settings.js';

/**
 * Could any rule report something in this file? If not, it need not be parsed.
 *
 * @param filename absolute path; what the text imports is looked up from it
 * @param settings what ESLint calls settings: `{ 'jwt-hygiene': … }`
 */
export function canMatter(
  text: string,
  filename: string,
  settings: Readonly<Record<string, unknown>> = {},
): boolean {
  return couldMatter(text, filename, catalogOf(settings).triggers);
}
