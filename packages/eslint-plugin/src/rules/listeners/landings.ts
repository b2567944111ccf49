import { isAbsolute } from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';
import { Run } from '../../analysis/code/run.js';
import { surroundingsOf } from '../../analysis/code/surroundings.js';
import type { Module } from '../../analysis/code/module.js';
import { landingsOf, type Landing } from '../../analysis/storage/landings.js';
import { findingOf } from '../../finding.js';
import { remedyWithin } from '../../fixes/plan.js';
import { suggestionOf } from '../../fixes/suggestion.js';
import { catalogOf, settingsOf } from '../../settings.js';
import type { Place } from '../../catalog/types.js';
import { moduleAsked, settingsAsked, suggestionsAsked } from './asked-by.js';
import { allowanceOf, type StorageOptions } from './storage-options.js';

type Context = Readonly<TSESLint.RuleContext<'direct' | 'through' | 'move', readonly unknown[]>>;

/** What both storage rules suggest. */
export const MOVE = 'Move {{ what }}; {{ how }}.';

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
      const landings = landingsOf(module, { catalog, followImports, runtime }).filter(
        (each) => each.deposit.row.place === place && !isAllowed(each),
      );
      for (const landing of landings) {
        context.report({
          ...findingOf(landing, context.cwd),
          suggest: suggestionsAsked(context, () =>
            followImports ? suggestionsFor(landing, landings, module, context) : [],
          ),
        });
      }
    },
  };
}

/** A move that this file alone can make; other files can be changed by the command line and in an editor. */
function suggestionsFor(
  landing: Landing,
  landings: readonly Landing[],
  module: Module,
  { settings, cwd }: Context,
): TSESLint.ReportSuggestionArray<'move'> {
  if (!isAbsolute(module.filename)) return [];
  const remedy = remedyWithin(module, landing, landings, {
    catalog: catalogOf(settings),
    settings: settingsOf(settings),
    root: cwd,
  });
  const edits = remedy?.edits.get(module.filename);
  if (!remedy || !edits) return [];
  const how =
    remedy.installs.length > 0
      ? `needs ${remedy.installs.map((each) => `\`${each}\``).join(' and ')}`
      : 'whoever is signed in stays so';
  const what = remedy.title.replace(/^Move /, '');
  return suggestionOf('move', edits).map((each) => ({ ...each, data: { what, how } }));
}
