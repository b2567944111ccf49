import type { TSESLint } from '@typescript-eslint/utils';
import { refreshesIn, type Refresh } from '../analysis/refresh/refreshes.js';
import { refreshViewOf } from '../analysis/refresh/view.js';
import { remediesOf } from '../fixes/refresh/remedies.js';
import { createRule } from '../create-rule.js';
import { moduleAsked, settingsAsked, suggestionsAsked } from './listeners/asked-by.js';

const SHARE =
  'keep the promise of the refresh outside of it, and let everyone who comes meanwhile await that one';
const SETTLE = 'in a `finally`';

type MessageId =
  | 'plain'
  | 'retry'
  | 'mount'
  | 'local'
  | 'instance'
  | 'late'
  | 'own-client'
  | 'stuck'
  | 'hanging'
  | 'old-token'
  | 'per-request-lock'
  | 'no-re-check'
  | Suggestion;

type Suggestion = 'share-flight' | 'share-promise' | 'outside' | 'taken-back' | 'passed-over';

export default createRule<[], MessageId>({
  name: 'single-flight-refresh',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require requests that need a new token at the same time to share one refresh',
      recommended: 'error',
    },
    messages: {
      plain: `Requests that need a new token at the same time each start their own refresh here ({{ because }}), and with rotating refresh tokens all but one present a spent one; ${SHARE}.`,
      retry: `The mark on the request only keeps it from being sent for ever: requests that fail at the same time each start their own refresh ({{ because }}); ${SHARE}.`,
      mount:
        'This component starts more than one refresh when it mounts ({{ because }}), and with rotating refresh tokens all but one present a spent one; start one, and let the others await it.',
      local: `The guard {{ detail }} is made anew for each caller, so that no other sees that a refresh is on ({{ because }}); ${SHARE}.`,
      instance: `Each {{ detail }} has a guard of its own, and all of them share one refresh token ({{ because }}); keep one guard for all.`,
      'own-client': `The refresh goes through {{ detail }} itself ({{ because }}), so that a refusal of it comes back here and waits for itself; send it by a client without this handler.`,
      late: `Between the look at {{ detail }} and its setting something is awaited, and whoever comes meanwhile starts another refresh ({{ because }}); set it before the first \`await\`.`,
      stuck: `The guard {{ detail }} is not taken back when the refresh fails ({{ because }}), so that none is tried again; reset it ${SETTLE}.`,
      hanging: `Those who wait in {{ detail }} are never answered when the refresh fails ({{ because }}); reject each of them there.`,
      'old-token': `Whoever comes while the refresh is on ({{ because }}) finds {{ detail }} set and waits for nothing, so that the request is turned away or goes out with the token that was refused; ${SHARE}.`,
      'per-request-lock': `Each caller takes a lock of its own from {{ detail }}, which keeps nobody from a refresh ({{ because }}); use one lock for all.`,
      'no-re-check': `Whoever waited for {{ detail }} refreshes once more ({{ because }}); look again, when the lock is yours, whether the token is still the one that was refused.`,
      'share-flight': 'Share one refresh with `singleFlight` of @jwt-hygiene/runtime.',
      'share-promise': 'Share one refresh in a promise that is kept here.',
      outside: 'Keep {{ detail }} outside, where all callers see it.',
      'taken-back': 'Take {{ detail }} back however the refresh ends.',
      'passed-over': 'Let the refusal of the refresh itself pass.',
    },
    hasSuggestions: true,
    schema: [],
    defaultOptions: [],
  },
  create: (context) => ({
    Program() {
      const options = settingsAsked(context);
      const view = refreshViewOf(moduleAsked(context), options);
      for (const refresh of refreshesIn(view)) {
        const found = judgementOf(refresh);
        if (!found) continue;
        const data = { because: refresh.work.because, detail: `\`${found.detail}\`` };
        const suggest = suggestionsAsked(context, () =>
          remediesOf(refresh, view, options).map(({ kind, edit }) => ({
            messageId: kind === 'flight' || kind === 'promise' ? (`share-${kind}` as const) : kind,
            data,
            fix: (fixer: TSESLint.RuleFixer) => fixer.replaceTextRange(edit.range, edit.text),
          })),
        );
        context.report({ node: refresh.work.call, messageId: found.messageId, data, suggest });
      }
    },
  }),
});

function judgementOf({ sharing, isMount }: Refresh): { messageId: MessageId; detail: string } | undefined {
  switch (sharing.kind) {
    case 'none':
      return { messageId: isMount ? 'mount' : sharing.retry ? 'retry' : 'plain', detail: '' };
    case 'broken':
      return { messageId: sharing.flaw, detail: sharing.detail };
    default:
      return undefined;
  }
}
