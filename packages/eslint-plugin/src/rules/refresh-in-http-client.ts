import { refreshesElsewhere } from '../analysis/refresh/elsewhere.js';
import { refreshViewOf } from '../analysis/refresh/view.js';
import { createRule } from '../create-rule.js';
import { moduleAsked, settingsAsked } from './listeners/asked-by.js';

export default createRule({
  name: 'refresh-in-http-client',
  meta: {
    type: 'suggestion',
    docs: {
      description:
        'Require that tokens are refreshed by the HTTP client, and not by components, hooks and thunks',
      recommended: false,
    },
    messages: {
      elsewhere:
        'A refresh ({{ because }}) begins in {{ where }}, beside those of other requests; leave it to the HTTP client, which sees every request and can share one.',
    },
    schema: [],
  },
  create: (context) => ({
    Program() {
      for (const { work, where } of refreshesElsewhere(
        refreshViewOf(moduleAsked(context), settingsAsked(context)),
      )) {
        context.report({ node: work.call, messageId: 'elsewhere', data: { because: work.because, where } });
      }
    },
  }),
});
