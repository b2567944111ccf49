import { Linter } from 'eslint';
import standalone, { strict } from 'eslint-plugin-jwt-hygiene/standalone';

/** Lints one text with the whole plugin, as a project without a configuration of its own would. */
export function lint(code: string, filename = 'app.tsx', config: 'recommended' | 'strict' = 'recommended') {
  return new Linter().verify(code, config === 'strict' ? strict : standalone, { filename });
}
