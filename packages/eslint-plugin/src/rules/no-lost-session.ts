import { lossesIn } from '../analysis/refresh/losses.js';
import { refreshViewOf } from '../analysis/refresh/view.js';
import { createRule } from '../create-rule.js';
import { keepSession } from '../fixes/session/keep-session.js';
import { suggestionOf } from '../fixes/suggestion.js';
import { moduleAsked, settingsAsked, suggestionsAsked } from './listeners/asked-by.js';

const REMEDIES = { cleared: 'clearIfRefused', dropped: 'keepRotated', stale: 'newHeader' } as const;

export default createRule({
  name: 'no-lost-session',
  meta: {
    type: 'problem',
    hasSuggestions: true,
    docs: {
      description: 'Disallow refreshes that throw a live session away',
      recommended: 'warn',
    },
    messages: {
      cleared:
        'Whenever the refresh fails ({{ because }}), also for want of a network, `{{ detail }}` ends the session; end it only where the server refuses the refresh token (400 or 401, `invalid_grant`).',
      dropped:
        'The answer to the refresh ({{ because }}) holds a new `{{ detail }}`, which is not kept, and the old one may be spent; store both tokens together.',
      stale:
        'After the refresh ({{ because }}) the request goes out again with `{{ detail }}` of before, which holds the token that was refused; make its header anew.',
      clearIfRefused: 'End the session only where the server refuses the refresh token.',
      keepRotated: 'Keep the new refresh token as well.',
      newHeader: 'Send the request again with the new token.',
    },
    schema: [],
  },
  create: (context) => ({
    Program() {
      const view = refreshViewOf(moduleAsked(context), settingsAsked(context));
      for (const loss of lossesIn(view)) {
        const { kind, node, because, detail } = loss;
        context.report({
          node,
          messageId: kind,
          data: { because, detail },
          suggest: suggestionsAsked(context, () =>
            suggestionOf(REMEDIES[kind], keepSession(loss, view.module, view.run)),
          ),
        });
      }
    },
  }),
});
