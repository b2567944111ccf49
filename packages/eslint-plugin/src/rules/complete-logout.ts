import { relative, sep } from 'node:path';
import type { Place } from '../analysis/logout/defect.js';
import { logoutDefectsOf } from '../analysis/logout/defects.js';
import { createRule } from '../create-rule.js';
import { removeAsWell } from '../fixes/logout/remove-as-well.js';
import { tellServer } from '../fixes/logout/tell-server.js';
import { suggestionOf } from '../fixes/suggestion.js';
import { moduleAsked, settingsAsked, suggestionsAsked } from './listeners/asked-by.js';

export default createRule({
  name: 'complete-logout',
  meta: {
    type: 'problem',
    hasSuggestions: true,
    docs: {
      description: 'Disallow logouts that leave the session alive on the server, or a token on the device',
      recommended: 'warn',
    },
    messages: {
      neverTold:
        'The logout `{{ name }}` ends the session on this device only, though the server has {{ endpoint }} ({{ at }}), so it goes on accepting the token; call that too, and delete here whether or not it answers.',
      neverRevoked:
        'The logout `{{ name }}` ends the session on this device only, so the server goes on renewing it with {{ renewal }} ({{ at }}) for whoever has a copy of the token; have the server revoke it, and delete here whether or not it answers.',
      refreshForgotten:
        'The logout `{{ name }}` ends the session on this device only, so the server goes on accepting the refresh token ({{ key }}, {{ at }}) from whoever has a copy; have the server revoke it, and delete here whether or not it answers.',
      leftBehind:
        'The logout `{{ name }}` deletes only some of the tokens that the app stores and leaves {{ keys }} in {{ store }} ({{ at }}), where it outlives the session; delete it as well.',
      wiped:
        'This logout deletes all of {{ store }}, also {{ key }} ({{ at }}), which is not the session’s; remove the keys of the session one by one.',
      removeAsWell: 'Delete {{ keys }} as well.',
      tellServer: 'Tell the server before, and go on whether or not it answers.',
    },
    schema: [],
  },
  create: (context) => ({
    Program() {
      const module = moduleAsked(context);
      for (const { node, problem, data, at, logout, left, run } of logoutDefectsOf(
        module,
        settingsAsked(context),
      )) {
        context.report({
          node,
          messageId: problem,
          data: { ...data, ...(at && { at: placeFrom(context.cwd, at) }) },
          suggest: suggestionsAsked(context, () => [
            ...suggestionOf('removeAsWell', left && removeAsWell(logout.fn, left, module, run), data),
            ...suggestionOf(
              'tellServer',
              problem === 'neverTold' && at ? tellServer(logout, at, module, run) : undefined,
              data,
            ),
          ]),
        });
      }
    },
  }),
});

/** `src/auth/session.ts:12` */
function placeFrom(cwd: string, { file, line }: Place): string {
  return `${relative(cwd, file).split(sep).join('/')}:${line}`;
}
