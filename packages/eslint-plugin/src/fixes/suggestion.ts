import type { TSESLint } from '@typescript-eslint/utils';
import { doOverlap, type TextEdit } from './edit.js';

/** Edits of one file as what a report suggests: nothing where there are none. */
export function suggestionOf<MessageIds extends string>(
  messageId: MessageIds,
  edits: readonly TextEdit[] | undefined,
  data: Readonly<Record<string, string>> = {},
): TSESLint.ReportSuggestionArray<MessageIds> {
  // ESLint ends the run where two of a suggestion's edits overlap.
  if (!edits || edits.length === 0 || doOverlap(edits)) return [];
  return [
    {
      messageId,
      data,
      fix: (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text)),
    },
  ];
}
