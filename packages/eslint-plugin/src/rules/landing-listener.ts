import { resolve } from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';
import { landingsOf } from '../analysis/landings.js';
import { findingOf } from '../finding.js';
import { catalogOf, followsImports } from '../settings.js';
import type { Place } from '../catalog/types.js';

type Context = Readonly<TSESLint.RuleContext<'direct' | 'through', readonly unknown[]>>;

/** Reports the landings of one place; both storage rules are this listener with their own words. */
export function landingListener(context: Context, place: Place): TSESLint.RuleListener {
  return {
    Program() {
      const { ast, scopeManager, visitorKeys, text } = context.sourceCode;
      const filename = resolve(context.cwd, context.physicalFilename);
      const options = {
        catalog: catalogOf(context.settings),
        followImports: followsImports(context.settings),
      };
      for (const landing of landingsOf({ ast, scopeManager, visitorKeys, filename, text }, options)) {
        if (landing.deposit.row.place === place) context.report(findingOf(landing, context.cwd));
      }
    },
  };
}
