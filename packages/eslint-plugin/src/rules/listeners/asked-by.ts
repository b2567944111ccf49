import { resolve } from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';
import type { Module } from '../../analysis/code/module.js';
import type { RuntimeView } from '../../analysis/runtime/runtime.js';
import type { RowLookup } from '../../catalog/lookup.js';
import { catalogOf, settingsOf } from '../../settings.js';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** The file that a rule is asked about, in the analysis's words. */
export function moduleAsked({ sourceCode, cwd, physicalFilename }: Context): Module {
  const { ast, scopeManager, visitorKeys, text } = sourceCode;
  return { ast, scopeManager, visitorKeys, filename: resolve(cwd, physicalFilename), text };
}

/** What a report suggests: it is only worked out where somebody may take it. */
export function suggestionsAsked<Suggestion>(
  { settings }: Context,
  workOut: () => readonly Suggestion[],
): readonly Suggestion[] {
  return settingsOf(settings).suggestions === false ? [] : workOut();
}

/** ESLint's settings in the analysis's words. Globs are relative to ESLint's working directory. */
export function settingsAsked({ settings, cwd: root }: Context): {
  catalog: RowLookup;
  followImports: boolean;
  runtime: NonNullable<RuntimeView['options']>;
} {
  const { followImports, serverFiles, clientFiles } = settingsOf(settings);
  return {
    catalog: catalogOf(settings),
    followImports: followImports !== false,
    runtime: { root, ...(serverFiles && { serverFiles }), ...(clientFiles && { clientFiles }) },
  };
}
