import { isAbsolute, resolve } from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';
import type { Module } from '../../analysis/code/module.js';
import { Run } from '../../analysis/code/run.js';
import { surroundingsOf } from '../../analysis/code/surroundings.js';
import { landingsOf, type LandingOptions } from '../../analysis/storage/landings.js';
import { findingOf } from '../../finding.js';
import { catalogOf, settingsOf } from '../../settings.js';
import type { Place } from '../../catalog/types.js';
import { allowanceOf, type StorageOptions } from './storage-options.js';

type Context = Readonly<TSESLint.RuleContext<'direct' | 'through', readonly unknown[]>>;

/** Reports the landings of one place; both storage rules are this listener with their own words. */
export function landingListener(
  context: Context,
  place: Place,
  allowed: StorageOptions,
): TSESLint.RuleListener {
  return {
    Program() {
      const { ast, scopeManager, visitorKeys, text } = context.sourceCode;
      const filename = resolve(context.cwd, context.physicalFilename);
      const module = { ast, scopeManager, visitorKeys, filename, text };
      const options = landingOptionsOf(context.settings, context.cwd);
      const isAllowed = allowanceOf(allowed, place, catalogOf(context.settings), () =>
        runOf(module, options),
      );
      for (const landing of landingsOf(module, options)) {
        if (landing.deposit.row.place !== place || isAllowed(landing)) continue;
        context.report(findingOf(landing, context.cwd));
      }
    },
  };
}

function runOf(module: Module, { catalog, followImports }: LandingOptions): Run {
  const isFollowed = followImports !== false && isAbsolute(module.filename);
  return new Run(isFollowed ? surroundingsOf(module) : undefined, catalog);
}

/** ESLint's settings in the analysis's words. `root` is what globs are relative to. */
function landingOptionsOf(settings: Readonly<Record<string, unknown>>, root: string): LandingOptions {
  const { followImports, serverFiles, clientFiles } = settingsOf(settings);
  return {
    catalog: catalogOf(settings),
    followImports: followImports !== false,
    runtime: { root, ...(serverFiles && { serverFiles }), ...(clientFiles && { clientFiles }) },
  };
}
