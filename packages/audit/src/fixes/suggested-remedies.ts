import type { Mended, Remedy } from 'eslint-plugin-jwt-hygiene/engine';
import type { LintResult } from '../lint-result.js';
import { findingOf } from './findings.js';
import { missingPackages } from './package-facts.js';

/**
 * What rules suggest, by finding: remedies that exclude each other, in the order of the rule.
 *
 * @param isPlanned what is mended, or refused, by a plan for the whole project is left to it
 */
export function suggestedRemedies(
  results: readonly LintResult[],
  isPlanned: (finding: Mended) => boolean,
): Remedy[][] {
  return results.flatMap((result) =>
    result.messages.flatMap((message) => {
      const finding = findingOf(result, message);
      const { suggestions = [] } = message;
      if (!finding || suggestions.length === 0 || isPlanned(finding)) return [];
      return [
        suggestions.map(({ desc, fix }) => ({
          title: desc.replace(/\.$/, ''),
          edits: new Map([[result.filePath, [fix]]]),
          creates: new Map(),
          installs: missingPackages(result.filePath, importedIn(fix.text)),
          mends: [finding],
          notes: [],
        })),
      ];
    }),
  );
}

const RUNTIME = '@jwt-hygiene/runtime';
const IMPORTS_RUNTIME = new RegExp(`['"]${RUNTIME}(?:/[\\w-]+)?['"]`);

/** A suggestion is text: of the packages, it can only import the runtime. */
function importedIn(text: string): string[] {
  return IMPORTS_RUNTIME.test(text) ? [RUNTIME] : [];
}
