import { isAbsolute } from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';
import { Run } from '../../analysis/code/run.js';
import { surroundingsOf } from '../../analysis/code/surroundings.js';
import { landingsOf } from '../../analysis/storage/landings.js';
import { findingOf } from '../../finding.js';
import type { Place } from '../../catalog/types.js';
import { moduleAsked, settingsAsked } from './asked-by.js';
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
      const module = moduleAsked(context);
      const { catalog, followImports, runtime } = settingsAsked(context);
      const isAllowed = allowanceOf(allowed, place, catalog, () => {
        const isFollowed = followImports && isAbsolute(module.filename);
        return new Run(isFollowed ? surroundingsOf(module) : undefined, catalog);
      });
      for (const landing of landingsOf(module, { catalog, followImports, runtime })) {
        if (landing.deposit.row.place !== place || isAllowed(landing)) continue;
        context.report(findingOf(landing, context.cwd));
      }
    },
  };
}
