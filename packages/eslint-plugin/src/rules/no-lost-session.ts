import { lossesIn } from '../analysis/refresh/losses.js';
import { refreshViewOf } from '../analysis/refresh/view.js';
import { createRule } from '../create-rule.js';
import { moduleAsked, settingsAsked } from './listeners/asked-by.js';

export default createRule({
  name: 'no-lost-session',
  meta: {
    type: 'problem',
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
    },
    schema: [],
  },
  create: (context) => ({
    Program() {
      for (const { kind, node, because, detail } of lossesIn(
        refreshViewOf(moduleAsked(context), settingsAsked(context)),
      )) {
        context.report({ node, messageId: kind, data: { because, detail } });
      }
    },
  }),
});
