import { onlineOnlyLogouts } from '../analysis/logout/online-only.js';
import { createRule } from '../create-rule.js';
import { moduleAsked, settingsAsked } from './listeners/asked-by.js';

export default createRule({
  name: 'no-online-only-logout',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow logouts that delete the token on the device only if the server answers',
      recommended: 'warn',
    },
    messages: {
      serverFirst:
        'Where `{{ call }}` fails, as without a network, line {{ line }} never runs and the token stays on the device; delete it before the request, or in `finally`.',
    },
    schema: [],
  },
  create: (context) => ({
    Program() {
      for (const { call, deletion, name } of onlineOnlyLogouts(
        moduleAsked(context),
        settingsAsked(context),
      )) {
        context.report({
          node: call,
          messageId: 'serverFirst',
          data: { call: name, line: String(deletion.loc.start.line) },
        });
      }
    },
  }),
});
