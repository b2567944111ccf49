import { onlineOnlyLogouts } from '../analysis/logout/online-only.js';
import { createRule } from '../create-rule.js';
import { deleteAnyway } from '../fixes/logout/delete-anyway.js';
import { suggestionOf } from '../fixes/suggestion.js';
import { moduleAsked, settingsAsked, suggestionsAsked } from './listeners/asked-by.js';

export default createRule({
  name: 'no-online-only-logout',
  meta: {
    type: 'problem',
    hasSuggestions: true,
    docs: {
      description: 'Disallow logouts that delete the token on the device only if the server answers',
      recommended: 'warn',
    },
    messages: {
      serverFirst:
        'Where `{{ call }}` fails, as without a network, line {{ line }} never runs and the token stays on the device; delete it before the request, or in `finally`.',
      deleteAnyway: 'Delete on this device whether or not the server answers.',
    },
    schema: [],
  },
  create: (context) => ({
    Program() {
      const module = moduleAsked(context);
      for (const found of onlineOnlyLogouts(module, settingsAsked(context))) {
        const { call, deletion, name, run } = found;
        context.report({
          node: call,
          messageId: 'serverFirst',
          data: { call: name, line: String(deletion.loc.start.line) },
          suggest: suggestionsAsked(context, () =>
            suggestionOf('deleteAnyway', deleteAnyway(found, module, run)),
          ),
        });
      }
    },
  }),
});
