import type { TSESTree } from '@typescript-eslint/utils';

/** The statements at the top of a file; of a Svelte component those of its scripts. */
export function statementsOf({ body }: TSESTree.Program): readonly TSESTree.ProgramStatement[] {
  return body.flatMap((statement) =>
    (statement.type as string) === 'SvelteScriptElement'
      ? (statement as unknown as { body: TSESTree.ProgramStatement[] }).body
      : [statement],
  );
}
