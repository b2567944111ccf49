/**
 * What hosts other than ESLint (the audit, the language server) need of the plugin beside its rules.
 */
export { triggerPattern } from './catalog/triggers.js';
