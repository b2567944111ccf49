/**
 * What hosts other than ESLint (the audit, the language server) need of the plugin beside its rules.
 */
import type { Runtime } from './analysis/runtime/runtime.js';
import { runtimeViewAround } from './analysis/runtime/runtime-view.js';
import { parseModule } from './analysis/code/parse-module.js';
import { canMatter as couldMatter } from './analysis/code/surroundings.js';
import { whereCodeRuns } from './analysis/runtime/where-code-runs.js';
import { catalogOf } from './settings.js';

export { parseScript, NODES_ALONE } from './analysis/code/parse-script.js';
export type { Runtime } from './analysis/runtime/runtime.js';
export { traceOf } from './analysis/storage/trace.js';
export type { ReportRange, TraceStep } from './analysis/storage/trace.js';
export { planRemedies, type FixPlan } from './fixes/plan.js';
export { appAt, tokenStorePath, type App } from './fixes/storage/app.js';
export { asCommonJs } from './fixes/storage/token-store-module.js';
export { reasonWithoutKeychain } from './fixes/storage/without-keychain.js';
export { applyEdits, asOneEdit, type TextEdit } from './fixes/edit.js';
export type { Mended, Refusal, Remedy } from './fixes/remedy.js';
export { noteFiles, setUnsaved } from './project/files.js';
export { startEpoch as forgetDisk } from './project/epoch.js';
export { settingsSchema } from './settings/schema.js';
export { nearestName } from './settings/nearest-name.js';
export { problemOfSettings } from './settings.js';

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

/**
 * Where the code of a file runs, with the reason in words: "imports `next/headers`".
 *
 * @param filename absolute path; who imports it, and its package, are looked up from it
 */
export function whereFileRuns(text: string, filename: string): Runtime {
  const module = parseModule(filename, text);
  if (!module) return { where: 'unknown', because: 'it does not parse' };
  return whereCodeRuns(module, runtimeViewAround(module));
}
