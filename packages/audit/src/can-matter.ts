import { triggerPattern } from 'eslint-plugin-jwt-hygiene/engine';

/**
 * Could any rule report something in this text? If not, it need not be parsed.
 *
 * The one place that decides it: what a file imports will be asked here as well, once rules follow imports.
 */
export function canMatter(text: string): boolean {
  return triggerPattern.test(text);
}
