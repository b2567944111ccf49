import { resolve } from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';
import { landingsOf, type LandingOptions } from '../../analysis/storage/landings.js';
import { findingOf } from '../../finding.js';
import { catalogOf, settingsOf } from '../../settings.js';
import type { Place } from '../../catalog/types.js';

type Context = Readonly<TSESLint.RuleContext<'direct' | 'through', readonly unknown[]>>;

/** Reports the landings of one place; both storage rules are this listener with their own words. */
export function landingListener(context: Context, place: Place): TSESLint.RuleListener {
  return {
    Program() {
      const { ast, scopeManager, visitorKeys, text } = context.sourceCode;
      const filename = resolve(context.cwd, context.physicalFilename);
      const options = landingOptionsOf(context.settings, context.cwd);
      for (const landing of landingsOf({ ast, scopeManager, visitorKeys, filename, text }, options)) {
        if (landing.deposit.row.place === place) context.report(findingOf(landing, context.cwd));
      }
    },
  };
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
